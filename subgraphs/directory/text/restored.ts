import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

const han = /^\p{Script=Han}+$/u;
/** What the bytes of names look like when they are read as GBK: the sign of the euro and private characters are among it. */
const misread = /^[\p{Script=Han}\ue000-\uf8ff€]+$/u;
const bytesOfCharacter = 3;
/** The first byte of a Chinese character in UTF-8 is this or more. */
const leastLead = 0xe2;

const misreadable = new Map<string, boolean>();

/** False of a character no misread name begins with, as most names do: the bytes that stand for it are no beginning of a character. */
function mayBeMisread(character: string): boolean {
  let may = misreadable.get(character);
  if (may === undefined) {
    may = (iconv.encode(character, 'gb18030')[0] ?? 0) >= leastLead;
    misreadable.set(character, may);
  }
  return may;
}

/**
 * A name that was read in a wrong encoding (D13), as it was written: ÍõÔÆ and 鐜嬩簯 are 王云; 寮犳晱绾�, whose end is lost, is
 * 张敏?. Any other text as it is. Good enough to compare by, never shown as what a department says.
 */
export function restored(raw: string): string {
  if (/^[\u0080-\u00ff]{4,}$/.test(raw)) {
    const text = iconv.decode(Buffer.from(raw, 'latin1'), 'gbk');
    return han.test(text) ? text : raw;
  }
  if (!mayBeMisread(raw.charAt(0))) return raw;
  const known = raw.replace(/\ufffd$/, '');
  if (known.length < bytesOfCharacter || !misread.test(known)) return raw;
  const bytes = iconv.encode(known, 'gbk');
  const lost = raw === known ? 0 : bytes.length % bytesOfCharacter;
  const whole = bytes.subarray(0, bytes.length - lost);
  const text = isUtf8(whole) ? whole.toString() : '';
  return han.test(text) ? text + (lost > 0 ? '?' : '') : raw;
}
