import { creditCheckCharacter, organisationCheckCharacter } from '../../subgraphs/shared/credit-code';
import { pad } from '../support/text';
import { landlineOf } from './contacts';
import { landmarkNames } from './large-names';
import type { City } from './model';
import type { CityObject, Organisation, Unit } from './model-affairs';
import type { Building } from './model-places';
import { enterpriseNames, shopKinds, socialNames, words } from './names';
import type { Society } from './people';
import type { Places } from './places';
import { createRandom } from './random';

export type Bodies = Pick<City, 'organisations' | 'units' | 'objects' | 'notices' | 'cases'>;

const bureaus: [string, string, Unit['kind']][] = [
  ['CGJ', '城市管理局', 'department'],
  ['ZJJ', '住房和城乡建设局', 'department'],
  ['MZJ', '民政局', 'department'],
  ['YLJ', '园林绿化局', 'department'],
  ['JTJ', '交通运输局', 'department'],
  ['GDJ', '供电公司', 'department'],
  ['SWJ', '水务集团', 'department'],
];

/** Kinds of city object: major, minor, name, plate letter, how many, and who owns and keeps it. */
const objectKinds = [
  ['03', '01', '公共厕所', 'GC', 18, 'CGJ', 'CGJ'],
  ['03', '05', '垃圾箱', 'LJ', 320, 'CGJ', 'CGJ'],
  ['01', '18', '路灯', 'XH', 167, 'GDJ', 'CGJ'],
  ['02', '03', '公交站亭', 'GJ', 90, 'JTJ', 'JTJ'],
  ['01', '01', '上水井盖', 'JG', 60, 'SWJ', 'SWJ'],
  ['04', '02', '行道树', 'SM', 45, 'YLJ', 'YLJ'],
] as const;

/** Organisations, units, city objects, notices and service cases. */
export function makeBodies(seed: number, size: 'small' | 'large', places: Places, society: Society): Bodies {
  const random = createRandom(seed, 'bodies');
  const units: Unit[] = bureaus.map(([code, name, kind]) => ({ code, name, kind, street: null, phone: landlineOf(random) }));
  for (const street of places.divisions.filter(({ level, validTo }) => level === 'street' && !validTo)) {
    const order = street.code.slice(6);
    units.push({ code: `JD${order}`, name: `${street.name}办事处`, kind: 'territory', street: street.code, phone: landlineOf(random) });
    units.push({ code: `CG${order}`, name: `${street.name}城管执法中队`, kind: 'squad', street: street.code, phone: landlineOf(random) });
  }
  const bodies: Bodies = { organisations: [], units, objects: [], notices: [], cases: [] };
  const adults = society.people.filter(({ dwelling, birthDate }) => dwelling && birthDate < '1998');
  for (const [order, community] of places.communities.entries()) {
    const buildings = places.buildings.filter((building) => building.community === community.code);
    const add = (kind: Organisation['kind'], count: number, name: (index: number) => string, of = community.name.replace('社区', '')) => {
      for (let index = 0; index < count; index++) {
        const building = random.pick(buildings);
        const state = random.chance(0.04) && kind === 'social' ? '注销' : '正常';
        bodies.organisations.push({
          creditCode: creditCode(kind, bodies.organisations.length),
          kind,
          name: `${of}${name(index)}`,
          registrationNumber: `4298${pad(bodies.organisations.length + 1, 8)}`,
          representative: random.pick(adults).index,
          address: `${building.road}${building.roadNo}${building.estate}${building.building}`,
          dwelling: null,
          building: building.code,
          community: community.code,
          grid: building.grid,
          foundedOn: `20${pad(random.between(2, 25), 2)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
          supervisor: kind === 'social' ? '民政局' : null,
          phone: landlineOf(random),
          state,
        });
      }
    };
    const title = () => random.pick(words) + random.pick(words);
    add('institution', 3, (index) => ['中心小学', '卫生服务站', '文化站'][index] ?? '站');
    add('enterprise', 20, (index) => title() + (enterpriseNames[index % enterpriseNames.length] ?? ''));
    add('shop', 102, (index) => title() + (shopKinds[index % shopKinds.length] ?? ''));
    if (size === 'large') add('institution', landmarkNames[order] ? 1 : 0, () => landmarkNames[order] ?? '', '');
    add('social', 12, (index) => socialNames[index] ?? '协会');
    for (const [major, minor, name, letters, count, owner, maintainer] of objectKinds) {
      for (let index = 0; index < count; index++)
        bodies.objects.push(objectAt(random.pick(buildings), { major, minor, name, letters, owner, maintainer }, bodies.objects.length));
    }
    for (let index = 0; index < 12; index++) {
      const road = random.pick(places.roads).name;
      bodies.notices.push({
        number: `TG2026${pad(bodies.notices.length + 1, 4)}`,
        title: `${road}交通管制通告`,
        kind: '交通管制',
        street: community.street,
        community: community.code,
        road,
        from: `2026-${pad(random.between(9, 12), 2)}-01`,
        to: '2026-12-31',
        text: `因道路施工，${road}实行交通管制，请绕行。`,
      });
    }
    for (let index = 0; index < 60; index++) {
      const state = (['受理', '办结', '办结', '退件'] as const)[index % 4] ?? '受理';
      const acceptedOn = `2026-${pad(random.between(1, 10), 2)}-${pad(random.between(1, 28), 2)}`;
      bodies.cases.push({
        number: `BJ2026${pad(bodies.cases.length + 1, 5)}`,
        kind: random.pick(['低保申请', '高龄津贴', '社会组织登记', '临时救助']),
        community: community.code,
        acceptedOn,
        decidedOn: state === '受理' ? null : '2026-10-30',
        state,
      });
    }
  }
  return bodies;
}

function objectAt(
  building: Building,
  kind: { major: string; minor: string; name: string; letters: string; owner: string; maintainer: string },
  serial: number,
): CityObject {
  const shift = ((serial % 7) - 3) * 0.00004;
  return {
    code: `429801${kind.major}${kind.minor}${pad(serial + 1, 6)}`,
    name: kind.name,
    major: kind.major,
    minor: kind.minor,
    plate: `${kind.letters}-${pad(serial + 1, 4)}`,
    location: { lon: Math.round((building.location.lon + shift) * 1e6) / 1e6, lat: building.location.lat },
    grid: building.grid,
    managementGrid: building.managementGrid,
    building: serial % 3 === 0 ? null : building.code,
    inCharge: 'CGJ',
    owner: kind.owner,
    maintainer: kind.maintainer,
    state: serial % 29 === 0 ? '破损' : '完好',
    since: '2019-05-01',
    changed: '2026-06-01',
  };
}

/** A synthetic unified social credit code with its check characters (GB 32100-2015, GB 11714). */
function creditCode(kind: Organisation['kind'], serial: number): string {
  const prefix = { social: '51', enterprise: '91', shop: '92', institution: '12' }[kind];
  const body = `MA${pad(serial + 1, 6)}`;
  const first17 = `${prefix}429801${body}${organisationCheckCharacter(body)}`;
  return first17 + creditCheckCharacter(first17);
}
