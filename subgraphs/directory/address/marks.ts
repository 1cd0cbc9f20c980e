/** What a number's mark says of it; plain has none, storey is 楼, which is a house as often as a floor. */
export type Mark = 'lane' | 'no' | 'sub' | 'phase' | 'group' | 'house' | 'unit' | 'floor' | 'storey' | 'room' | 'hash' | 'grid' | 'plain';

/** A mark as it stands in a text, and what it says. */
export type Marked = readonly [text: string, mark: Mark];

const marks: readonly Marked[] = [
  ['号楼栋', 'house'],
  ['号楼', 'house'],
  ['号院', 'no'],
  ['号门', 'unit'],
  ['号房', 'room'],
  ['号室', 'room'],
  ['号铺', 'room'],
  ['号', 'no'],
  ['#号楼', 'house'],
  ['#楼', 'house'],
  ['#', 'hash'],
  ['支弄', 'lane'],
  ['弄', 'lane'],
  ['巷', 'lane'],
  ['栋楼', 'house'],
  ['栋', 'house'],
  ['幢', 'house'],
  ['座', 'house'],
  ['橦', 'house'],
  ['动', 'house'],
  ['冻', 'house'],
  ['洞', 'house'],
  ['排', 'house'],
  ['单元门', 'unit'],
  ['单元', 'unit'],
  ['单园', 'unit'],
  ['单员', 'unit'],
  ['门栋', 'unit'],
  ['门洞', 'unit'],
  ['单', 'unit'],
  ['门', 'unit'],
  ['梯', 'unit'],
  ['网格', 'grid'],
  ['室', 'room'],
  ['房', 'room'],
  ['户', 'room'],
  ['铺', 'room'],
  ['层', 'floor'],
  ['楼', 'storey'],
  ['期', 'phase'],
  ['区', 'phase'],
  ['小组', 'group'],
  ['组', 'group'],
  ['队', 'group'],
];
const byCharacter = new Map<string, Marked[]>();
for (const mark of marks) byCharacter.set(mark[0].charAt(0), [...(byCharacter.get(mark[0].charAt(0)) ?? []), mark]);

/** The mark that stands at a position, whatever goes on after it. */
export const markAt = (text: string, at: number): Marked | undefined =>
  byCharacter.get(text.charAt(at))?.find(([mark]) => text.startsWith(mark, at));

/** The mark of a number that ends at a position: 号门口 and 号楼上 are marks with something else after them. */
export function markOf(text: string, at: number): Marked | undefined {
  const found = markAt(text, at);
  if (!found) return undefined;
  const [mark] = found;
  const next = text.charAt(at + mark.length);
  if ((mark === '号门' || mark === '门') && next !== '' && '口前面卫'.includes(next)) return mark === '门' ? undefined : ['号', 'no'];
  if (mark === '号楼' && next !== '' && '上下道顶'.includes(next)) return ['号', 'no'];
  if (mark === '号院' && next === '子') return ['号', 'no'];
  return found;
}

/** Marks typed in pinyin, and the letters they begin with. */
export const typedMarks: Readonly<Record<string, string>> = {
  haolou: '号楼',
  hao: '号',
  dong: '栋',
  zhuang: '幢',
  zuo: '座',
  danyuan: '单元',
  dan: '单',
  men: '门',
  shi: '室',
  fang: '房',
  lou: '楼',
  ceng: '层',
  qi: '期',
  zu: '组',
  pai: '排',
  nong: '弄',
  dy: '单元',
  h: '号',
  d: '栋',
  s: '室',
  l: '楼',
  f: '楼',
};
