import type { InjectedDefect } from '../../demo/city/model';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { garbled } from '../../demo/hotline/writing';
import { department } from '../../subgraphs/hotline';
import { readText } from '../../subgraphs/hotline/texts';
import { distanceMetres } from '../../subgraphs/shared/geo';
import { adapterOverDemo, people } from '../support/adapter';

const hotline = adapterOverDemo(department, { write, start });

interface ReadOrder {
  number: string;
  address: string | null;
  content: string | null;
  location: { lon: number; lat: number } | null;
  caller: { id: string } | null;
  hotlineRecord: {
    says: { name: string | null; phones: { raw: string; value: string | null; verdict: string }[] };
    defects: InjectedDefect[];
  };
}

/** Every order, read as a caller reads them: page by page. */
async function readAll(after: string | null = null): Promise<ReadOrder[]> {
  const { data, errors } = await hotline.ask(
    `query ($after: String) { events(first: 50, after: $after) { pageInfo { endCursor hasNextPage } nodes {
      number address content location { lon lat } caller { id }
      hotlineRecord { says { name phones { raw value verdict } } defects { code field raw } } } } }`,
    { after },
  );
  expect(errors).toBeUndefined();
  const { nodes, pageInfo } = (data as { events: { nodes: ReadOrder[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }).events;
  return pageInfo.hasNextPage ? [...nodes, ...(await readAll(pageInfo.endCursor))] : nodes;
}

const injected = (): InjectedDefect[] =>
  ['person', 'order']
    .flatMap((kind) => hotline.truth(kind))
    .flatMap(({ defects }) => defects as InjectedDefect[])
    .filter(({ department: name }) => name === 'hotline');
const line = ({ code, record, field, raw }: Pick<InjectedDefect, 'code' | 'record' | 'field' | 'raw'>) =>
  [code, record, field, raw].join(' ');
const truthOf = (number: string) => hotline.city().orders.find((order) => order.number === number);

let orders: ReadOrder[] = [];
beforeAll(async () => {
  orders = await readAll();
});

describe('what the hotline’s clerks write wrongly', () => {
  it.each(['D01', 'D02', 'D10', 'D13', 'D19', 'D21', 'D22'])('is found as %s: none missed, none made up', (code) => {
    const found = orders.flatMap(({ number, hotlineRecord }) => hotlineRecord.defects.map((defect) => ({ ...defect, record: number })));
    const foundLines = found.filter((defect) => defect.code === code).map(line);
    const truthLines = injected()
      .filter((defect) => defect.code === code)
      .map(line);
    expect({
      isInjected: truthLines.length > 0,
      missed: truthLines.filter((one) => !foundLines.includes(one)),
      madeUp: foundLines.filter((one) => !truthLines.includes(one)),
    }).toEqual({ isInjected: true, missed: [], madeUp: [] });
  });

  it('is nothing else', () => {
    const codes = new Set(orders.flatMap(({ hotlineRecord }) => hotlineRecord.defects.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(['D01', 'D02', 'D10', 'D13', 'D19', 'D21', 'D22']);
  });

  it('is counted by the state of the source, each record once however often it is read', async () => {
    await readAll();
    const { data } = await hotline.ask('{ sourceStatus { defects { code count } } }');
    const codes = injected().map(({ code }) => code);
    const truth = Object.fromEntries(codes.map((code) => [code, codes.filter((other) => other === code).length]));
    const { defects } = (data as { sourceStatus: { defects: { code: string; count: number }[] } }).sourceStatus;
    expect(Object.fromEntries(defects.map(({ code, count }) => [code, count]))).toEqual(truth);
  });

  it('is noted as a fault of the page where more rows are announced than sent (D24)', async () => {
    const first = orders.filter((_order, index) => index % 50 === 0).map(({ number }) => `order_query ${number}`);
    const truth = hotline.truth('batch').map(({ batch }) => batch as string);
    const { data } = await hotline.ask('{ sourceStatus { batchFaults { code batch raw } } }');
    const { batchFaults } = (data as { sourceStatus: { batchFaults: { code: string; batch: string; raw: string }[] } }).sourceStatus;
    const expected = first.filter((batch) => truth.includes(batch));
    expect(expected.length).toBeGreaterThan(0);
    expect(batchFaults.map(({ batch }) => batch).sort()).toEqual(expected.sort());
    expect(batchFaults[0]).toMatchObject({ code: 'D24', raw: expect.stringMatching(/^\d+ announced, \d+ received$/) });
  });
});

describe('what reaches the graph', () => {
  it.each(['address', 'content'] as const)('is the true %s or none', (field) => {
    const wrong = orders.filter((order) => order[field] !== null && order[field] !== truthOf(order.number)?.[field]);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['槐荫大道道路不洁', '槐荫大道道路不洁'], // every byte is there
    ['槐荫大道86号附近道路不洁', null], // bytes of a pair are lost before the digits
  ])('is text read as GBK taken back where every byte of it is there, else none: %s', (text, value) => {
    const raw = garbled(text);
    expect(raw).not.toContain('道路');
    expect(readText('content', raw)).toEqual({ value, defects: [{ code: 'D13', field: 'content', raw }] });
  });

  it.each(['锟斤拷锟斤拷', '道路\ufffd\ufffd'])('is nothing of %s', (raw) => {
    expect(readText('content', raw)).toEqual({ value: null, defects: [{ code: 'D13', field: 'content', raw }] });
  });

  it('is an address in simplified characters where it was written in a mix', () => {
    const mixed = orders.filter(({ hotlineRecord }) =>
      hotlineRecord.defects.some(({ code, field }) => code === 'D21' && field === 'address'),
    );
    expect(mixed.map(({ address }) => address)).toEqual(mixed.map(({ number }) => truthOf(number)?.address));
  });

  it('is a point within 10 m of the true one or none', () => {
    const away = orders.filter(({ number, location }) => {
      const truth = truthOf(number)?.location;
      return location !== null && truth !== undefined && distanceMetres(location, truth) > 10;
    });
    expect(away).toEqual([]);
  });

  it('is the true caller or none', () => {
    const idOf = (number: string) => {
      const index = truthOf(number)?.caller ?? null;
      return index === null ? null : (people(hotline.city().people[index]?.idNumber ?? '')[0]?.id ?? null);
    };
    expect(orders.filter(({ number, caller }) => caller !== null && caller.id !== idOf(number))).toEqual([]);
    expect(orders.filter(({ caller }) => caller !== null).length).toBeGreaterThan(150);
  });

  it('is the caller’s own number or none', () => {
    const wrong = orders.filter(({ number, hotlineRecord }) =>
      hotlineRecord.says.phones.some(({ value }) => value !== null && value !== truthOf(number)?.contact),
    );
    expect(wrong).toEqual([]);
  });

  it('is the caller’s name as written there, also in traditional characters, and never a word for none', () => {
    const written = injected().filter(({ code, field }) => code === 'D21' && field === 'name');
    const allowed = ({ number }: ReadOrder) => [
      null,
      truthOf(number)?.callerName,
      ...written.filter(({ record }) => record === number).map(({ raw }) => raw),
    ];
    expect(
      orders.filter((order) => order.hotlineRecord.says.name !== '' && !allowed(order).includes(order.hotlineRecord.says.name)),
    ).toEqual([]);
  });
});
