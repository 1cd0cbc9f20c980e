import { randomUUID } from 'node:crypto';

const account = { user: 'hub', pwd: 'hub-demo-password' };

/** The sessions of the web API: a token for a time, and one an account, so that a second login ends the first. */
export function createSessions(expireSeconds: number) {
  const held = new Map<string, { token: string; until: number }>();
  return {
    account,
    login(form: URLSearchParams): object {
      if (form.get('user') !== account.user || form.get('pwd') !== account.pwd) return { status: 0, msg: '用户名或密码错误' };
      const token = randomUUID();
      held.set(account.user, { token, until: Date.now() + expireSeconds * 1_000 });
      return { status: 1, msg: '成功', data: { token, expire: expireSeconds } };
    },
    isOpen: (token: string | null): boolean => [...held.values()].some((session) => session.token === token && session.until > Date.now()),
  };
}
