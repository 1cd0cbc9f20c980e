import { pad } from '../support/text';
import type { Bodies } from './affairs';
import type { City, Random } from './model';
import type { Order, TrailNode, TrailStep } from './model-affairs';
import { withHistory } from './order-history';
import type { Society } from './people';
import type { Places } from './places';
import { createRandom } from './random';

/** The 581 events of the founding texts (003.3), by the local five categories, each with national types that fall under it. */
const october: [Order['local'], number, [string, string, string][]][] = [
  [
    '环境卫生',
    264,
    [
      ['01', '02', '暴露垃圾'],
      ['01', '04', '道路不洁'],
      ['01', '06', '绿地脏乱'],
    ],
  ],
  [
    '民生服务',
    158,
    [
      ['04', '04', '下水道堵塞'],
      ['04', '02', '自来水管破裂'],
    ],
  ],
  [
    '安全隐患',
    17,
    [
      ['04', '08', '架空线缆损坏'],
      ['04', '01', '路面塌陷'],
    ],
  ],
  [
    '社情民意',
    136,
    [
      ['05', '05', '机动车乱停放'],
      ['05', '08', '商业噪音'],
    ],
  ],
  ['矛盾纠纷化解', 6, [['03', '01', '施工扰民']]],
];
const nodes: TrailNode[] = ['受理', '预审', '派遣', '处置', '核查', '回访', '结案'];
const states: Order['status'][] = ['待受理', '待派遣', '待派遣', '待处置', '待核查', '待回访', '已结案'];

/** Orders: 581 in October 2026, and one a known citizen in the nine months before. */
export function makeOrders(seed: number, places: Places, society: Society, bodies: Bodies): City['orders'] {
  const random = createRandom(seed, 'orders');
  const orders: Order[] = [];
  const add = (month: number, local: Order['local'], type: [string, string, string], caller: number | null) =>
    orders.push(orderOf(orders.length, month, local, type, caller, places, society, bodies, random));
  for (const [local, count, types] of october) {
    for (let index = 0; index < count; index++) add(10, local, random.pick(types), null);
  }
  for (const caller of callersOf(society, 250 * places.communities.length, random)) {
    const [local, , types] = random.pick(october);
    add(random.between(1, 9), local, random.pick(types), caller);
  }
  return orders.map((order) => withHistory(order, createRandom(seed, `order ${order.number}`)));
}

/** Who calls: most own a home and are married, so that all five departments know them; some call twice, some live elsewhere. */
function callersOf({ people, marriages, ownerships }: Society, count: number, random: Random): number[] {
  const married = new Set(marriages.filter(({ divorcedOn }) => !divorcedOn).flatMap(({ husband, wife }) => [husband, wife]));
  const wellKnown = ownerships.flatMap(({ owners }) => owners).filter((owner) => married.has(owner));
  const others = people.filter(({ birthDate, phones, died, movedOut }) => birthDate < '2004' && phones.length > 0 && !died && !movedOut);
  const step = Math.max(1, Math.floor(wellKnown.length / (count * 0.75)));
  return Array.from({ length: count }, (_, index) =>
    index % 4 < 3 ? (wellKnown[(index * step) % wellKnown.length] ?? 0) : random.pick(others).index,
  );
}

function orderOf(
  serial: number,
  month: number,
  local: Order['local'],
  [major, minor, matter]: [string, string, string],
  callerIndex: number | null,
  places: Places,
  society: Society,
  bodies: Bodies,
  random: Random,
): Order {
  const caller = callerIndex === null ? undefined : society.people[callerIndex];
  const building = places.buildings.find(({ code }) => code === caller?.dwelling?.slice(0, 16)) ?? random.pick(places.buildings);
  const at = new Date(
    Date.UTC(2026, month - 1, random.between(1, 28), random.between(0, 10), random.between(0, 59), random.between(0, 59)),
  );
  const isPart = random.chance(0.15);
  const object = isPart ? bodies.objects.find(({ grid }) => grid === building.grid) : undefined;
  const street = building.community.slice(0, 9);
  const unit = object?.maintainer ?? `JD${street.slice(6)}`;
  const reached = month < 10 || random.chance(0.7) ? 6 : random.between(0, 5);
  const dueAt = new Date(at.getTime() + 5 * 86_400_000);
  const trail = trailOf(at, reached, unit, random);
  const text = stamp(at);
  const suspended = reached === 3 && random.chance(0.1);
  const returned = reached === 2 && random.chance(0.3);
  return {
    number: `${text.replace(/\D/g, '').slice(2)}${pad(serial, 6)}`,
    cityNumber: `XG${pad(serial + 1, 8)}`,
    caller: callerIndex,
    callerName: caller?.name ?? '',
    callerNumber: caller?.phones[0] ?? '',
    contact: caller?.phones[0] ?? '',
    source: callerIndex === null ? 'collector' : 'citizen',
    channel: callerIndex === null ? '采集上报' : '电话',
    kind: callerIndex === null ? '上报' : random.pick(['投诉', '求助', '咨询']),
    urgency: random.chance(0.1) ? '紧急' : '一般',
    confidential: random.chance(0.05),
    repeated: random.chance(0.08),
    major,
    minor,
    local,
    address: `${building.road}${building.roadNo}${building.estate}${building.building}`,
    dwelling: caller?.dwelling ?? null,
    building: building.code,
    community: building.community,
    grid: building.grid,
    managementGrid: building.managementGrid,
    object: object?.code ?? null,
    location: building.location,
    content: `${building.road}${building.roadNo}${building.estate}附近${matter}，请处理。`,
    status: suspended ? '已挂账' : returned ? '已退回' : (states[reached] ?? '已结案'),
    unit,
    createdAt: text,
    dueAt: stamp(dueAt),
    closedAt: reached === 6 ? (trail.at(-1)?.at ?? null) : null,
    returns: returned ? random.between(1, 3) : 0,
    reopened: reached === 6 && random.chance(0.06) ? 1 : 0,
    suspended,
    suspendedAt: null,
    trail,
  };
}

/** A trail through the nodes up to the one reached, each later than the one before. */
function trailOf(start: Date, reached: number, unit: string, random: Random): TrailStep[] {
  let at = start.getTime();
  return nodes.slice(0, reached + 1).map((node, index) => {
    const begun = new Date(at);
    at += random.between(10, node === '处置' ? 5_000 : 240) * 60_000;
    const isDone = index < reached || node === '结案';
    return {
      node,
      action: isDone ? `${node}完成` : `待${node}`,
      unit: index < 3 || index > 3 ? 'CGJ' : unit,
      actor: `坐席${4100 + random.between(1, 20)}`,
      at: stamp(begun),
      doneAt: isDone ? stamp(new Date(at)) : null,
      limitHours: node === '处置' ? 72 : 4,
      suspendedHours: 0,
      note: '',
    };
  });
}

/** yyyy-MM-dd HH:mm:ss in Beijing time. */
const stamp = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
