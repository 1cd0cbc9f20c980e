import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import type { Random, TruthLedger } from '../city/model';
import { fullWidthOf, homophone } from '../support/defects';
import { buildingOtherwise, inTraditional, roomOtherwise, spaced } from './spellings';

/**
 * How often the bureau writes something wrongly. Not here: D04 (it keeps neither sex nor birth date beside the number), D05,
 * D07, D11–D13, D16, D17, D19–D21 (nothing of the kind in its tables), D23 (an old figure sent again looks like a new one).
 */
const rates = {
  D01: 0.01,
  D02: 0.02,
  D02unit: 0.004,
  D03: 0.003,
  D06: 0.01,
  homophone: 0.01,
  D08: 0.03,
  D09: 0.3, // of the dwellings that had another number
  D10: 0.006,
  D14: 0.01,
  D22: 0.004,
} as const;

/** Notes one fault of the record at hand. */
export type Note = (code: string, field: string, raw: string | null) => void;

/** Notes about a person's record; with `person` null, or for what cannot be traced to them, about the dwelling. */
export const noteIn =
  (ledger: TruthLedger, record: string, dwelling: string, person: number | null): Note =>
  (code, field, raw) => {
    const defect = { code, department: 'housing' as const, record, field, raw };
    if (person === null) ledger.thingDefect('dwelling', dwelling, defect);
    else ledger.personDefect(person, defect);
  };

/** The ways in which the clerks write what they should write; each takes the right value and gives what is written. */
export function mistakesOf(random: Random) {
  const wrong = (note: Note, code: string, field: string, raw: string): string => {
    note(code, field, raw);
    return raw;
  };
  return {
    /** A number that still is the person's: 15 digits, lower-case x, full width. */
    number(idNumber: string, field: string, note: Note): string {
      if (random.chance(rates.D01) && idNumber.slice(6, 8) === '19' && Number(idNumber.slice(14, 17)) < 996)
        return wrong(note, 'D01', field, idNumber.slice(0, 6) + idNumber.slice(8, 17));
      if (random.chance(rates.D02))
        return wrong(note, 'D02', field, idNumber.endsWith('X') ? idNumber.toLowerCase() : fullWidthOf(idNumber));
      return idNumber;
    },
    /** Sometimes a number that is nobody's any more, and the fault it has; else null. */
    lostNumber(idNumber: string): { raw: string; code: string } | null {
      const roll = random.next();
      const cut = `${idNumber.slice(0, 15)}000`; // one in eleven passes the check again: nobody could tell
      if (roll < rates.D03 / 2 && checkCharacter(cut) !== '0') return { code: 'D03', raw: cut };
      if (roll < rates.D03) return { code: 'D03', raw: `${idNumber[0]}.${idNumber.slice(1, 15)}E+17` };
      if (roll < rates.D03 + rates.D22 / 2) return { code: 'D22', raw: '身份证丢失' };
      if (roll < rates.D03 + rates.D22)
        return { code: 'D02', raw: idNumber.slice(0, 17) + (checkCharacter(idNumber.slice(0, 17)) === '1' ? '2' : '1') };
      return null;
    },
    /** Spaces and traditional characters; characters of the same sound too, which only the whole city can see. */
    name(name: string, field: string, note: Note): string {
      if (name.includes('·')) return name;
      const other = random.chance(rates.D06)
        ? random.pick([spaced, inTraditional])(name)
        : random.chance(rates.homophone)
          ? homophone(name)
          : name;
      return other === name ? name : wrong(note, 'D06', field, other);
    },
    phone(phone: string, field: string, note: Note): string {
      if (random.chance(rates.D10)) return wrong(note, 'D10', field, '11111111111');
      return random.chance(rates.D22) ? wrong(note, 'D22', field, '无') : phone;
    },
    /** yyyy-MM-dd as the bureau's yyyyMMdd. */
    date(date: string, field: string, note: Note): string {
      if (!random.chance(rates.D14)) return date.replaceAll('-', '');
      const serial = Math.round(Date.parse(date) / 86_400_000) + 25_569;
      return wrong(
        note,
        'D14',
        field,
        random.pick([`${date.slice(0, 4)}.${Number(date.slice(5, 7))}`, `${date.slice(0, 4)}0230`, '19000101', String(serial)]),
      );
    },
    unitNumber(number: string, note: Note): string {
      if (!random.chance(rates.D02unit)) return number;
      return wrong(note, 'D02', 'bdcdyh', random.pick([number.toLowerCase(), number.slice(0, 27)]));
    },
    building(number: number, usual: string, note: Note): string {
      return random.chance(rates.D08) && usual.endsWith('幢') ? wrong(note, 'D08', 'lh', buildingOtherwise(number, random)) : usual;
    },
    room(usual: string, unit: string, note: Note): string {
      return random.chance(rates.D08) ? wrong(note, 'D08', 'fh', roomOtherwise(usual, unit.replace('单元', ''), random)) : usual;
    },
    road(road: string, formerRoad: string | undefined, note: Note): string {
      return formerRoad && random.chance(rates.D09) ? wrong(note, 'D09', 'ljx', formerRoad) : road;
    },
    text(text: string, field: string, note: Note): string {
      return random.chance(rates.D22) ? wrong(note, 'D22', field, '同上') : text;
    },
  };
}

export type Mistakes = ReturnType<typeof mistakesOf>;
