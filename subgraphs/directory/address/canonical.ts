import { plainText } from '../text/normalise';
import { numeralsIn } from '../text/numerals';

// The one form of each numbered part: «第三栋», «3#», «３幢» are 3; «0102室» is 102; «A座» is a.

const marks = /号楼|号院|号门|门牌|单元|门栋|门洞|楼栋|网格|室|房|户|号|栋|幢|座|排|层|楼|期|弄|巷|组|队|门|区|梯|第|附|之|#|\s/gu;

const known = new Map<string, string>();
const mostKnown = 50_000;

/** Digits without zeros before them; letters stay. */
export const trimmed = (value: string): string => value.replace(/^0+(?=\d)/, '');

/** The value of one part of an address; what has no number is its word («综合楼» is 综合). */
export function canonical(part: string | undefined): string {
  if (!part) return '';
  let value = known.get(part);
  if (value === undefined) {
    const plain = plainText(part);
    const digits = withDigits(plain).replace(marks, '');
    value = trimmed(digits.replace(/^-|-$/g, '')) || plain.replace(/\s/g, '');
    if (known.size >= mostKnown) known.clear();
    known.set(part, value);
  }
  return value;
}

/** A normalised text with its Chinese numerals as digits. */
export function withDigits(plain: string): string {
  let text = '';
  let at = 0;
  for (const { digits, from, to } of numeralsIn(plain)) {
    text += plain.slice(at, from) + digits;
    at = to;
  }
  return text + plain.slice(at);
}

/** A house number and what is added to it: «12号附1号», «12-1号» and «12号之1» are 12 and 1. */
export function houseNumber(roadNo: string | undefined, subNo: string | undefined): { no: string; sub: string } {
  if (!roadNo) return { no: '', sub: canonical(subNo) };
  const [no = '', sub = ''] = plainText(roadNo).split(/附|-|之/u);
  return { no: canonical(no), sub: canonical(subNo) || canonical(sub) };
}
