import { landlineOf } from '../city/contacts';
import type { City, Random, TruthLedger } from '../city/model';
import type { Point } from '../city/model-places';
import { pad } from '../support/text';
import { batches, type Cells, compact } from './batches';

/** How often an address is written wrongly. */
const rates = { D19: 0.01, D20: 0.01, D21: 0.01 } as const;
const abolishedStreet = '429801099';

/** Standard addresses: a row for every building and every dwelling, one that is no longer in use, and one deleted again. */
export function* addressRows(city: City, ledger: TruthLedger, random: Random): Generator<Cells> {
  const wrongly = (kind: 'building' | 'dwelling', record: string) => (code: string, field: string, raw: string) => {
    ledger.thingDefect(kind, record, { code, department: 'public-security', record, field, raw });
    return raw;
  };
  for (const { code, community, grid, road, roadNo, estate, building, location } of city.buildings) {
    yield {
      ...common(code, community, community, grid),
      DZYSLX: '50',
      DZMC: `${road}${roadNo}${estate}${building}`,
      JLXMC: road,
      MPH: roadNo,
      XQMC: estate,
      JZWMC: building,
      ...written(location, wrongly('building', code), random),
    };
  }
  for (const { code, building, text, community, grid, road, roadNo, estate, buildingName, unit, floor, room, location } of city.dwellings) {
    const wrong = wrongly('dwelling', code);
    const cells = common(code, building, community, grid);
    yield {
      ...cells,
      XZJDDM: random.chance(rates.D20) ? wrong('D20', 'XZJDDM', abolishedStreet) : (cells.XZJDDM ?? ''),
      DZYSLX: '62',
      DZMC: random.chance(rates.D21) ? wrong('D21', 'DZMC', littered(text, random)) : text,
      JLXMC: road,
      MPH: roadNo,
      XQMC: estate,
      JZWMC: buildingName,
      DYMC: unit,
      LC: String(floor),
      SH: room,
      ...written(location, wrong, random),
    };
  }
  const [first] = city.buildings;
  if (!first) return;
  const { community, grid, location } = first;
  const former = {
    DZYSLX: '50',
    DZMC: '原纺织路12号',
    JLXMC: '原纺织路',
    MPH: '12号',
    MAPX: String(location.lon),
    MAPY: String(location.lat),
  };
  yield { ...common(`${community}9001`, community, community, grid), ...former, QYRQ: '19850601', TYRQ: '20150101' };
  const deleted = common(`${community}9002`, community, community, grid);
  yield { ...deleted, ...former };
  yield { DZBM: deleted.DZBM ?? '', GXSJ: '20261030210000', PCH: batches.second, CZBS: 'D' };
}

const common = (code: string, parent: string, community: string, grid: string): Cells => ({
  DZBM: code.padEnd(22),
  SJDZBM: parent.padEnd(22),
  XZQHDM: community.slice(0, 6),
  XZJDDM: community.slice(0, 9),
  SQJCWHDM: community,
  WGDM: grid,
  PCSDM: `${community.slice(0, 9)}000`,
  QYRQ: '20120101',
  GXSJ: '20261029210000',
  PCH: batches.first,
  CZBS: 'I',
});

/** Longitude and latitude; sometimes swapped, empty, or 0,0. */
function written({ lon, lat }: Point, wrong: (code: string, field: string, raw: string) => string, random: Random): Cells {
  if (!random.chance(rates.D19)) return { MAPX: String(lon), MAPY: String(lat) };
  const [x = '', y = ''] = random.pick([
    [String(lat), String(lon)],
    ['', ''],
    ['0', '0'],
  ]);
  wrong('D19', 'MAPX', `${x},${y}`);
  return { MAPX: x, MAPY: y };
}

/** Traditional characters among simplified ones, or the pinyin that an input method left behind. */
const littered = (text: string, random: Random): string => (random.chance(0.5) ? text.replace('号', '號') : text.replace('号', '号(hào)'));

/** Divisions and communities with their dates and successors, and a community abolished with its street. */
export const divisionRows = (city: City): Cells[] => [
  ...city.divisions.map(({ level, parent, ...division }) =>
    divisionRow({ ...division, parent: parent ?? '', level: { province: '1', prefecture: '2', county: '3', street: '4' }[level] }),
  ),
  ...city.communities.map(({ street, ...community }) => divisionRow({ ...community, parent: street, level: '5' })),
  divisionRow({
    code: `${abolishedStreet}001`,
    name: '原纺织社区',
    parent: abolishedStreet,
    level: '5',
    validFrom: '2001-01-01',
    validTo: '2012-01-01',
    successors: ['429801001001'],
  }),
];

interface DatedDivision {
  code: string;
  name: string;
  parent: string;
  level: string;
  validFrom: string;
  validTo: string | null;
  successors: string[];
}

const divisionRow = ({ code, name, parent, level, validFrom, validTo, successors }: DatedDivision): Cells => ({
  QHDM: code.padEnd(12),
  QHMC: name,
  SJDM: parent.padEnd(12),
  JB: level,
  QYRQ: compact(validFrom),
  TYRQ: compact(validTo),
  XDM: successors.join(','),
  BB: '2026',
});

/** Roads with the names they had (CYMC). */
export const roadRows = (city: City): Cells[] =>
  city.roads.map(({ name, formerNames }, index) => ({
    JLXDM: `JLX${pad(index + 1, 7)}`,
    JLXMC: name,
    CYMC: formerNames.map((former) => former.replace(/^原/, '')).join('、'),
  }));

/** Estates with the other names they go by (BM). */
export const estateRows = (city: City): Cells[] =>
  city.estates.map(({ name, aliases, road, roadNo, community }, index) => ({
    XQDM: `XQ${pad(index + 1, 8)}`,
    XQMC: name,
    BM: aliases.join('、'),
    JLXMC: road,
    MPH: roadNo,
    SQJCWHDM: community,
  }));

/** A police station for every street in force. */
export const stationRows = (city: City, random: Random): Cells[] =>
  city.divisions
    .filter(({ level, validTo }) => level === 'street' && !validTo)
    .map(({ code, name }) => ({
      PCSDM: `${code}000`,
      PCSMC: `${name.replace(/街道|镇$/, '')}派出所`,
      LXDH: landlineOf(random),
      XZJDDM: code,
    }));

export const noticeRows = (city: City): Cells[] =>
  city.notices.map(({ number, title, kind, community, from, to, text }) => ({
    TGBH: number.padEnd(20),
    BT: title,
    LX: kind,
    SQDM: community ?? '',
    KSRQ: compact(from),
    JSRQ: compact(to),
    NR: text,
  }));
