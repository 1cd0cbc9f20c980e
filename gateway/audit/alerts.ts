import type { Use } from './record';

/** What is told to the operator of the hub (domain brief §4.5). */
export const alertKinds = [
  'many look-ups',
  'same person by many',
  'no order stated',
  'order not open',
  'own data',
  'reveal at night',
  'export',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Who did it and how often; whom it was about is for auditors to find. */
export interface Alert {
  alert: AlertKind;
  app: string;
  user: string;
  count: number;
  requestId: string;
}

/** Look-ups of persons by one user in an hour; users who looked at one person in a day; persons one user was shown in an hour. */
export const alertLimits = { lookUpsPerHour: 60, usersPerPerson: 5, personsPerHour: 1_000 };

/** From ten in the evening to six in the morning, in Beijing. */
const isNight = (now: number): boolean => {
  const hour = new Date(now + 8 * 3_600_000).getUTCHours();
  return hour >= 22 || hour < 6;
};

const hourMs = 3_600_000;
const dayOf = (now: number): number => Math.floor((now + 8 * hourMs) / (24 * hourMs));

/** So many persons are watched in a day; beyond, only users are. */
const personsWatched = 200_000;

interface Watched {
  /** When the last look-ups were, no more than the limit and one. */
  times: number[];
  /** Persons shown in the hour that began at `since`, until they are too many. */
  since: number;
  persons: Set<string>;
  toldAt: Partial<Record<AlertKind, number>>;
}

export interface Watch {
  tell(alert: Alert): void;
  /** Whether the order of this number is open; null where nobody can say. Asked after the answer has left. */
  isOpen(caseNumber: string): Promise<boolean | null>;
  now?(): number;
}

/** Watches uses of personal data for what an honest day's work does not look like. Each kind is told once an hour of a user. */
export function createAlerts({ tell, isOpen, now = Date.now }: Watch) {
  const users = new Map<string, Watched>();
  let day = 0;
  let viewers = new Map<string, Set<string>>();

  function watched(user: string): Watched {
    if (users.size > 10_000) for (const [name, { times }] of users) if ((times.at(-1) ?? 0) < now() - hourMs) users.delete(name);
    const known = users.get(user) ?? { times: [], since: now(), persons: new Set(), toldAt: {} };
    users.set(user, known);
    if (known.since < now() - hourMs) Object.assign(known, { since: now(), persons: new Set() });
    return known;
  }

  /** How many users have looked at this person today, this one included. */
  function viewersOf(person: string, user: string): number {
    if (dayOf(now()) !== day) {
      day = dayOf(now());
      viewers = new Map();
    }
    const known = viewers.get(person);
    if (!known && viewers.size < personsWatched) viewers.set(person, new Set([user]));
    return known ? known.add(user).size : 1;
  }

  return {
    /** Takes note of a use that showed personal data; `self` is the keyed hash of who asked, where the token says who they are. */
    note(use: Use, self: string | null): void {
      const { caller, requestId, subjects } = use;
      if (!caller || !requestId || subjects.count === 0) return;
      const name = `${caller.app} ${caller.user}`;
      const seen = watched(name);
      const say = (alert: AlertKind, count: number): void => {
        if ((seen.toldAt[alert] ?? Number.NEGATIVE_INFINITY) > now() - hourMs) return;
        seen.toldAt[alert] = now();
        tell({ alert, app: caller.app, user: caller.user, count, requestId });
      };
      seen.times = [...seen.times, now()].slice(-alertLimits.lookUpsPerHour - 1);
      const inHour = seen.times.filter((time) => time > now() - hourMs).length;
      if (inHour > alertLimits.lookUpsPerHour) say('many look-ups', inHour);
      let most = 0;
      const isTooMany = seen.persons.size > alertLimits.personsPerHour;
      for (const person of subjects.persons) {
        if (!isTooMany) seen.persons.add(person);
        most = Math.max(most, viewersOf(person, name));
      }
      if (most > alertLimits.usersPerPerson) say('same person by many', most);
      if (seen.persons.size > alertLimits.personsPerHour) say('export', seen.persons.size);
      if (self && caller.role !== 'citizen' && subjects.persons.includes(self)) say('own data', 1);
      if (use.reveals.length > 0 && isNight(now())) say('reveal at night', use.reveals.length);
      if (caller.role !== 'hotline-operator') return;
      if (!use.case) say('no order stated', 1);
      else
        isOpen(use.case).then(
          (open) => open === false && say('order not open', 1),
          () => {}, // a hotline that is silent says nothing of the order
        );
    },
  };
}
