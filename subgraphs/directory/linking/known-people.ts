import { blockLimit, phoneBlock } from './blocks';
import type { Commonness } from './compare';
import type { Candidate } from './decide';
import type { Pack } from './pack';
import { createRow, createTokenMap } from './token-map';
import type { Features, Token } from './types';

/** The people found so far while everything is linked: numbered from 0, with their records and blocks. */
export function createKnownPeople(pack: Pack) {
  const firstOf = createRow();
  const nextOf = createRow();
  const personOf = createRow();
  const heads = createTokenMap();
  const [entryPerson, entryNext] = [createRow(), createRow()];
  const names = createTokenMap();

  /** Who shares a block, newest first; null when too many do. */
  const inBlock = (key: Token): number[] | null => {
    const people: number[] = [];
    for (let entry = heads.get(key); entry >= 0; entry = entryNext.at(entry)) {
      const person = entryPerson.at(entry);
      if (firstOf.at(person) >= 0) people.push(person);
    }
    return people.length < blockLimit ? people : null;
  };
  const recordsOf = (person: number): Features[] => {
    const records: Features[] = [];
    for (let index = firstOf.at(person); index >= 0; index = nextOf.at(index)) records.push(pack.get(index));
    return records;
  };

  const isFirst = (index: number): boolean => nextOf.at(index) < 0;

  return {
    common: {
      nameCount: (name) => Math.max(0, names.get(name)),
      carriers: (phone) => inBlock(phoneBlock(phone))?.length ?? 0,
    } satisfies Commonness,
    /** To be told the name of every record, in the order of the pack, before any is attached: it counts, the record belongs to nobody yet. */
    announce(name: Token): void {
      if (name !== 0) names.set(name, Math.max(0, names.get(name)) + 1);
      personOf.push(-1);
      nextOf.push(-1);
    },
    personOf: (index: number): number => personOf.at(index),
    /** True of the record that a person began with. */
    isFirst,
    /** People who share one of these blocks. */
    candidates(blocks: readonly Token[]): Candidate<number>[] {
      const people = new Set<number>();
      for (const key of blocks) for (const person of inBlock(key) ?? []) people.add(person);
      return [...people].map((entity) => ({ entity, records: recordsOf(entity) }));
    },
    /** A new person without records. */
    begin: (): number => {
      firstOf.push(-1);
      return firstOf.length - 1;
    },
    /** True of a record that is alone with its person. */
    isAlone: (index: number): boolean => isFirst(index) && firstOf.at(personOf.at(index)) === index,
    /** Takes a record that is alone away from its person, whom nobody finds until it comes back. */
    detach: (index: number): void => firstOf.put(personOf.at(index), -1),
    attach(index: number, blocks: readonly Token[], person: number): void {
      personOf.put(index, person);
      nextOf.put(index, firstOf.at(person));
      firstOf.put(person, index);
      for (const key of blocks) {
        const people = inBlock(key);
        if (people === null || people.includes(person)) continue;
        entryPerson.push(person);
        entryNext.push(heads.get(key));
        heads.set(key, entryPerson.length - 1);
      }
    },
  };
}
