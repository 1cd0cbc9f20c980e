import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** The encodings in which departments write files; UTF-8 is told by its mark or by being nothing else. */
export type Encoding = 'gb18030' | 'utf-8';

/** The encoding of a text: Chinese in GB18030 is practically never valid UTF-8 as well. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes.every((byte) => byte < 0x80)) return 'gb18030';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** The text of the bytes, a byte order mark left out. */
export const decode = (bytes: Buffer, encoding: Encoding): string => iconv.decode(bytes, encoding);

const cjk = /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/;

/**
 * True for text that was read in a wrong encoding once (D13): 锟斤拷 or �, which nobody can restore; 寮犱笁, UTF-8 that was
 * read as GBK; ÕÅÈý, GBK that was read as Latin-1. Such text is not used, and not repaired either.
 */
export function isMojibake(text: string): boolean {
  if (/[\ufffd]|锟斤拷/.test(text)) return true;
  const foreign = text.replace(/[\u0020-\u007e·]/g, '');
  if (foreign.length < 2) return false;
  if (/^[\u0080-\u00ff]+$/.test(foreign)) return true;
  const bytes = iconv.encode(foreign, 'gb18030');
  // Whoever lost the end of an odd number of bytes lost a part of its last character.
  const whole = [0, 1, 2].map((lost) => bytes.subarray(0, bytes.length - lost)).find((part) => isUtf8(part));
  return whole !== undefined && whole.length > 0 && cjk.test(whole.toString());
}
