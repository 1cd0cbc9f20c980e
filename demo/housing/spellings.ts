import type { Random } from '../city/model';
import { fullWidthOf } from '../support/defects';

const digits = '零一二三四五六七八九';
const numeral = (number: number): string =>
  number < 10
    ? (digits[number] ?? '')
    : `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : digits[number % 10]}`;

/** A building as the bureau's clerks also write it, where 3幢 was meant. */
export const buildingOtherwise = (number: number, random: Random): string =>
  random.pick([
    `${number}#`,
    `${numeral(number)}号楼`,
    `${number}号楼`,
    `A${number}`,
    `${fullWidthOf(String(number))}幢`,
    `第${number}幢`,
    `${number} 幢`,
  ]);

/** A room as the bureau's clerks also write it, where 0102 was meant. */
export const roomOtherwise = (room: string, unit: string, random: Random): string => {
  const short = String(Number(room));
  return random.pick([short, `${unit || '1'}-${room}`, fullWidthOf(room), `${short}室`, `${unit || '1'}单元${short}`]);
};

const simplified = '张刘陈杨赵黄吴孙马罗郑许冯邓蒋苏吕卢钟谭陆韦龙贺顾钱严汤晓伟强军华飞国庆东涛宁阳丽静红';
/** Traditional characters that only names in other spellings hold. */
export const traditional = '張劉陳楊趙黃吳孫馬羅鄭許馮鄧蔣蘇呂盧鍾譚陸韋龍賀顧錢嚴湯曉偉強軍華飛國慶東濤寧陽麗靜紅';

/** A name in traditional characters, as far as it has any. */
export const inTraditional = (name: string): string =>
  [...name].map((character) => traditional[simplified.indexOf(character)] ?? character).join('');

/** A Chinese name as a form with two boxes leaves it: 李 晓燕. */
export const spaced = (name: string): string => name.replace(/^(.)(.+)$/, '$1 $2');
