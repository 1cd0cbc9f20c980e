import type { City, Random, TruthLedger } from '../city/model';
import type { Ownership } from '../city/model-people';
import type { Dwelling } from '../city/model-places';
import { type Mistakes, noteIn } from './mistakes';
import { titleRow } from './rows';
import type { Tables } from './tables';

/** How often a title of a former owner is left with its flag, and homes of nobody in the city's books belong to a body or a foreigner. */
const rates = { deletedTitle: 0.01, body: 0.15, foreigner: 0.04 } as const;

/** What the bureau's clerks have on the desk while they write. */
export interface Desk {
  city: City;
  tables: Tables;
  ledger: TruthLedger;
  mistakes: Mistakes;
  random: Random;
  /** What the bureau has as the standard address code of a dwelling. */
  addressOf: Map<string, string>;
}

/** The titles of a home's owners, one row each. */
export function writeTitles({ city, tables, ledger, mistakes, random, addressOf }: Desk, ownership: Ownership, dwelling: Dwelling): void {
  const { code } = dwelling;
  const bzdzbm = addressOf.get(code) ?? '';
  const isMatched = bzdzbm === code;
  for (const owner of ownership.owners) {
    const person = city.people[owner];
    if (!person) continue;
    const qlbh = `${ownership.certificate}/${owner}`;
    // A title that names neither a usable number nor an address would be out of anybody's reach.
    const lost = isMatched ? mistakes.lostNumber(person.idNumber) : null;
    const note = noteIn(ledger, qlbh, code, owner);
    if (lost) note(lost.code, 'zjhm', lost.raw);
    ledger.person(owner, 'housing', qlbh);
    if (!isMatched) noteIn(ledger, qlbh, code, null)('D08', 'bzdzbm', bzdzbm || null);
    const row = titleRow({ ...ownership, dwelling }, bzdzbm, random);
    tables.owner({
      ...row,
      qlbh,
      qlrmc: mistakes.name(person.name, 'qlrmc', note),
      zjlx: '01',
      zjhm: lost?.raw ?? mistakes.number(person.idNumber, 'zjhm', note),
      lxdh: person.phones[0] ? mistakes.phone(person.phones[0], 'lxdh', note) : '',
      djrq: mistakes.date(ownership.since, 'djrq', note),
      bdcdyh: mistakes.unitNumber(row.bdcdyh, note),
    });
  }
  if (!random.chance(rates.deletedTitle)) return;
  const former = city.people[random.pick(city.ownerships).owners[0] ?? 0];
  const qlbh = `${ownership.certificate}/旧`;
  const row = titleRow({ ...ownership, dwelling, since: '1998-06-01' }, bzdzbm, random);
  tables.owner({ ...row, qlbh, qlrmc: former?.name ?? '', zjlx: '01', zjhm: former?.idNumber ?? '', lxdh: '', scbz: '1' });
  noteIn(ledger, qlbh, code, null)('D15', 'scbz', '1');
}

/** Most homes without an owner in the city's books are registered to nobody; some belong to a body, a few to a foreigner. */
export function writeOtherTitle({ city, tables, random }: Desk, dwelling: Dwelling): void {
  const roll = random.next();
  if (roll >= rates.body + rates.foreigner) return;
  const serial = dwelling.code.slice(-8);
  const certificate = `鄂(2016)示范区不动产权第9${serial}号`;
  const row = { ...titleRow({ dwelling, kind: '01', since: '2016-05-20', certificate }, dwelling.code, random), qlbh: `${certificate}/1` };
  if (roll >= rates.body) {
    tables.owner({ ...row, qlrmc: `TEST OWNER ${serial}`, zjlx: '04', zjhm: `XT${serial}`, lxdh: '' });
    return;
  }
  const { name, creditCode, phone } = random.pick(city.organisations);
  const [zjlx = '02', zjhm = creditCode] = random.pick([['02'], ['02'], ['08'], ['07', creditCode.slice(8, 17)]]);
  tables.owner({ ...row, qlrmc: name, zjlx, zjhm, lxdh: phone });
}
