import { runInThisContext } from 'node:vm';
import { start } from '../../demo/hotline/server';
import { write } from '../../demo/hotline/store';
import { department } from '../../subgraphs/hotline';
import { adapterOverDemo, people } from '../support/adapter';
import { keepsTheAdapterContract, keepsTheNetworkContract } from '../support/adapter-contract';

/** The process that Node warns: tests have a copy of it. */
const node: NodeJS.Process = runInThisContext('process');
const hotline = adapterOverDemo(department, { write, start });

describe('the hotline', () => {
  it('counts the orders of October 2026 by local category', async () => {
    const { data, errors } = await hotline.ask(
      '{ eventStatistics(filter: { from: "2026-10-01", to: "2026-11-01" }, by: LOCAL_CATEGORY) { total counts { code { code known } count } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ eventStatistics: { total: 581 } });
  });

  it('finds the orders of 50 callers with one login', async () => {
    const numbers = hotline
      .city()
      .people.slice(0, 50)
      .map(({ idNumber }) => idNumber);
    const { data, errors } = await hotline.entities(
      '... on Person { orders { totalCount } hotlineRecord { department } }',
      people(...numbers),
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toHaveLength(50);
    expect(hotline.calls().login ?? 0).toBeLessThanOrEqual(1);
  });

  it('is asked 30 things at once by one request without a warning of Node', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    node.on('warning', note);
    const fields = Array.from(
      { length: 30 },
      (_, day) => `d${day}: events(filter: { from: "2026-10-01", to: "2026-10-${day + 2}" }) { totalCount }`,
    );
    const { errors } = await hotline.ask(`{ ${fields.join('\n').replace(/-(\d)"/g, '-0$1"')} }`);
    await new Promise((done) => setImmediate(done)); // warnings come a tick later
    node.off('warning', note);
    expect(errors).toBeUndefined();
    expect(hotline.calls().order_query).toBe(30);
    expect(warnings).toEqual([]);
  });

  const question = () => hotline.ask('{ events { totalCount } }');
  keepsTheAdapterContract(hotline, {
    question,
    unknown: [
      { __typename: 'HotlineOrder', id: 'hotline-order:000000' },
      { __typename: 'CityObject', code: '4298010118999999' },
      { __typename: 'ManagementGrid', id: 'management-grid:429801001A99' },
    ],
  });
  keepsTheNetworkContract(hotline, { question });
});
