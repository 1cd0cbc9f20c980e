import type { Keyv } from 'keyv';

/**
 * The one session the hotline allows the hub's account. All calls share it, also across a restart; a login ends the
 * session before, so that processes that share the account must share the cache.
 */
export class Session {
  private held: Promise<string> | undefined;

  constructor(
    private readonly logIn: () => Promise<{ token: string; expire: number }>,
    private readonly cache: Keyv,
  ) {}

  /** The token in use, as a promise that all callers share; `renewed` takes the same promise back. */
  current(): Promise<string> {
    this.held ??= this.open();
    return this.guarded(this.held);
  }

  /** A token in place of one the system no longer takes; calls that were refused together get the same. */
  renewed(refused: Promise<string>): Promise<string> {
    if (this.held === undefined || this.held === refused) this.held = refused.then((token) => this.open(token));
    return this.guarded(this.held);
  }

  private async open(refused?: string): Promise<string> {
    const cached: unknown = await this.cache.get('session');
    if (typeof cached === 'string' && cached !== refused) return cached;
    await this.cache.delete('session');
    const { token, expire } = await this.logIn();
    await this.cache.set('session', token, expire * 1_000);
    return token;
  }

  /** A login that failed is not kept: the next call tries again. */
  private guarded(session: Promise<string>): Promise<string> {
    session.catch(() => {
      if (this.held === session) this.held = undefined;
    });
    return session;
  }
}
