import { parse } from 'graphql';
import type { Call } from '../shared/call';
import { hubNow } from '../shared/dates';
import type { SourceStateName } from '../shared/errors';
import type { DepartmentLinks } from '../shared/links';
import type { SourceStatus } from '../shared/status';
import type { Source } from './schema.generated';

const statusDocument = parse('{ sourceStatus { state asOf detail defects { code count } batchFaults { code batch raw at } } }');

/** How long `sources` waits for a department to tell its state. */
const patienceMs = 1_500;

const words: Record<SourceStateName, string | null> = {
  OK: null,
  STALE: 'Answers with data older than it promises.',
  TIMEOUT: 'Does not answer in time.',
  UNAVAILABLE: 'Cannot be reached, or cannot answer now.',
  REFUSED: 'Refuses the hub; its owner must look at the credentials.',
  UNREADABLE: 'Sends answers that cannot be read.',
};

/** Asks every department how it is doing, and the directory how far behind them it is, all at once. */
export async function askSources(links: DepartmentLinks, titles: Readonly<Record<string, string>>, call: Call): Promise<Source[]> {
  const indexed = askIndexed(links, call);
  const departments = links.names().filter((name) => name !== 'hub');
  return Promise.all(
    departments.map(async (name) => ({ ...(await askSource(name, titles[name] ?? name, links, call)), ...(await indexed)(name) })),
  );
}

const indexedDocument = parse('{ indexedSources { department indexedAt lagSeconds } }');
interface Indexed {
  department: string;
  indexedAt: string | null;
  lagSeconds: number | null;
}

/** What the directory's index has of each department; nothing while there is no directory. */
async function askIndexed(links: DepartmentLinks, call: Call) {
  const { data } = links.names().includes('directory')
    ? await links.ask('directory', indexedDocument, {}, call, patienceMs)
    : { data: null };
  const all = (data?.indexedSources ?? []) as Indexed[];
  return (name: string) => {
    const { indexedAt = null, lagSeconds = null } = all.find(({ department }) => department === name) ?? {};
    return { indexedAt, indexLagSeconds: lagSeconds };
  };
}

type OwnState = Omit<Source, 'indexedAt' | 'indexLagSeconds'>;

async function askSource(department: string, title: string, links: DepartmentLinks, call: Call): Promise<OwnState> {
  const { data, errors } = await links.ask(department, statusDocument, {}, call, patienceMs);
  const told = data?.sourceStatus as SourceStatus | null | undefined;
  const state = told?.state ?? stateOf(errors?.[0]?.extensions?.code);
  const history = links.history(department);
  const answers = state === 'OK' || state === 'STALE';
  return {
    department,
    title,
    state,
    since: history.since,
    lastSuccess: answers ? hubNow() : history.lastSuccess,
    asOf: told?.asOf ?? null,
    detail: told?.detail ?? words[state],
    missing: answers ? [] : links.missingFields(department),
    defects: told?.defects ?? [],
    batchFaults: told?.batchFaults ?? [],
  };
}

const stateOf = (code: unknown): SourceStateName => {
  const state = Object.keys(words).find((name) => `SOURCE_${name}` === code);
  return (state as SourceStateName | undefined) ?? 'UNAVAILABLE';
};
