import { retryAfterMs } from '../../subgraphs/shared/retry-after';

describe('what a source says of when it may be asked again', () => {
  it('is read from seconds and from dates, and is nothing where it is neither', () => {
    expect(retryAfterMs('3')).toBe(3_000);
    expect(retryAfterMs(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(58_000);
    expect(retryAfterMs('Wed, 01 Jan 2020 00:00:00 GMT')).toBe(0);
    expect([retryAfterMs('soon'), retryAfterMs(''), retryAfterMs(undefined), retryAfterMs(null)]).toEqual(Array(4).fill(undefined));
  });
});
