import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { batchOf, compileRepresentation } from '../../gateway/engine/representations';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heapMegabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

describe('what entities are asked for by', () => {
  it('is made of the kinds of the graph alone: names that a department makes up are not kept', () => {
    const isKindOf = (typename: string, condition: string) => typename === condition;
    const key = { kind: 'Field' as const, name: 'id' };
    const lamp = { kind: 'InlineFragment' as const, typeCondition: 'Lamp', selections: [{ ...key, name: '__typename' }, key] };
    const representation = compileRepresentation([lamp], isKindOf, undefined);
    const answered = (from: number) => Array.from({ length: 1_000 }, (_one, at) => ({ __typename: `Castle ${from + at}`, id: 'castle:1' }));
    const before = heapMegabytes();
    for (let from = 0; from < 100_000; from += 1_000) expect(batchOf(answered(from), representation).count).toBe(0);
    expect(heapMegabytes() - before).toBeLessThan(5);
    expect(batchOf([{ __typename: 'Lamp', id: 'lamp:1' }], representation).json).toBe('[{"__typename":"Lamp","id":"lamp:1"}]');
  });
});
