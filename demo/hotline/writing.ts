import { decode, encode } from 'iconv-lite';

/** Characters of addresses and names as some typists leave them, from traditional sources. */
const traditional: Record<string, string> = {
  荫: '蔭',
  锦: '錦',
  绣: '繡',
  园: '園',
  书: '書',
  长: '長',
  纺: '紡',
  织: '織',
  厂: '廠',
  阳: '陽',
  区: '區',
  号: '號',
  栋: '棟',
  张: '張',
  刘: '劉',
  陈: '陳',
  杨: '楊',
  赵: '趙',
  吴: '吳',
  孙: '孫',
  马: '馬',
  罗: '羅',
  郑: '鄭',
  谢: '謝',
  韩: '韓',
  许: '許',
  邓: '鄧',
  冯: '馮',
  晓: '曉',
  丽: '麗',
  强: '強',
  军: '軍',
  伟: '偉',
  华: '華',
  兰: '蘭',
  红: '紅',
  东: '東',
};

/** The text with the characters of the table in their traditional form, others as they are: a mix. */
export const traditionalOf = (text: string): string => [...text].map((character) => traditional[character] ?? character).join('');

/** UTF-8 read as GBK: 寮犱笁; where the bytes do not pair off, some of the text is lost. */
export const garbled = (text: string): string => decode(Buffer.from(text), 'gbk');

/** GBK read as UTF-8 and written again as GBK: 锟斤拷; nothing of the text is left. */
export const lost = (text: string): string => decode(Buffer.from(encode(text, 'gbk').toString()), 'gbk');

/** A number whose last character does not fit the others. */
export const badCheckOf = (number: string): string => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
