import { createServer } from 'node:http';
import { timeLimit } from '../../subgraphs/shared/limits';
import { createSqlSource } from '../../subgraphs/shared/source-sql';

describe('a time limit', () => {
  it('ends by its time, by the end of another signal, or not at all once the work is done', async () => {
    const gone = new AbortController();
    const [byTime, byOther, done] = [timeLimit(10), timeLimit(60_000, gone.signal), timeLimit(10)];
    done.end();
    gone.abort(new Error('gone'));
    await new Promise((next) => setTimeout(next, 50));
    expect([byTime.signal.reason.name, byOther.signal.reason.message, done.signal.aborted]).toEqual(['TimeoutError', 'gone', false]);
    expect(timeLimit(60_000, gone.signal).signal.aborted).toBe(true);
  });
});

describe('the sessions of a database', () => {
  it('are free again after several statements of one request were given up at once', async () => {
    let isSilent = true;
    const database = createServer((_request, response) => {
      if (isSilent) return;
      response.end(
        JSON.stringify({ results: [{ response: { result: { cols: [{ name: 'n' }], rows: [[{ type: 'text', value: '1' }]] } } }] }),
      );
    });
    await new Promise<void>((listening) => database.listen(0, '127.0.0.1', listening));
    const address = database.address();
    const url = new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    const source = createSqlSource({ department: 'register', url, timeoutMs: 1_000, sessions: 1 });
    const gone = new AbortController();
    const given = [1, 2, 3].map(() => source.query('SELECT 1', [], { signal: gone.signal }));
    setTimeout(() => gone.abort(), 30);
    const settled = await Promise.allSettled(given);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    isSilent = false;
    expect(await source.query('SELECT 1', [], { signal: new AbortController().signal })).toEqual([{ N: '1' }]);
    await source.close();
    database.closeAllConnections();
    database.close();
  });
});
