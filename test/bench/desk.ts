import type { FaultMode } from '../../demo/support/faults';
import { startHub } from '../support/hub';
import { smallCity } from '../support/small-city';

// npm run bench:desk: how long the desk waits for lookup, resolveAddress and caller, asked of the gateway over HTTP, while all five
// departments answer and while all five hang: of the index alone, and with what departments add.

const asks = Number(process.argv[2] ?? 400);
const warmUps = 40;
const partialAsks = 12;

const words =
  'kind label address gridName communityName score sure reasons matched { from to } missing { part said } entity { __typename } grid { id }';
const details =
  'label grid { name head { name phone } policeStation { name phone } } dwelling { name } entity { __typename ... on Person { name } ... on Dwelling { name } }';
const queries = {
  lookup: (fields: string) => `query ($text: String!) { lookup(text: $text) { question withheld nodes { ${fields} } } }`,
  resolveAddress: (fields: string) => `query ($text: String!) { resolveAddress(text: $text) { question nodes { ${fields} } } }`,
  caller: (fields: string) => `query ($text: String!) { caller(number: $text) { number candidates { ${fields} } openOrders { id } } }`,
};
type Question = keyof typeof queries;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function main(): Promise<void> {
  const hub = await startHub();
  const { dwellings, people } = smallCity();
  const homes = new Map(dwellings.map((one) => [one.code, one]));
  const living = people.flatMap((person) => {
    const home = homes.get(person.dwelling ?? '');
    return home && person.phones[0] ? [{ person, home, phone: person.phones[0] }] : [];
  });
  const textOf: Record<Question, (index: number) => string> = {
    lookup: (index) => {
      const { person, home } = living[(index * 37) % living.length] ?? living[0] ?? { person: { name: '' }, home: dwellings[0] };
      const at = `${home?.estate ?? home?.road}${home?.buildingName}${home?.unit ?? ''}`;
      return [`${at}${home?.room}`, `${person.name} ${at}`, `${at}8808室`][index % 3] ?? '';
    },
    resolveAddress: (index) => {
      const home = dwellings[(index * 41) % dwellings.length];
      return `${home?.road}${home?.roadNo}${home?.buildingName}${home?.room}`;
    },
    caller: (index) => living[(index * 43) % living.length]?.phone ?? '',
  };

  const row = (what: string, times: number[]): string => {
    const sorted = times.sort((a, b) => a - b);
    const cells = [quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.at(-1) ?? 0].map((value) => value.toFixed(1).padStart(9));
    return `${what.padEnd(52)}${String(times.length).padStart(6)}${cells.join('')}\n`;
  };
  const times = async (question: Question, fields: string, count: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let index = 0; index < count; index++) {
      const began = performance.now();
      // A desk of many: the watch slows one operator who asks as fast as this.
      const { data } = await hub.query(
        queries[question](fields),
        { text: textOf[question](index) },
        'hotline-operator',
        {},
        `seat-${index}`,
      );
      taken.push(performance.now() - began);
      if (!data?.[question]) throw new Error(`${question} was not answered`);
    }
    return taken;
  };
  const set = (mode: FaultMode): void => {
    for (const { switchboard } of Object.values(hub.systems)) switchboard.set({ mode });
  };

  process.stdout.write(`${'milliseconds, over HTTP, one after another'.padEnd(52)}  asked      p50      p99      max\n`);
  for (const mode of ['none', 'hang'] as const) {
    set(mode);
    const state = mode === 'none' ? 'all answer' : 'all five hang';
    for (const question of Object.keys(queries) as Question[]) {
      await times(question, words, warmUps);
      process.stdout.write(row(`${question}, index alone, ${state}`, await times(question, words, asks)));
      const [count, label] = mode === 'none' ? [asks, 'with details'] : [partialAsks, 'with details (partial)'];
      process.stdout.write(row(`${question}, ${label}, ${state}`, await times(question, details, count)));
    }
  }
  set('none');
  await hub.stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
