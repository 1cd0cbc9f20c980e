import { decode, encode } from 'iconv-lite';
import { type Defect, isPlaceholder } from '../shared/checked';
import { toSimplified } from '../shared/traditional';

/** A text as it can be used, and what was wrong with it; null when nothing of it can be used. */
export interface ReadText {
  value: string | null;
  defects: Defect[];
}

/**
 * Free text of an order. D22: a word that stands for nothing. D13: read in the wrong encoding; taken back where every
 * byte is still there, else null. D21: traditional characters among simplified ones, written as simplified.
 */
export function readText(field: string, raw: string): ReadText {
  const fault = (code: string, value: string | null) => ({ value, defects: [{ code, field, raw }] });
  if (raw === '') return { value: null, defects: [] };
  if (isPlaceholder(raw)) return fault('D22', null);
  if (isGarbled(raw)) return fault('D13', restored(raw));
  const simplified = toSimplified(raw);
  return simplified === raw ? { value: raw, defects: [] } : fault('D21', simplified);
}

/** A caller's name: as written there, also in traditional characters, which may be the right ones in a name. */
export function readName(field: string, raw: string): ReadText {
  const { value, defects } = readText(field, raw);
  return { value: value === null ? null : defects.some(({ code }) => code === 'D21') ? raw : value, defects };
}

const isHan = /[一-鿿]/g;

/** True for 锟斤拷, for replacement characters, and for text whose bytes in GBK are mostly UTF-8 (寮犱笁). */
function isGarbled(text: string): boolean {
  if (/锟斤拷|\ufffd/.test(text)) return true;
  const bytes = encode(text, 'gbk');
  const multiple = bytes.filter((byte) => byte >= 0x80).length;
  const asUtf8 = bytes.toString().match(isHan)?.length ?? 0;
  return multiple >= 6 && asUtf8 * 3 >= multiple * 0.6;
}

function restored(text: string): string | null {
  const bytes = encode(text, 'gbk');
  if (decode(bytes, 'gbk') !== text || text.includes('\ufffd') || text.includes('锟斤拷')) return null;
  const back = bytes.toString();
  return back.includes('\ufffd') ? null : back;
}
