import { timingTable } from '../../gateway/timing-table';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
beforeAll(async () => {
  hub = await startMadeUpHub({
    async before(name) {
      if (name === 'land') await new Promise((done) => setTimeout(done, 60));
      return undefined;
    },
  });
});
afterAll(() => hub.stop());

const query = '{ things { id name permits { number } } }';
const asked = (headers: Record<string, string>, role: 'integrator' | 'department-app' = 'integrator') => hub.ask(query, { role, headers });
const wanted = { 'x-timing': 'true' };

describe('where the time of an answer went', () => {
  it('is told to an integrator who asks for it: each request to a department, when, how long, of what', async () => {
    const { data, extensions } = await asked(wanted);
    expect(data.things).toHaveLength(5);
    const { fetches, ...whole } = extensions?.timing ?? { fetches: [] };
    expect(whole).toEqual({ waitedMs: expect.any(Number), planMs: expect.any(Number), tookMs: expect.any(Number) });
    expect(fetches[0]).toMatchObject({ department: 'front', of: ['things'] });
    const land = fetches.find(({ department }) => department === 'land');
    expect(land).toMatchObject({ of: ['Lamp', 'Bench'], entities: 4 });
    expect(land?.tookMs).toBeGreaterThan(55);
    expect(land?.atMs).toBeGreaterThanOrEqual(fetches[0]?.atMs ?? 0);
    expect(whole).toMatchObject({ tookMs: expect.any(Number) });
    expect(extensions?.sources.land).toMatchObject({ state: 'ok' });
  });

  it('holds no value of the answer', async () => {
    const { extensions } = await asked(wanted);
    expect(JSON.stringify(extensions?.timing)).not.toMatch(/lamp:|P-|Lamp 1/);
  });

  it('is not told where nobody asks', async () => {
    expect((await asked({})).extensions).not.toHaveProperty('timing');
  });

  it('is refused to others, and to a header that is not true', async () => {
    expect((await asked(wanted, 'department-app')).errors).toMatchObject([
      { message: 'The header X-Timing is for these roles: integrator, steward, administrator.', extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await asked({ 'x-timing': 'yes' })).errors).toMatchObject([
      { message: 'The header X-Timing must be true.', extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('is a table for who reads it', async () => {
    const lines = timingTable(await asked(wanted))
      .trim()
      .split('\n');
    expect(lines[1]).toMatch(/^ +0\.0 +[\d.]+ {2}█.* plan$/);
    expect(lines.find((line) => line.includes('land'))).toMatch(/█{5,} *land: Lamp, Bench × 4$/);
    expect(lines.at(-1)).toMatch(/^Waited [\d.]+ ms before it began; answered in [\d.]+ ms, with 0 errors\.$/);
    expect(() => timingTable({ errors: [{ message: 'Send a token.' }] })).toThrow('Send a token.');
  });
});
