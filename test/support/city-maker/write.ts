import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { orderLine, personLine, placeLines, thingLines } from './feed';
import { mentionsOf } from './mentions';
import { type City, sources } from './model';

/** Lines of a file, written as they come. */
function createLines(folder: string, name: string) {
  const stream = createWriteStream(join(folder, name), { flags: 'a' });
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    if (text && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    async put(line: object): Promise<void> {
      const text = `${JSON.stringify(line)}\n`;
      waiting.push(text);
      size += text.length;
      if (size > 200_000) await flush();
    },
    async close(): Promise<void> {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}

/**
 * Adds a city to a folder of feed files (places, things, people-<source>, orders) and what is true of its records to
 * truth.ndjson of another: who a record speaks of, which door its address means; and the pairs of people that are traps.
 */
export async function writeCity(city: City, feedFolder: string, truthFolder: string, errors = 1): Promise<void> {
  mkdirSync(feedFolder, { recursive: true });
  mkdirSync(truthFolder, { recursive: true });
  const places = createLines(feedFolder, 'places.ndjson');
  for (const line of placeLines(city)) await places.put(line);
  const things = createLines(feedFolder, 'things.ndjson');
  for (const line of thingLines(city)) await things.put(line);
  const orders = createLines(feedFolder, 'orders.ndjson');
  const truth = createLines(truthFolder, 'truth.ndjson');
  const people = sources.map((source) => [source, createLines(feedFolder, `people-${source}.ndjson`)] as const);
  const fileOf = new Map(people);
  for (const mention of mentionsOf(city, errors)) {
    await fileOf.get(mention.source)?.put(personLine(mention));
    if (mention.source === 'hotline') await orders.put(orderLine(mention));
    const { source, record, of, door, address, isTitle } = mention;
    await truth.put({
      kind: 'mention',
      source,
      record,
      person: `${city.county}-${of.index}`,
      isTitle,
      ...(door && address && { address, dwelling: door.code, building: door.building.code }),
    });
  }
  for (const { trap, people: pair } of city.traps)
    await truth.put({ kind: 'trap', trap, people: pair.map((index) => `${city.county}-${index}`) });
  for (const file of [places, things, orders, truth, ...fileOf.values()]) await file.close();
}
