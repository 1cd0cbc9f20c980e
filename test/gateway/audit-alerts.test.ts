import { type Alert, createAlerts } from '../../gateway/audit/alerts';
import type { Use } from '../../gateway/audit/record';
import { madeUpUse } from '../support/audit';

const noon = Date.parse('2026-11-02T12:00:00+08:00');
let now: number;
let told: Alert[];
let alerts: ReturnType<typeof createAlerts>;
beforeEach(() => {
  now = noon;
  told = [];
  alerts = createAlerts({
    tell: (alert) => void told.push(alert),
    isOpen: async (number) => (number === 'nobody-knows' ? null : number !== 'closed'),
    now: () => now,
  });
});

type Made = Parameters<typeof madeUpUse>[0];
const look = (made: Made = {}, self: string | null = null) => alerts.note(madeUpUse(made), self);
const looks = (count: number, made: (index: number) => Made) => Array.from({ length: count }, (_, index) => look(made(index)));
const kinds = () => told.map(({ alert }) => alert);
const byWorker: Partial<Use> = { caller: { app: 'grid', unit: null, user: 'worker-3', role: 'grid-worker' } };

describe('the audit tells', () => {
  it('more than 60 look-ups of persons in an hour by one user, once an hour', () => {
    looks(60, (index) => ({ persons: [`p${index}`] }));
    expect(told).toEqual([]);
    looks(5, (index) => ({ persons: [`q${index}`] }));
    expect(told).toEqual([{ alert: 'many look-ups', app: 'desk', user: 'seat-7', count: 61, requestId: '5a1c' }]);
    now += 3_600_001;
    looks(60, (index) => ({ persons: [`r${index}`] }));
    expect(told).toHaveLength(1);
    look();
    expect(told).toHaveLength(2);
  });

  it('one person looked at by more than five users in a day', () => {
    looks(5, (index) => ({ user: `seat-${index}` }));
    looks(5, (index) => ({ user: `seat-${index}` }));
    expect(told).toEqual([]);
    look({ user: 'seat-6' });
    expect(told).toMatchObject([{ alert: 'same person by many', user: 'seat-6', count: 6 }]);
    now += 24 * 3_600_000;
    looks(5, (index) => ({ user: `seat-${index}` }));
    expect(told).toHaveLength(1);
  });

  it('more than a thousand persons shown to one user in an hour', () => {
    looks(6, (index) => ({ ...byWorker, persons: Array.from({ length: 200 }, (_, of) => `p${index * 200 + of}`) }));
    expect(told).toMatchObject([{ alert: 'export', user: 'worker-3', count: 1_200 }]);
  });

  it('the desk looking at persons without an order, or for one that is closed', async () => {
    look({ case: null });
    look({ case: 'closed' });
    look({ case: 'nobody-knows' });
    look({ ...byWorker, case: null });
    await new Promise(setImmediate);
    expect(kinds()).toEqual(['no order stated', 'order not open']);
  });

  it('an official looking at their own data, and no citizen who does', () => {
    look({ persons: ['p1', 'p9'] }, 'p9');
    look({ caller: { app: 'city', unit: null, user: 'c', role: 'citizen' }, persons: ['p9'] }, 'p9');
    expect(kinds()).toEqual(['own data']);
  });

  it('a value shown unmasked at night', () => {
    look({ reveals: ['ID_CHECK'] });
    expect(told).toEqual([]);
    now = Date.parse('2026-11-02T22:30:00+08:00');
    look({ reveals: ['ID_CHECK'] });
    expect(kinds()).toEqual(['reveal at night']);
  });

  it('nothing of uses that were about nobody', () => {
    looks(100, () => ({ persons: [], case: null }));
    expect(told).toEqual([]);
  });
});
