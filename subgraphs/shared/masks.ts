import { surnameOf } from './person-name';

/** The kinds of value that can be masked, as the enum Mask of common.graphql has them. */
export type MaskedKind = 'NAME' | 'ID_NUMBER' | 'PHONE' | 'ADDRESS' | 'BIRTH_DATE' | 'TEXT';

/**
 * A value as it may be shown masked (domain brief §4.4), in the milder grade M1 or the stricter M2: of what is not of its
 * kind's form nothing is kept, and never as many characters are shown as it has.
 */
export const maskedText = (kind: MaskedKind, grade: 'M1' | 'M2', text: string): string => masks[kind](text.trim(), grade === 'M2');

const masks: Readonly<Record<MaskedKind, (text: string, isStrict: boolean) => string>> = {
  NAME(name, isStrict) {
    const [first = '*'] = name;
    if (name.includes('·')) return `${first}·*`;
    const surname = [...name].length > 1 ? surnameOf(name) : '';
    if (isStrict) return `${surname}某`;
    return surname + '*'.repeat(Math.max(1, [...name.slice(surname.length)].length));
  },
  ID_NUMBER(number, isStrict) {
    if (!/^\d{17}[\dXx]$|^\d{15}$/.test(number)) return nothing;
    return isStrict ? ends(number, 1, 1) : number.length === 18 ? ends(number, 6, 4) : ends(number, 6, 3);
  },
  PHONE(number, isStrict) {
    if (/^1\d{10}$/.test(number)) return isStrict ? `********${number.slice(-4)}` : ends(number, 3, 4);
    const [, area = '', local = ''] = /^(0\d{2,3}-?)?(\d{7,8})$/.exec(number) ?? [];
    return isStrict || local === '' ? '****' : area + ends(local, 0, 4);
  },
  ADDRESS(address, isStrict) {
    const road = /^(.*?(?:大道|路|街|巷|弄|村))(?:\d+号(?:附\d+号)?)?/.exec(address);
    const building = /^(.*?)[\d一二三四五六七八九十A-Z]+(?:栋|幢|号楼|座|#)/.exec(address);
    if (building && !isStrict) return building[0];
    if (building) return (building[1] ?? '').replace(/\d+号(?:附\d+号)?/, '') || nothing;
    return (isStrict ? road?.[1] : road?.[0]) ?? nothing;
  },
  BIRTH_DATE(date, isStrict) {
    const [year] = /^(?:19|20)\d\d/.exec(date) ?? [];
    return year ? (isStrict ? `${year.slice(0, 3)}*` : year) : nothing;
  },
  // Numbers of seven digits and more, however they are spaced: phones, ID numbers, accounts.
  TEXT: (text) => text.replace(/[\d０-９](?:[\s-]?[\d０-９]){6,}[\s-]?[xXｘＸ]?/g, nothing),
};

const nothing = '***';

/** So many characters from the start and from the end, stars between. */
const ends = (text: string, first: number, last: number): string =>
  text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(-last);
