const digits = '零一二三四五六七八九';

/** 102 as it is counted: 一百零二; 12 is 十二. */
export function counted(number: number): string {
  if (number >= 1000) {
    const rest = number % 1000;
    return `${digits.charAt(Math.floor(number / 1000))}千${rest === 0 ? '' : rest < 100 ? `零${counted(rest)}` : counted(rest)}`;
  }
  if (number >= 100) {
    const rest = number % 100;
    const tail = rest === 0 ? '' : rest < 10 ? `零${digits.charAt(rest)}` : rest < 20 ? `一${counted(rest)}` : counted(rest);
    return `${digits.charAt(Math.floor(number / 100))}百${tail}`;
  }
  if (number >= 10)
    return `${number < 20 ? '' : digits.charAt(Math.floor(number / 10))}十${number % 10 === 0 ? '' : digits.charAt(number % 10)}`;
  return digits.charAt(number);
}

/** Digits called one by one: 102 is 一零二. */
export const spelt = (text: string): string => text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));

/** As on the telephone: 102 is 幺零二. */
export const spokenDigits = (text: string): string => spelt(text).replaceAll('一', '幺');

/** １０２ */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** In the characters of banks: 102 is 壹零贰. */
export const formal = (text: string): string => text.replace(/\d/g, (digit) => '零壹贰叁肆伍陆柒捌玖'.charAt(Number(digit)));
