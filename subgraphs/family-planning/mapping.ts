import { groupBy } from '../shared/batch';
import { type CheckedValue, type Defect, halfWidth, isPlaceholder, placeholderDefects } from '../shared/checked';
import { birthDateOf, checkCitizenId, citizenIdDefects, citizenIdKey, sexOf } from '../shared/citizen-id';
import { type Code, type CodeTable, codeIn, codeOfWord, codeTable } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { cleanName, sameName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { toDepartmentRecord } from '../shared/provenance';
import { hasTraditional } from '../shared/traditional';
import type { ChildRecord, PersonRecord } from './records';

export const source = { department: 'family-planning', system: '全员人口信息系统' };
/** The system sends words; the hub numbers them in the order of its field list. */
export const wordTable = (scheme: string, words: readonly string[]): CodeTable => ({
  scheme,
  version: null,
  source: '全员人口信息系统字段说明',
  values: Object.fromEntries(words.map((word, index) => [String(index + 1), word])),
});
export const residenceTable = wordTable('WJ-JZZK', ['在本地居住', '外出', '流入', '已迁出']);
/** Words, which the field list prescribes, and the codes and letters that some typists leave in their place. */
const sexes: Record<string, string> = { 男: '1', 女: '2', M: '1', F: '2' };

/** Some value of a field, or nothing: empty, or text that stands for nothing. */
export const given = (text: string): string | null => (text === '' || isPlaceholder(text) ? null : text);
export const wordDefects = (field: string, raw: string, isWord: boolean | undefined): Defect[] =>
  isWord === false ? [{ code: 'D11', field, raw }] : [];

/** A person as the population system has them: the row written last, with the older ones it replaces. */
export function toPerson({ row, older }: { row: PersonRecord; older: readonly PersonRecord[] }, asked: string) {
  const idNumber = checkCitizenId(row.SFZH);
  const birth = row.CSRQ === '' ? null : checkDate(row.CSRQ);
  const isBirthWrong = Boolean(birth?.value && idNumber.value && birth.value !== birthDateOf(idNumber.value));
  const sex = sexOfWord(row.XB);
  const isSexWrong = Boolean(sex?.known && idNumber.value && ['1', '2'].includes(sex.code) && sex.code !== sexOf(idNumber.value));
  const residence = given(row.JZZK) === null ? null : codeOfWord(residenceTable, row.JZZK);
  // Whoever has a day of leaving lives here no more, whatever the grass-roots worker left standing.
  const isGone = given(row.TCRQ) !== null && residence?.label === '在本地居住';
  const childCount = /^\d{1,2}$/.test(halfWidth(row.ZNS)) ? Number(halfWidth(row.ZNS)) : null;
  const defects = [
    ...row.damage,
    ...older.map((other) => ({ code: sameName(other.XM, row.XM) ? 'D18' : 'D05', field: 'HRBH', raw: other.HRBH })),
    ...nameDefects('XM', row.XM),
    ...placeholderDefects('XB', row.XB),
    ...wordDefects('XB', row.XB, sex === null ? undefined : sex.label === row.XB),
    ...(isSexWrong ? [{ code: 'D04', field: 'XB', raw: row.XB }] : []),
    ...citizenIdDefects('SFZH', row.SFZH),
    ...dateDefects('CSRQ', row.CSRQ),
    ...(isBirthWrong ? [{ code: 'D04', field: 'CSRQ', raw: row.CSRQ }] : []),
    ...placeholderDefects('JZZK', row.JZZK),
    ...wordDefects('JZZK', row.JZZK, residence?.known),
    ...(isGone ? [{ code: 'D16', field: 'JZZK', raw: row.JZZK }] : []),
    ...placeholderDefects('ZNS', row.ZNS),
    ...citizenIdDefects('FQSFZH', row.FQSFZH),
    ...citizenIdDefects('MQSFZH', row.MQSFZH),
    ...placeholderDefects('LXDH', row.LXDH),
    ...placeholderDefects('XJZD', row.XJZD),
  ];
  return {
    residenceState: isGone ? null : residence,
    childCount,
    parents: [row.FQSFZH, row.MQSFZH].map(citizenIdKey).filter((number) => number !== null),
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.HRBH,
      asOf: row.asOf,
      matchedBy: row.SFZH === asked ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
      defects,
      says: {
        name: given(row.XM) === null ? null : cleanName(row.XM),
        sex: isSexWrong ? null : sex,
        birthDate: birth && isBirthWrong ? contradicted(birth) : birth,
        idNumber: row.SFZH === '' ? null : idNumber,
        phones: row.LXDH === '' ? [] : [checkPhone(row.LXDH)],
        address: given(row.XJZD),
      },
    }),
  };
}
export type PopulationPerson = ReturnType<typeof toPerson>;

/** A child as the row of its own names its parents; null numbers are those that cannot be used. */
export const toChild = (row: ChildRecord) => ({
  recordNumber: row.HRBH,
  number: citizenIdKey(row.SFZH),
  parents: [row.FQSFZH, row.MQSFZH].map(citizenIdKey),
  defects: [...citizenIdDefects('SFZH', row.SFZH), ...citizenIdDefects('FQSFZH', row.FQSFZH), ...citizenIdDefects('MQSFZH', row.MQSFZH)],
});
export type PopulationChild = ReturnType<typeof toChild>;

/** A date that contradicts the ID number is shown as sent, and is not used. */
const contradicted = (birth: CheckedValue): CheckedValue => ({ ...birth, value: null, verdict: 'BAD_DATE' });

/** The sex a word stands for; null where it says nothing. */
export const sexOfWord = (word: string): Code | null =>
  given(word) === null ? null : codeIn(codeTable('GBT2261.1-2003'), sexes[halfWidth(word).toUpperCase()] ?? word);

/** D06 spaces inside or traditional characters, D07 a character lost, D22 no name. */
function nameDefects(field: string, raw: string): Defect[] {
  if (isPlaceholder(raw)) return placeholderDefects(field, raw);
  return [
    ...(/\s/.test(halfWidth(raw)) || hasTraditional(raw) ? [{ code: 'D06', field, raw }] : []),
    ...(/[?？\ue000-\uf8ff\ufffd]/.test(raw) ? [{ code: 'D07', field, raw }] : []),
  ];
}

/** The rows as the system has them now: of rows of the same thing the one written last, and what the older ones were. */
export function newestRows<R extends { GXSJ: string }>(found: readonly R[], keyOf: (row: R) => string): { row: R; older: R[] }[] {
  return [...groupBy(found, keyOf).values()].flatMap((group) => {
    const [row, ...older] = group.sort((a, b) => (toDateTime(b.GXSJ) ?? '').localeCompare(toDateTime(a.GXSJ) ?? ''));
    return row ? [{ row, older }] : [];
  });
}
