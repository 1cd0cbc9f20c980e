import { remembering } from '../../gateway/identity-verified';

let clock: number;
let verifications: number;
const verifying = (expiresInSeconds: number) =>
  remembering(
    async (token) => {
      verifications += 1;
      if (token === 'forged') throw new Error('no such signature');
      return { sub: token, exp: clock / 1_000 + expiresInSeconds };
    },
    () => clock,
  );
beforeEach(() => {
  clock = Date.parse('2026-03-02T08:00:00Z');
  verifications = 0;
});

describe('a token', () => {
  it('is verified once in half a minute', async () => {
    const verified = verifying(600);
    await verified('seat-7');
    clock += 29_000;
    expect((await verified('seat-7')).sub).toBe('seat-7');
    expect(verifications).toBe(1);
    clock += 2_000;
    await verified('seat-7');
    expect(verifications).toBe(2);
  });

  it('is verified again once it has expired', async () => {
    const verified = verifying(10);
    await verified('seat-7');
    clock += 10_000;
    await verified('seat-7');
    expect(verifications).toBe(2);
  });

  it('that is refused is refused each time, and nobody else is taken for its bearer', async () => {
    const verified = verifying(600);
    await expect(verified('forged')).rejects.toThrow();
    await expect(verified('forged')).rejects.toThrow();
    expect((await verified('seat-8')).sub).toBe('seat-8');
    expect(verifications).toBe(3);
  });
});
