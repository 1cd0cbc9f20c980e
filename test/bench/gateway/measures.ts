import type { Question } from '../load';
import { dataOf, type Side, type startCallers } from './sides';

type Callers = ReturnType<typeof startCallers>;

const rounds = 3;
const secondsOfRound = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Milliseconds of the gateway's CPU for one request at saturation, both sides in turn; `ratio` is the last side's to the first's. */
export async function cpuUnderLoad(callers: Callers, sides: readonly Side[]) {
  const each = new Map(sides.map((side) => [side.name, { cpuMs: [] as number[], perSecond: [] as number[] }]));
  for (const side of sides) await callers.load(side, { seconds: 4 });
  for (let round = 0; round < rounds; round++)
    for (const side of sides) {
      await side.used();
      const { answers, perSecond } = await callers.load(side, { seconds: secondsOfRound });
      const { cpuMs } = await side.used();
      each.get(side.name)?.cpuMs.push(cpuMs / answers);
      each.get(side.name)?.perSecond.push(perSecond);
    }
  const [stock = { cpuMs: [], perSecond: [] }, hub = stock] = [...each.values()];
  say(sides.map(({ name }) => `${name} ${average(each.get(name)?.cpuMs ?? []).toFixed(2)} ms each`));
  return { ratio: average(hub.cpuMs) / average(stock.cpuMs), perSecond: Math.min(...stock.perSecond) };
}

/** p50 and p99 of the last side to those of the first, both sent so many requests a second, the median of the rounds. */
export async function lateness(callers: Callers, sides: readonly Side[], perSecond: number) {
  const taken = new Map<string, { p50: number[]; p99: number[] }>(sides.map(({ name }) => [name, { p50: [], p99: [] }]));
  for (let round = 0; round < rounds; round++)
    for (const side of sides) {
      const { p50, p99 } = await callers.load(side, { seconds: secondsOfRound, perSecond });
      taken.get(side.name)?.p50.push(p50);
      taken.get(side.name)?.p99.push(p99);
    }
  const [stock = { p50: [], p99: [] }, hub = stock] = [...taken.values()];
  say([...taken].map(([name, { p50, p99 }]) => `${name} p50 ${median(p50)} p99 ${median(p99)} ms at ${Math.round(perSecond)} a second`));
  return { p50: median(hub.p50) / median(stock.p50), p99: median(hub.p99) / median(stock.p99) };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Milliseconds of the gateway's CPU for one answer, asked one after another; `ours` is that of the last side. */
export async function cpuOfOne(sides: readonly Side[], question: Question, times: number): Promise<{ ratio: number; ours: number }> {
  const each: number[] = [];
  for (const side of sides) {
    for (let index = 0; index < times / 3; index++) await dataOf(side, question);
    await side.used();
    for (let index = 0; index < times; index++) await dataOf(side, question);
    each.push((await side.used()).cpuMs / times);
  }
  const ours = each.at(-1) ?? 0;
  say(sides.map(({ name }, index) => `${name} ${each[index]?.toFixed(2)} ms for ${question.variables?.first} entities`));
  return { ratio: ours / (each[0] ?? 1), ours };
}

/** The slope of a line through the memory of one side at saturation, in MiB a minute, its first quarter left out; and the most. */
export async function memory(callers: Callers, side: Side, minutes: number): Promise<{ perMinute: number; most: number }> {
  const every = 5;
  const points: { at: number; mib: number }[] = [];
  for (let at = 0; at < minutes; at += every / 60) {
    await callers.load(side, { seconds: every });
    points.push({ at, mib: (await side.used()).rssMiB });
  }
  const late = points.slice(Math.floor(points.length / 4));
  const [middleAt, middleMib] = [average(late.map(({ at }) => at)), average(late.map(({ mib }) => mib))];
  const perMinute = sum(late.map(({ at, mib }) => (at - middleAt) * (mib - middleMib))) / sum(late.map(({ at }) => (at - middleAt) ** 2));
  return { perMinute, most: Math.max(...points.map(({ mib }) => mib)) };
}

const say = (facts: readonly string[]): void => void process.stderr.write(`  ${facts.join(' · ')}\n`);
