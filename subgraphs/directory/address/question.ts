import type { City } from './city';
import type { PlaceCandidate } from './types';

const asked = { roadNo: '门牌号', building: '楼栋', unit: '单元', floor: '楼层', room: '房号' } as const;
const mark = { roadNo: '号', building: '栋', unit: '单元', floor: '层', room: '室' } as const;

const unique = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null && text !== ''))].flatMap((text) => text ?? []);

/** What to ask the caller, in Chinese; null when the first candidate is sure. */
export function questionOf(candidates: readonly PlaceCandidate[], city: City): string | null {
  const [best] = candidates;
  if (!best) return '请问是哪条路、哪个小区或附近有什么标志？';
  if (best.sure) return null;
  if (best.missing) {
    const isOnlyHere = !candidates.some(({ score, missing, text }) => missing && text !== best.text && score > best.score - 0.1);
    const where = best.relaxed || !isOnlyHere ? '' : best.text;
    return `${where}没有${best.missing.said}${mark[best.missing.part]}，请再核对${asked[best.missing.part]}。`;
  }
  const rivals = candidates.filter(({ score, level }) => score > best.score - 0.3 && level === best.level);
  const communities = unique(rivals.map(({ community }) => (community ? (city.areas.area('community', community)?.name ?? null) : null)));
  if (rivals.length > 1 && communities.length > 1) return `请问在哪个社区？（${communities.slice(0, 5).join('、')}）`;
  if (rivals.length > 1)
    return `请问是哪一处？（${unique(rivals.map(({ text }) => text))
      .slice(0, 5)
      .join('、')}）`;
  const inside = candidates.filter(({ level, building }) => level === 'dwelling' && building !== null && building === best.building);
  if (best.level === 'building' && inside.length > 0) {
    return `请问是${best.text}哪一户？（${unique(inside.map(({ text }) => text.slice(best.text.length)))
      .slice(0, 5)
      .join('、')}）`;
  }
  if (best.level === 'estate' || best.level === 'premise') return `请问是${best.text}几栋？`;
  if (best.level === 'road') return `请问是${best.text}多少号？`;
  return `请问是${best.text}吗？`;
}
