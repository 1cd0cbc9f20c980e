import { isPlaceholder } from '../shared/checked';
import { isInCity } from '../shared/city';
import type { EntryOf, FeedLine } from '../shared/feed';
import { partialDate } from '../shared/partial-date';
import type { Dated, History } from './history';
import { isInForceOn, toDivision } from './places';
import type { DivisionRecord, EstateRecord, PersonRecord, PlaceRecord, RoadRecord } from './records';

// What the register says, as lines of the directory's feed: as written, divided into the parts the feed has.

const source = 'public-security';
/** Rows are ordered by batch, then by time of change; of one second D, I, U: as in `inForce`. */
const origin = (record: string, { PCH, GXSJ, CZBS }: Dated) => ({
  source,
  record,
  version: PCH + GXSJ + CZBS,
  change: 'replace' as const,
});
const undated = (record: string) => ({ source, record, version: '', change: 'replace' as const });
const gone = (kind: FeedLine['kind'], record: string, row: Dated): FeedLine => ({ ...origin(record, row), kind, change: 'remove' });
const given = (text: string): string | undefined => (isPlaceholder(text) ? undefined : text);
/** Names in one column, with any of the separators that clerks use; a road's former name without 原 in front. */
const namesIn = (text: string): string[] =>
  isPlaceholder(text) ? [] : text.split(/[、,，;；/]/).map((name) => name.trim().replace(/^原/, ''));

/** A person of either register; a record cancelled as a duplicate stands for nobody. */
export function personLine({ row, deletion }: History<PersonRecord>): FeedLine {
  if (deletion || row.ZXBS === '3') return gone('person', row.RYBH, deletion ?? row);
  return {
    kind: 'person',
    ...origin(row.RYBH, row),
    name: given(row.XM),
    formerNames: namesIn(row.CYM),
    sex: row.XB === '1' || row.XB === '2' ? row.XB : undefined,
    birthDate: partialDate(row.CSRQ),
    idNumber: given(row.GMSFHM),
    phones: row.LXDH ? [row.LXDH] : [],
    dwelling: given(row.XZZDZBM) ?? given(row.HJDZBM),
    isRegister: true,
    isGone: row.ZXBS !== '0',
  };
}

/** A building or a dwelling; others, and those that have ended, are none. */
export function placeLine({ row, deletion }: History<PlaceRecord>): FeedLine {
  const kind = row.DZYSLX === '50' ? 'building' : 'dwelling';
  const hasEnded = !isInForceOn({ validFrom: null, validTo: partialDate(row.TYRQ) ?? null });
  if (deletion || hasEnded) return gone(kind, row.DZBM, deletion ?? row);
  const parts = { ...origin(row.DZBM, row), ...doorOf(row), ...areasOf(row), point: pointOf(row) };
  if (kind === 'building') return { kind, ...parts };
  const isHouse = parts.village !== undefined && parts.roadNo === undefined;
  return {
    kind,
    ...parts,
    // A village counts its houses: the door is the house.
    roadNo: isHouse ? given(row.SH) : parts.roadNo,
    inBuilding: row.SJDZBM,
    unit: given(row.DYMC),
    floor: /^-?\d{1,3}$/.test(row.LC) ? Number(row.LC) : undefined,
    room: isHouse ? undefined : given(row.SH),
  };
}

/** 12号, 12号附1号, 3弄5号 and 3组 of the column of door numbers; 锦绣花园二期 of that of estates. */
function doorOf({ JLXMC, MPH, XQMC, JZWMC }: Pick<PlaceRecord, 'JLXMC' | 'MPH' | 'XQMC' | 'JZWMC'>) {
  const [, lane, group, roadNo, subNo] = /^(?:(\d+弄)|(\d+组))?(.*?)((?:附|之)\d+号?)?$/.exec(MPH) ?? [];
  return {
    road: group ? undefined : given(JLXMC),
    village: group ? given(JLXMC) : undefined,
    group,
    lane,
    roadNo: roadNo || undefined,
    subNo,
    ...partsOfEstate(XQMC),
    building: given(JZWMC),
  };
}

function partsOfEstate(text: string) {
  const [, estate = '', phase] = /^(.*?)([一二三四五六七八九十\d]{1,2}期)?$/.exec(text) ?? [];
  return { estate: given(estate), phase };
}

const areasOf = ({ SQJCWHDM, WGDM }: PlaceRecord) => ({ community: given(SQJCWHDM), grid: given(WGDM) });
function pointOf({ MAPX, MAPY }: PlaceRecord) {
  const point = { lon: Number(MAPX), lat: Number(MAPY) };
  return MAPX !== '' && isInCity(point) ? point : undefined;
}

/** Divisions and communities in force; a community is also known by the name of one that it took the place of. */
export function divisionLines(rows: readonly DivisionRecord[]): FeedLine[] {
  const all = rows.map(toDivision);
  return all
    .filter((division) => isInForceOn(division))
    .map(({ code, name, parent, isCommunity }) => {
      if (!isCommunity) return { kind: 'division', ...undated(code), name, parent: parent ?? undefined };
      const former = all.filter((one) => one.isCommunity && one.successors.includes(code)).map((one) => one.name.replace(/^原/, ''));
      return { kind: 'community', ...undated(code), name, parent: parent ?? undefined, aliases: former };
    });
}

export const roadLine = ({ JLXDM, JLXMC, CYMC }: RoadRecord): EntryOf<'road'> => ({
  kind: 'road',
  ...undated(JLXDM),
  name: JLXMC,
  formerNames: namesIn(CYMC),
});

export const estateLine = ({ XQDM, XQMC, BM, JLXMC, MPH, SQJCWHDM }: EstateRecord): EntryOf<'estate'> => ({
  kind: 'estate',
  ...undated(XQDM),
  name: partsOfEstate(XQMC).estate ?? XQMC,
  aliases: namesIn(BM),
  road: given(JLXMC),
  roadNo: given(MPH),
  community: given(SQJCWHDM),
});
