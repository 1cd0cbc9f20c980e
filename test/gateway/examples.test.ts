import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hub, startHub } from '../support/hub';

const folder = join(__dirname, '../../schema/examples');

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ limitMs: 20_000 });
});
afterAll(() => hub.stop());

/** Paths of empty answers: null, or a list without anything. */
const emptyIn = (value: unknown, path = ''): string[] => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [path];
  return typeof value === 'object' ? Object.entries(value ?? {}).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`)) : [];
};

describe('the worked examples of the editor', () => {
  it.each(readdirSync(folder))('%s is answered in full', async (file) => {
    const { data, errors } = await hub.query(readFileSync(join(folder, file), 'utf8'), {}, 'integrator');
    expect(errors).toBeUndefined();
    // What may be empty in a healthy city: nothing missing, no faults, steps not done, nobody to assist.
    const mayBeEmpty = /\.(missing|detail|defects|doneAt|asOf|assistedBy|hotlineRecord)$/;
    expect(emptyIn(data).filter((path) => !mayBeEmpty.test(path))).toEqual([]);
  });
});
