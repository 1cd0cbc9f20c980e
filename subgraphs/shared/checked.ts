/** The type CheckedValue of schema/common.graphql: what was sent, what it is read as, and the verdict. */
export interface CheckedValue {
  raw: string;
  value: string | null;
  verdict: Verdict;
}

export type Verdict = 'VALID' | 'VALID_15' | 'BAD_CHECK' | 'BAD_DATE' | 'BAD_DIVISION' | 'BAD_FORMAT' | 'DAMAGED' | 'PLACEHOLDER';

/** The type Defect of schema/common.graphql; codes are those of the data-quality catalogue D01–D24. */
export interface Defect {
  code: string;
  field: string;
  raw: string | null;
}

/** Full-width to half-width, ideographic and no-break spaces to spaces, ends trimmed; nothing else. */
export const halfWidth = (text: string): string => (/^[!-~]*$/.test(text) ? text : toHalfWidth(text));

const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[　\u00a0]/g, ' ')
    .trim();

const placeholders = new Set(['', '无', '不详', '未知', '/', '-', '--', '同上', '待补', '身份证丢失', '空', '暂无', 'null', 'NULL']);

/** Text that stands for nothing (D22): 无, 不详, a digit repeated to the end. */
export const isPlaceholder = (text: string): boolean => placeholders.has(halfWidth(text)) || /^(\d)\1{7,}$/.test(halfWidth(text));

/** D22: a text that stands for nothing; nothing typed is no fault. */
export const placeholderDefects = (field: string, raw: string): Defect[] =>
  raw.trim() !== '' && isPlaceholder(raw) ? [{ code: 'D22', field, raw }] : [];
