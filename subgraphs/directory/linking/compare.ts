import {
  areTwoPeoples,
  type BirthLevel,
  birthLevel,
  type DwellingLevel,
  dwellingLevel,
  type IdLevel,
  idLevel,
  type NameLevel,
  nameLevel,
  type PhoneLevel,
  phoneLevel,
  type SexLevel,
  sexLevel,
} from './levels';
import type { Evidence, Features, Token } from './types';
import { type Compared, type Odds, priorBits, type Weights } from './weights';

/** How common things are in the city. */
export interface Commonness {
  /** Records that carry a name. */
  nameCount: (name: Token) => number;
  /** People who carry a phone; 0 when too many do for it to say anything. */
  carriers: (phone: Token) => number;
}

/** A record compared with all that is known of a person. */
export interface Comparison {
  name: NameLevel | null;
  birthDate: BirthLevel | null;
  sex: SexLevel | null;
  idNumber: IdLevel | null;
  phone: PhoneLevel | null;
  dwelling: DwellingLevel | null;
  /** Both have an ID number that is right in itself, and they differ. */
  hasTwoNumbers: boolean;
  isSameSurname: boolean;
  evidence: Evidence[];
  bits: number;
}

/** How many live behind a door, and in a house: what sharing one is worth. */
const perDwelling = 3;
const perBuilding = 90;

/** Compares a record with a person's records; of each thing the best agreement with any of them counts. */
export function compare(mention: Features, records: readonly Features[], weights: Weights, common: Commonness): Comparison {
  const evidence: Evidence[] = [{ compared: 'prior', outcome: `one of ${weights.people}`, bits: rounded(priorBits(weights)) }];
  // A caller's «王先生» among the records of a person says nothing to a whole name.
  const named = mention.name === 0 ? records : records.filter(({ name }) => name !== 0);
  const best = <Level extends string>(
    compared: Compared,
    levelOf: (a: Features, b: Features) => Level | null,
    bitsOf: (level: Level, record: Features) => number,
    among: readonly Features[] = records,
  ): Level | null => {
    let found: { level: Level; bits: number } | null = null;
    for (const record of among) {
      const level = levelOf(mention, record);
      if (level === null) continue;
      const bits = bitsOf(level, record);
      if (found === null || bits > found.bits) found = { level, bits };
    }
    if (found) evidence.push({ compared, outcome: found.level, bits: rounded(found.bits) });
    return found?.level ?? null;
  };

  const { levels, people } = weights;
  const name = best(
    'name',
    nameLevel,
    (level) =>
      level === 'equal' || level === 'former'
        ? sharedBits(levels.name[level].m, nameShare(mention.name, weights, common))
        : bits(levels.name[level]),
    named.length > 0 ? named : records,
  );
  const birthDate = best('birthDate', birthLevel, (level) => bits(levels.birthDate[level]));
  const sex = best('sex', sexLevel, (level) => bits(levels.sex[level]));
  const idNumber = best('idNumber', idLevel, (level) =>
    level === 'equal' ? sharedBits(levels.idNumber.equal.m, 1 / people) : bits(levels.idNumber[level]),
  );
  const phone = best('phone', phoneLevel, (level, record) =>
    level === 'shared' ? phoneBits(mention, record, weights, common) : bits(levels.phone.differs),
  );
  const dwelling = best('dwelling', dwellingLevel, (level) => {
    if (level === 'other') return bits(levels.dwelling.other);
    return Math.max(0, sharedBits(levels.dwelling[level].m, (level === 'same' ? perDwelling : perBuilding) / people));
  });
  lowerWhatSaysTheSame(evidence, people);
  const hasTwoNumbers = records.some((record) => areTwoPeoples(mention, record)) && idNumber !== 'equal';
  const isSameSurname = mention.surname !== 0 && records.some(({ surname }) => surname === mention.surname);
  return { name, birthDate, sex, idNumber, phone, dwelling, hasTwoNumbers, isSameSurname, evidence, bits: total(evidence) };
}

/**
 * Who lives behind one door shares its phones too, and an ID number holds the birth date and the sex: together they say
 * hardly more than the stronger one.
 */
function lowerWhatSaysTheSame(evidence: Evidence[], people: number): void {
  const bitsOf = (compared: Compared) => evidence.find((one) => one.compared === compared)?.bits ?? 0;
  const household = Math.log2(people) - 1;
  const [phone, dwelling] = [bitsOf('phone'), bitsOf('dwelling')];
  const excess = phone + dwelling - Math.max(household, phone, dwelling);
  if (phone > 0 && dwelling > 0 && excess > 0)
    evidence.push({ compared: 'household', outcome: 'phone and dwelling together', bits: -rounded(excess) });
  const inNumber = evidence.some(({ compared, outcome }) => compared === 'idNumber' && outcome === 'equal') ? bitsOf('birthDate') : 0;
  if (inNumber > 0) evidence.push({ compared: 'idNumber', outcome: 'holds the birth date', bits: -inNumber });
}

const bits = ({ m, u }: Odds): number => Math.log2(m / u);
const sharedBits = (m: number, share: number): number => Math.log2(m / share);
/** Hundredths are as much as anybody reads, and a tenth of the ledger. */
const rounded = (bits: number): number => Math.round(bits * 100) / 100;
const total = (evidence: readonly Evidence[]): number => rounded(evidence.reduce((sum, one) => sum + one.bits, 0));

/** The part of all people who carry a name; nobody is rarer than one. */
const nameShare = (name: Token, { people, records }: Weights, { nameCount }: Commonness): number =>
  Math.max(nameCount(name) / records, 1 / people);

/** The phone that the fewest carry counts. */
function phoneBits(mention: Features, record: Features, { levels, people }: Weights, { carriers }: Commonness): number {
  const counts = mention.phones.filter((phone) => record.phones.includes(phone)).map(carriers);
  const fewest = Math.min(...counts.filter((count) => count > 0));
  return Number.isFinite(fewest) ? Math.max(0, sharedBits(levels.phone.shared.m, fewest / people)) : 0;
}
