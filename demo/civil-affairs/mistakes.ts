import iconv from 'iconv-lite';
import { toTraditional } from '../../subgraphs/shared/traditional';
import type { City, Random, TruthLedger } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often the office writes something wrongly. */
const rates = { D01: 0.03, D02: 0.03, D03: 0.03, D06: 0.03, D12: 0.08, D13: 0.06, D14: 0.03, D22: 0.02 } as const;

/** A cell of a record about a person. */
export type Place = { person: number; record: string; field: string };

export const compact = (date: string | null): string => (date ?? '').replaceAll('-', '');

/** Writes cells as the office does, and notes in the ledger what it wrote wrongly. */
export function createMistakes(city: City, ledger: TruthLedger, random: Random) {
  const wrong = ({ person, record, field }: Place, code: string, raw: string): string => {
    ledger.personDefect(person, { code, department: 'civil-affairs', record, field, raw });
    return raw;
  };
  const wrongThing = (record: string, field: string, code: string, raw: string): string => {
    ledger.thingDefect('organisation', record, { code, department: 'civil-affairs', record, field, raw });
    return raw;
  };
  return {
    idNumber(at: Place): string {
      const id = city.people[at.person]?.idNumber ?? '';
      if (random.chance(rates.D01) && id.slice(6, 8) === '19' && Number(id.slice(14, 17)) < 996)
        return wrong(at, 'D01', id.slice(0, 6) + id.slice(8, 17));
      if (random.chance(rates.D02)) return wrong(at, 'D02', id.endsWith('X') ? id.toLowerCase() : fullWidthOf(id));
      if (random.chance(rates.D03)) return wrong(at, 'D03', `${id.charAt(0)}.${id.slice(1, 15)}E+17`);
      return random.chance(rates.D22) ? wrong(at, 'D22', '不详') : id;
    },
    /** In traditional characters where the name has any, else with a space inside. */
    name(at: Place): string {
      const name = city.people[at.person]?.name ?? '';
      if (!random.chance(rates.D06)) return name;
      const traditional = toTraditional(name);
      return wrong(at, 'D06', traditional === name ? `${name.charAt(0)} ${name.slice(1)}` : traditional);
    },
    /** A month alone, or the serial number of a spreadsheet. */
    date(at: Place, value: string): string {
      if (!random.chance(rates.D14)) return compact(value);
      const serial = Math.round(Date.parse(value) / 86_400_000) + 25_569;
      return wrong(at, 'D14', random.chance(0.5) ? String(serial) : `${value.slice(0, 4)}.${Number(value.slice(5, 7))}`);
    },
    /** A landline that a spreadsheet took for a number. */
    phone: (organisation: string, field: string, phone: string): string =>
      random.chance(rates.D12) ? wrongThing(organisation, field, 'D12', phone.replace(/^0|-/g, '')) : phone,
    /** An address that went through a wrong encoding: beyond repair, or as UTF-8 read for GBK. */
    address(organisation: string, field: string, address: string): string {
      if (!random.chance(rates.D13)) return address;
      const lost = random.chance(0.5);
      return wrongThing(organisation, field, 'D13', lost ? '锟斤拷锟斤拷路1号' : iconv.decode(Buffer.from(address.slice(0, 4)), 'gb18030'));
    },
  };
}
