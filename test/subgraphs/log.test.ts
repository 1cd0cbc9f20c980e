import { processLog } from '../../subgraphs/shared/log';

describe('the log of a process', () => {
  it('holds the event and listed facts, and nothing that is not listed, whoever gives it', () => {
    const lines: string[] = [];
    const log = processLog('tests', { write: (line: string) => void lines.push(line) });
    const given = {
      requestId: 'r-1',
      milliseconds: 7,
      name: '贺文轩',
      idNumber: '429801198507143514',
      query: '{ person }',
      err: new Error('贺文轩'),
    };
    log('request answered', given);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 30,
      time: expect.any(Number),
      process: 'tests',
      requestId: 'r-1',
      milliseconds: 7,
      msg: 'request answered',
    });
  });

  it('cuts long texts', () => {
    const lines: string[] = [];
    processLog('tests', { write: (line: string) => void lines.push(line) })('graph refused', { reason: 'x'.repeat(10_000) });
    expect(lines[0]?.length).toBeLessThan(2_200);
  });
});
