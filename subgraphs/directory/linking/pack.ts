import { type FeaturePage, type Outline, readFeatures, readOutline } from './feature-page';
import { createRow } from './token-map';
import type { Features } from './types';

/** Millions of features in little memory: a fifth of what they take as objects. */
export interface Pack {
  readonly length: number;
  /** Takes in the records of a page. */
  add(page: FeaturePage): void;
  get(index: number): Features;
  /** How much a record tells; a tenth of the work of `get`. */
  outline(index: number): Outline;
  /** How exactly it is known where a record is. */
  placeOf(index: number): 'dwelling' | 'building' | null;
  /** Which record it is and of which version, without the rest. */
  recordAt(index: number): { source: string; record: string; version: string };
}

const chunkLength = 1 << 20;

export function createPack(): Pack {
  const chunks: Float64Array[] = [];
  const starts = createRow();
  const codes = createCodes();
  const [sources, dwellings, buildings] = [createRow(), createRow(), createRow()];
  const records: string[] = [];
  const versions: string[] = [];
  let chunk = new Float64Array(0);
  let used = 0;
  let before = 0;

  return {
    get length() {
      return starts.length;
    },
    add({ values, lengths, texts }) {
      if (used + values.length > chunk.length) {
        before = chunks.length * chunkLength;
        chunk = new Float64Array(chunkLength);
        chunks.push(chunk);
        used = 0;
      }
      chunk.set(values, used);
      let at = 0;
      const text = (): string | null => texts[at++] ?? null;
      for (const length of lengths) {
        starts.push(before + used);
        used += length;
        sources.push(codes.numberOf(text()));
        records.push(text() ?? '');
        versions.push(text() ?? '');
        dwellings.push(codes.numberOf(text()));
        buildings.push(codes.numberOf(text()));
      }
    },
    recordAt: (index) => ({
      source: codes.textOf(sources.at(index)) ?? '',
      record: records[index] ?? '',
      version: versions[index] ?? '',
    }),
    outline(index) {
      const start = starts.at(index);
      return readOutline(chunks[Math.floor(start / chunkLength)] ?? chunk, start % chunkLength);
    },
    placeOf: (index) => (dwellings.at(index) > 0 ? 'dwelling' : buildings.at(index) > 0 ? 'building' : null),
    get(index) {
      const start = starts.at(index);
      const features = readFeatures(chunks[Math.floor(start / chunkLength)] ?? chunk, start % chunkLength);
      features.source = codes.textOf(sources.at(index)) ?? '';
      features.record = records[index] ?? '';
      features.version = versions[index] ?? '';
      features.dwelling = codes.textOf(dwellings.at(index));
      features.building = codes.textOf(buildings.at(index));
      return features;
    },
  };
}

/** Texts that come again and again, by number; 0 stands for null. */
function createCodes() {
  const texts: (string | null)[] = [null];
  const numbers = new Map<string | null, number>([[null, 0]]);
  return {
    numberOf(text: string | null): number {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
    textOf: (number: number): string | null => texts[number] ?? null,
  };
}
