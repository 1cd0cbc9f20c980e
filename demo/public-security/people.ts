import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import type { City, InjectedDefect, Random, TruthLedger } from '../city/model';
import type { Person } from '../city/model-people';
import { batches, type Cells, compact } from './batches';
import { writtenPerson } from './written';

/** How often a person is in the register otherwise than by one row. */
const rates = {
  duplicate: 0.003,
  sharedNumber: 0.001,
  twoForms: 0.002,
  corrected: 0.002,
  undeleted: 0.005,
  changed: 0.005,
  moved: 0.02,
} as const;
const deletedOfTheGone = 0.15;

type Made = { table: 'T_RK_CZRK' | 'T_RK_LDRK'; cells: Cells };

/** The rows of T_RK_CZRK and T_RK_LDRK for everyone the register knows, faults and history included. */
export function* peopleRows(city: City, ledger: TruthLedger, random: Random): Generator<Made> {
  for (const person of city.people) {
    if (!person.registeredDwelling && !person.floating) continue; // lives and is registered elsewhere
    const number = `${person.floating ? 'JZ' : 'RY'}${serial(person, 9)}`;
    ledger.person(person.index, 'public-security', number);
    const note = (defect: Pick<InjectedDefect, 'code' | 'field' | 'raw'>) =>
      ledger.personDefect(person.index, { ...defect, department: 'public-security', record: number });
    yield* person.floating ? floatingRows(city, person, number, note, random) : registeredRows(city, person, number, note, random);
  }
}

type Note = (defect: Pick<InjectedDefect, 'code' | 'field' | 'raw'>) => void;
const serial = ({ index }: Person, digits: number): string => String(index + 1).padStart(digits, '0');
const padded = (number: string): string => number.padEnd(23);

function* registeredRows(city: City, person: Person, number: string, note: Note, random: Random): Generator<Made> {
  const { cells, defects } = writtenPerson(city, person, random);
  const row = (changes: Cells): Made => ({ table: 'T_RK_CZRK', cells: { ...cells, RYBH: padded(number), ...changes } });
  const deletion = (batch: string): Made => ({
    table: 'T_RK_CZRK', // only the key: what was deleted has to be known from before
    cells: { RYBH: padded(number), GXSJ: '20261030210000', PCH: batch, CZBS: 'D' },
  });
  if ((person.died || person.movedOut) && random.chance(deletedOfTheGone)) {
    yield row({});
    yield deletion(batches.second);
    return note({ code: 'D15', field: 'CZBS', raw: 'D' });
  }
  defects.forEach(note);
  if (random.chance(rates.undeleted)) {
    yield row({});
    yield deletion(batches.second);
    yield row({ PCH: batches.third, GXSJ: '20261031210000', CZBS: 'I' });
  } else if (random.chance(rates.changed)) {
    yield row({ XM: '旧登记', GXSJ: '20261029235959' });
    yield row({ PCH: batches.second, GXSJ: '20151231000000' }); // changed, and its time of change left as it was
  } else yield row({});
  yield* moreRows(person, cells, note, random).map((changes) => row(changes));
}

/** Rows of other record numbers that are there by mistake; they live nowhere. */
function moreRows(person: Person, cells: Cells, note: Note, random: Random): Cells[] {
  const nowhere = { HJDZBM: '', XZZDZBM: '', RHYZBS: '01', ZXBS: '0', GXSJ: '20100101000000' };
  const { idNumber, sex } = person;
  if (random.chance(rates.duplicate)) {
    note({ code: 'D18', field: 'ZXBS', raw: '3' });
    return [{ ...nowhere, RYBH: padded(`RY9${serial(person, 8)}`), ZXBS: '3' }];
  }
  const again = (kind: number, changes: Cells): Cells[] => {
    const other = `RY${kind}${serial(person, 8)}`;
    note({ code: 'D05', field: 'GMSFHM', raw: other });
    return [{ ...nowhere, RYBH: padded(other), ...changes }];
  };
  if (random.chance(rates.sharedNumber)) {
    // 重号: another person was given the same number long ago; nobody can tell which of the two is meant
    note({ code: 'D05', field: 'GMSFHM', raw: `RY${serial(person, 9)}` });
    return again(7, { XM: sex === '1' ? '占用一' : '占用二', CYM: '', HH: '', YHZGX: '', LXDH: '' });
  }
  if (random.chance(rates.twoForms) && cells.GMSFHM === idNumber && idNumber.slice(6, 8) === '19') {
    return again(6, { GMSFHM: idNumber.slice(0, 6) + idNumber.slice(8, 17) });
  }
  // the number first given out was wrong; sequences from 990 are nobody's
  if (random.chance(rates.corrected)) return again(5, { GMSFHM: withCheck(idNumber.slice(0, 14) + (sex === '1' ? '991' : '992')) });
  return [];
}

const withCheck = (first17: string): string => first17 + checkCharacter(first17);

function* floatingRows(city: City, person: Person, number: string, note: Note, random: Random): Generator<Made> {
  const { cells, defects } = writtenPerson(city, person, random);
  const wanted = new Set(['GMSFHM', 'XM', 'CSRQ', 'XB', 'LXDH']);
  for (const defect of defects) if (wanted.has(defect.field)) note(defect);
  const made: Cells = {
    JZZBH: number.padEnd(20),
    ...Object.fromEntries(Object.entries(cells).filter(([column]) => wanted.has(column))),
    HJDZ: `${city.divisions[1]?.name ?? ''}外`,
    DZBM: (person.dwelling ?? '').padEnd(22),
    DJRQ: compact('2025-03-01'),
    ZJZT: '1',
    GXSJ: '20261029210000',
    PCH: batches.first,
    CZBS: 'I',
  };
  yield { table: 'T_RK_LDRK', cells: made };
  if (!random.chance(rates.moved)) return;
  yield { table: 'T_RK_LDRK', cells: { ...made, GXSJ: '20261031210000', PCH: batches.third, CZBS: 'U' } };
}
