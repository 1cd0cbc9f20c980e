import type { Order } from '../../demo/city/model-affairs';
import { linesOf } from '../../demo/hotline/order-acts';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { createSeal } from '../../subgraphs/shared/seal';
import { adapterOverDemo, people } from '../support/adapter';
import type { Answer } from '../support/ask';

const hotline = adapterOverDemo(department, { write, start });

const october = 'from: "2026-10-01", to: "2026-11-01"';
const inOctober = ({ createdAt }: Order) => createdAt.startsWith('2026-10');
const isOpen = ({ status }: Order) => status !== '已结案' && status !== '已作废';
const beijingNow = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const isOverdue = ({ closedAt, suspendedAt, dueAt }: Order) => (closedAt ?? suspendedAt ?? beijingNow()) > dueAt;
const orders = (holds: (order: Order) => boolean = () => true) => hotline.city().orders.filter(holds);
const newestFirst = () => [...hotline.city().orders].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).map(({ number }) => number);
const references = (numbers: readonly string[]) => numbers.map((number) => ({ __typename: 'HotlineOrder', id: `hotline-order:${number}` }));
const units = () => hotline.city().units.map(({ code }) => ({ __typename: 'Department', id: `department:${code}` }));
const grids = () =>
  hotline
    .city()
    .grids.filter(({ validTo }) => !validTo)
    .map(({ code }) => ({ __typename: 'Grid', id: `grid:${code}` }));
/** How many orders there are by something of theirs. */
const tally = (list: readonly Order[], keyOf: (order: Order) => string) => {
  const counts: Record<string, number> = {};
  for (const order of list) counts[keyOf(order)] = (counts[keyOf(order)] ?? 0) + 1;
  return counts;
};
const counted = (counts: { code: { code: string }; count: number }[]) =>
  Object.fromEntries(counts.map(({ code, count }) => [code.code, count]));
const total = async (filter: string) => {
  const { data, errors } = await hotline.ask(`{ events(filter: { ${filter} }, first: 0) { totalCount } }`);
  expect(errors).toBeUndefined();
  return (data as { events: { totalCount: number } }).events.totalCount;
};

describe('events by category, grid and period (Q10)', () => {
  const statistics = async (by: string, filter = october) => {
    const { data, errors } = await hotline.ask(
      `{ eventStatistics(filter: { ${filter} }, by: ${by}) { total counts { code { scheme version code label known } count grid { id } community { id } unit { name } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as Answer['data']).eventStatistics;
  };

  it('are 581 in October: 264, 158, 136, 17 and 6 in the city’s own scheme, the largest first', async () => {
    const { total, counts } = await statistics('LOCAL_CATEGORY');
    expect(total).toBe(581);
    expect(counted(counts)).toEqual({ 环境卫生: 264, 民生服务: 158, 社情民意: 136, 安全隐患: 17, 矛盾纠纷化解: 6 });
    expect(counts[0]).toEqual({
      code: { scheme: 'HOTLINE-LOCAL', version: null, code: '环境卫生', label: '环境卫生', known: true },
      count: 264,
      grid: null,
      community: null,
      unit: null,
    });
  });

  it.each([
    ['NATIONAL_CATEGORY', ({ major, minor }: Order) => major + minor],
    ['NATIONAL_MAJOR', ({ major }: Order) => major],
    ['GRID', ({ grid }: Order) => grid],
    ['COMMUNITY', ({ community }: Order) => community],
    ['UNIT', ({ unit }: Order) => unit],
    ['STATE', ({ status }: Order) => status],
    ['SOURCE', ({ source }: Order) => (source === 'citizen' ? '市民' : '采集员')],
  ] as const)('are the same 581 counted by %s', async (by, keyOf) => {
    const { total, counts } = await statistics(by);
    expect(total).toBe(581);
    expect(counted(counts)).toEqual(tally(orders(inOctober), keyOf));
  });

  it('are named by the tables of the national standard, and by the units themselves', async () => {
    const [national] = (await statistics('NATIONAL_CATEGORY')).counts;
    expect(national.code).toMatchObject({ scheme: 'CJT214', version: '2007', known: true, label: expect.stringMatching(/./) });
    const [unit] = (await statistics('UNIT')).counts;
    expect(unit.unit).toEqual({ name: unit.code.label });
  });

  it('point at the grids and communities they are counted by', async () => {
    const [grid] = (await statistics('GRID')).counts;
    const [community] = (await statistics('COMMUNITY')).counts;
    expect([grid.grid, community.community]).toEqual([{ id: `grid:${grid.code.code}` }, { id: 'community:429801001001' }]);
  });

  it.each([
    ['a national major', 'category: { scheme: "CJT214", code: "05" }', ({ major }: Order) => major === '05'],
    ['a national type', 'category: { scheme: "CJT214-2007", code: "0505" }', ({ major, minor }: Order) => major + minor === '0505'],
    ['a category of the city', 'category: { scheme: "HOTLINE-LOCAL", code: "安全隐患" }', ({ local }: Order) => local === '安全隐患'],
    ['a state', 'state: "待处置"', ({ status }: Order) => status === '待处置'],
    ['a unit', 'unit: "department:CGJ"', ({ unit }: Order) => unit === 'CGJ'],
    ['a grid', 'grid: "grid:429801001001003"', ({ grid }: Order) => grid === '429801001001003'],
    ['a grid by its code', 'grid: "429801001001003"', ({ grid }: Order) => grid === '429801001001003'],
    ['a community', 'community: "community:429801001001"', () => true],
    ['a building', 'building: "4298010010010008"', ({ building }: Order) => building === '4298010010010008'],
    ['a month', october, inOctober],
    ['no time at all', 'from: "2026-10-01", to: "2026-10-01"', () => false],
    [
      'all of them together',
      `${october}, grid: "429801001001003", category: { scheme: "CJT214", code: "01" }, unit: "JD001", flags: [OPEN]`,
      (order: Order) =>
        inOctober(order) && order.grid === '429801001001003' && order.major === '01' && order.unit === 'JD001' && isOpen(order),
    ],
  ] as const)('are found by %s', async (_what, filter, holds) => {
    expect(await total(filter)).toBe(orders(holds).length);
  });

  it.each([
    ['filter.from', 'from: "2026-02-30"'],
    ['filter.to', 'to: "yesterday"'],
    ['filter.from', 'from: "2026-11-01", to: "2026-10-01"'],
    ['filter.from', 'from: 20261001'],
    ['filter.grid', 'grid: "grid:12"'],
    ['filter.community', 'community: "grid:429801001001003"'],
    ['filter.building', 'building: "a b"'],
    ['filter.unit', 'unit: "城管"'],
    ['filter.state', 'state: "处置中"'],
    ['filter.category.scheme', 'category: { scheme: "GBT30428", code: "0505" }'],
    ['filter.category.code', 'category: { scheme: "CJT214", code: "5" }'],
    ['filter.category.code', 'category: { scheme: "HOTLINE-LOCAL", code: "环境" }'],
  ])('name %s when it cannot be meant', async (argument, filter) => {
    const { data, errors } = await hotline.ask(`{ events(filter: { ${filter} }) { totalCount } }`);
    expect(data).toEqual({ events: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(hotline.calls()).toEqual({});
  });
});

describe('a page of events', () => {
  const pageAfter = async (offset: number, first: number) => {
    const after = offset === 0 ? 'null' : `"${Buffer.from(`after:${offset}`).toString('base64url')}"`;
    const { data, errors } = await hotline.ask(
      `{ events(first: ${first}, after: ${after}) { nodes { number } totalCount pageInfo { hasNextPage } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { events: { nodes: { number: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean } } }).events;
  };

  it.each([
    [0, 20],
    [30, 40],
    [49, 2],
    [50, 50],
    [77, 200],
    [830, 20],
    [900, 20],
    [0, 0],
  ])('after %i holds the next %i, wherever the source’s own pages end', async (offset, first) => {
    const { nodes, totalCount, pageInfo } = await pageAfter(offset, first);
    expect(nodes.map(({ number }) => number)).toEqual(newestFirst().slice(offset, offset + first));
    expect(totalCount).toBe(831);
    expect(pageInfo.hasNextPage).toBe(offset + nodes.length < 831);
  });
});

describe('an order', () => {
  it('holds what the hotline holds', async () => {
    const [order] = orders(({ object, caller }) => object !== null && caller !== null);
    const { data, errors } = await hotline.entities(
      `... on HotlineOrder { number cityNumber kind { scheme code known } channel { code } urgency { scheme code } source { code }
        isConfidential isRepeated community { id } grid { id } building { id } object { code } returnCount reopenedCount isSuspended isOverdue }`,
      references([order?.number ?? '']),
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      {
        number: order?.number,
        cityNumber: order?.cityNumber,
        kind: { scheme: 'HOTLINE-KIND', code: order?.kind, known: true },
        channel: { code: '电话' },
        urgency: { scheme: 'HOTLINE-URGENCY', code: order?.urgency },
        source: { code: '市民' },
        isConfidential: order?.confidential,
        isRepeated: order?.repeated,
        community: { id: `community:${order?.community}` },
        grid: { id: `grid:${order?.grid}` },
        building: { id: `building:${order?.building}` },
        object: { code: order?.object },
        returnCount: order?.returns,
        reopenedCount: order?.reopened,
        isSuspended: order?.suspended,
        isOverdue: order && isOverdue(order),
      },
    ]);
  });

  it('is titled by kind, type and road, without a door or a person', async () => {
    const { data } = await hotline.ask('{ events(first: 200) { nodes { title caller { id } hotlineRecord { says { name } } } } }');
    const titles = (data as { events: { nodes: { title: string }[] } }).events.nodes.map(({ title }) => title);
    const readable = /^(投诉|求助|咨询|上报) · [一-鿿、]+( · [一-鿿]+(大道|路|街))?$/;
    expect(titles.filter((title) => !readable.test(title))).toEqual([]);
    expect(titles.some((title) => title.endsWith('路'))).toBe(true);
  });
});

describe('the whole trail of an order (Q11)', () => {
  const fields = `... on HotlineOrder { number trail { node { code known } action unit { code } seat startedAt doneAt limitHours usedHours remainingHours light } }`;
  interface Step {
    node: { code: string };
    unit: { code: string } | null;
    seat: string | null;
    doneAt: string | null;
    limitHours: number;
    usedHours: number;
    remainingHours: number;
    light: string;
  }
  const trailsOf = async (numbers: readonly string[]) => {
    const { data, errors } = await hotline.entities(fields, references(numbers));
    expect(errors).toBeUndefined();
    return ((data?._entities ?? []) as { number: string; trail: Step[] }[]).map(({ trail }) => trail);
  };

  it('goes through its nodes with the time used and left at each', async () => {
    const [order] = orders(({ status, trail }) => status === '已结案' && trail.every(({ suspendedHours }) => suspendedHours === 0));
    const [trail] = await trailsOf([order?.number ?? '']);
    const { node, action, unit, actor, at, doneAt, limitHours } = order?.trail[0] ?? {};
    const used = (Date.parse(`${doneAt?.replace(' ', 'T')}Z`) - Date.parse(`${at?.replace(' ', 'T')}Z`)) / 3_600_000;
    expect(trail?.map((step) => step.node.code)).toEqual(['受理', '预审', '派遣', '处置', '核查', '回访', '结案']);
    expect(trail?.[0]).toMatchObject({
      node: { code: node, known: true },
      action,
      unit: { code: unit },
      seat: actor?.replace('坐席', ''),
      startedAt: `${at?.replace(' ', 'T')}+08:00`,
      doneAt: `${doneAt?.replace(' ', 'T')}+08:00`,
      limitHours,
      usedHours: Math.round(used * 100) / 100,
    });
  });

  it('is green under 80 % of a limit, yellow up to it and red over it, with hours left below zero', async () => {
    const steps = (await trailsOf(newestFirst().slice(0, 200))).flat();
    const bands = steps.map(({ light, usedHours, limitHours, remainingHours }) => ({
      light,
      share: usedHours / limitHours,
      remainingHours,
    }));
    const wrong = bands.filter(({ light, share }) => light !== (share < 0.8 ? 'GREEN' : share <= 1 ? 'YELLOW' : 'RED'));
    expect(wrong).toEqual([]);
    expect(new Set(bands.map(({ light }) => light))).toEqual(new Set(['GREEN', 'YELLOW', 'RED']));
    expect(bands.filter(({ light, remainingHours }) => (light === 'RED') !== remainingHours < 0)).toEqual([]);
  });

  it('does not count the hours of a suspension, past or under way', async () => {
    const paused = orders(({ trail }) => trail.some(({ suspendedHours }) => suspendedHours > 0))[0];
    const suspended = orders((order) => order.suspended)[0];
    const [past, underWay] = await trailsOf([paused?.number ?? '', suspended?.number ?? '']);
    const hours = (from: string | undefined, to: string | null | undefined) =>
      Math.round((Date.parse(`${to?.replace(' ', 'T')}Z`) - Date.parse(`${from?.replace(' ', 'T')}Z`)) / 36_000) / 100;
    const step = paused?.trail.find(({ node }) => node === '处置');
    expect(past?.find(({ node }) => node.code === '处置')?.usedHours).toBeCloseTo(
      hours(step?.at, step?.doneAt) - (step?.suspendedHours ?? 0),
      1,
    );
    expect(underWay?.at(-1)?.usedHours).toBeCloseTo(hours(suspended?.trail.at(-1)?.at, suspended?.suspendedAt), 1);
  });

  it('costs a call for 50 orders', async () => {
    const trails = await trailsOf(newestFirst().slice(0, 120));
    expect(trails.filter((trail) => trail.length === 0)).toEqual([]);
    expect(hotline.calls()).toMatchObject({ flow: 3, order_query: 3, dept_list: 1 });
  });
});

describe('overdue, returned, reopened and suspended orders by unit (Q12)', () => {
  it('are counted for all units in one call', async () => {
    const { data, errors } = await hotline.entities(
      '... on Department { code orderCounts { total open closed overdue returned reopened suspended } }',
      units(),
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual(
      hotline.city().units.map(({ code }) => {
        const own = orders(({ unit }) => unit === code);
        return {
          code,
          orderCounts: {
            total: own.length,
            open: own.filter(isOpen).length,
            closed: own.filter((order) => !isOpen(order)).length,
            overdue: own.filter(isOverdue).length,
            returned: own.filter(({ returns }) => returns > 0).length,
            reopened: own.filter(({ reopened }) => reopened > 0).length,
            suspended: own.filter(({ suspended }) => suspended).length,
          },
        };
      }),
    );
    expect(hotline.calls()).toMatchObject({ order_stats: 1, dept_list: 1 });
  });

  it('are counted in a period', async () => {
    const { data } = await hotline.entities('... on Department { orderCounts(from: "2026-10-01", to: "2026-11-01") { total } }', units());
    const sum = ((data?._entities ?? []) as { orderCounts: { total: number } }[]).reduce(
      (all, { orderCounts }) => all + orderCounts.total,
      0,
    );
    expect(sum).toBe(581);
  });

  it.each([
    ['OPEN', isOpen],
    ['OVERDUE', isOverdue],
    ['RETURNED', ({ returns }: Order) => returns > 0],
    ['REOPENED', ({ reopened }: Order) => reopened > 0],
    ['SUSPENDED', ({ suspended }: Order) => suspended],
    ['OVERDUE, RETURNED', (order: Order) => isOverdue(order) && order.returns > 0],
  ] as const)('are listed by the flags %s, all of which hold', async (flags, holds) => {
    expect(orders(holds).length).toBeGreaterThan(0);
    expect(await total(`flags: [${flags}]`)).toBe(orders(holds).length);
  });

  it('say of each order that it is overdue as the source does', async () => {
    const { data } = await hotline.ask('{ events(filter: { flags: [OVERDUE] }, first: 200) { nodes { isOverdue } } }');
    expect(new Set((data as { events: { nodes: { isOverdue: boolean }[] } }).events.nodes.map(({ isOverdue }) => isOverdue))).toEqual(
      new Set([true]),
    );
  });

  it('are read of many units together, with names, kinds and phones', async () => {
    const { data, errors } = await hotline.entities(
      '... on Department { name kind { code known } phone orders(filter: { flags: [REOPENED] }, first: 3) { totalCount nodes { unit { name } } } }',
      units(),
    );
    expect(errors).toBeUndefined();
    const kinds = { department: '专业部门', territory: '属地街道', squad: '执法中队' };
    expect(data?._entities).toEqual(
      hotline.city().units.map(({ code, name, kind, phone }) => {
        const own = orders(({ unit, reopened }) => unit === code && reopened > 0);
        const nodes = own.slice(0, 3).map(() => ({ unit: { name } }));
        return { name, kind: { code: kinds[kind], known: true }, phone, orders: { totalCount: own.length, nodes } };
      }),
    );
    expect(hotline.calls()).toMatchObject({ order_latest: 1, dept_list: 1 });
  });
});

describe('who may lead an order (Q14)', () => {
  const leads = async (numbers: readonly string[]) => {
    const { data, errors } = await hotline.entities(
      '... on HotlineOrder { leadProposal { rule unit { code } assistedBy { code } reason } }',
      references(numbers),
    );
    expect(errors).toBeUndefined();
    return ((data?._entities ?? []) as { leadProposal: object }[]).map(({ leadProposal }) => leadProposal);
  };

  it('is the unit that keeps the object, assisted by the street (以条为主)', async () => {
    const [order] = orders(({ object }) => object !== null);
    const object = hotline.city().objects.find(({ code }) => code === order?.object);
    expect(await leads([order?.number ?? ''])).toEqual([
      {
        rule: 'DEPARTMENT',
        unit: { code: object?.maintainer },
        assistedBy: { code: 'JD001' },
        reason: `部件以条为主：${object?.name}由城市管理局养护或所有，由其牵头，书院街道办事处协同。`,
      },
    ]);
  });

  it('is the street of the place when no object is at fault (以块为主)', async () => {
    const [order] = orders(({ object }) => object === null);
    expect(await leads([order?.number ?? ''])).toEqual([
      {
        rule: 'TERRITORY',
        unit: { code: 'JD001' },
        assistedBy: null,
        reason: '事件以块为主：按所在地由书院街道办事处牵头，专业部门协助。',
      },
    ]);
  });

  it('is told of many orders with one look at the list of units', async () => {
    expect(await leads(newestFirst().slice(0, 50))).not.toContain(null);
    expect(hotline.calls()).toMatchObject({ order_query: 1, dept_list: 1 });
  });
});

describe('the orders of places and people', () => {
  it('come in one call for all the grids asked for, with the number of those open', async () => {
    const { data, errors } = await hotline.entities(
      '... on Grid { id cases(first: 3) { totalCount nodes { number } } openCaseCount }',
      grids(),
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual(
      grids().map(({ id }) => {
        const own = orders(({ grid }) => `grid:${grid}` === id);
        const numbers = newestFirst().filter((number) => own.some((order) => order.number === number));
        const nodes = numbers.slice(0, 3).map((number) => ({ number }));
        return { id, cases: { totalCount: own.length, nodes }, openCaseCount: own.filter(isOpen).length };
      }),
    );
    expect(hotline.calls()).toMatchObject({ order_latest: 1 });
  });

  it('come page by page across the source’s limit of 50', async () => {
    const [grid] = grids();
    const numbers = newestFirst().filter(
      (number) => orders((order) => order.number === number && `grid:${order.grid}` === grid?.id).length,
    );
    const after = Buffer.from('after:30').toString('base64url');
    const { data } = await hotline.entities(`... on Grid { cases(first: 60, after: "${after}") { nodes { number } } }`, [grid ?? {}]);
    expect(data?._entities).toEqual([{ cases: { nodes: numbers.slice(30, 90).map((number) => ({ number })) } }]);
    expect(numbers.length).toBeGreaterThan(90);
    expect(hotline.calls()).toMatchObject({ order_latest: 2 });
  });

  it('come for buildings and the community as well', async () => {
    const { data, errors } = await hotline.entities(
      '... on Building { cases { totalCount } openCaseCount } ... on Community { cases { totalCount } openCaseCount }',
      [
        { __typename: 'Building', id: 'building:4298010010010008' },
        { __typename: 'Community', id: 'community:429801001001' },
        { __typename: 'Building', id: 'building:none' },
      ],
    );
    expect(errors).toBeUndefined();
    const own = orders(({ building }) => building === '4298010010010008');
    expect(data?._entities).toEqual([
      { cases: { totalCount: own.length }, openCaseCount: own.filter(isOpen).length },
      { cases: { totalCount: 831 }, openCaseCount: orders(isOpen).length },
      { cases: { totalCount: 0 }, openCaseCount: 0 },
    ]);
  });

  it('of 100 callers cost two calls, whatever is asked of them', async () => {
    const numbers = new Set(linesOf<{ sfzh: string }>(hotline.folder, 'orders').map(({ sfzh }) => sfzh)); // some callers left none
    const callers = hotline
      .truth('person')
      .map(({ idNumber }) => idNumber)
      .filter((number) => numbers.has(number));
    const { data, errors } = await hotline.entities(
      '... on Person { orders { totalCount } openOrderCount hotlineRecord { recordNumber matchedBy } }',
      people(...callers.slice(0, 100)),
    );
    expect(errors).toBeUndefined();
    const found = data?._entities as { orders: { totalCount: number }; hotlineRecord: object | null }[];
    expect(found).toHaveLength(100);
    expect(found.filter(({ hotlineRecord }) => hotlineRecord === null)).toEqual([]);
    expect(hotline.calls()).toMatchObject({ order_latest: 2 });
    expect(hotline.calls().login ?? 0).toBeLessThanOrEqual(1);
  });

  it('are none for a unit that does not exist, and for a person known by a passport alone', async () => {
    const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
    const { data, errors } = await hotline.entities(
      '... on Department { name } ... on Person { orders { totalCount } openOrderCount hotlineRecord { system } }',
      [
        { __typename: 'Department', id: 'department:NONE' },
        { __typename: 'Person', id: seal.seal({ kind: 'passport', number: 'E00000001' }) },
      ],
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([null, { orders: { totalCount: 0 }, openOrderCount: 0, hotlineRecord: null }]);
    expect(hotline.calls().order_latest).toBeUndefined();
  });
});
