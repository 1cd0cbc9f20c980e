import { z } from 'zod';
import { checksFor } from '../shared/parsed';

/** CHAR columns are padded and '' stands for NULL: both end here. */
const text = z.union([z.string(), z.number(), z.null()]).transform((value) => (value === null ? '' : String(value).trimEnd()));

const person = z.object({
  RYBH: text,
  GMSFHM: text,
  XM: text,
  CYM: text,
  XB: text,
  CSRQ: text,
  HH: text,
  YHZGX: text,
  HJDZ: text,
  HJDZBM: text,
  XZZDZBM: text,
  PCSDM: text,
  LXDH: text,
  RHYZBS: text,
  ZXBS: text,
  GXSJ: text,
  PCH: text,
  CZBS: text,
});
const address = z.object({
  DZBM: text,
  SJDZBM: text,
  DZYSLX: text,
  DZMC: text,
  XZJDDM: text,
  SQJCWHDM: text,
  WGDM: text,
  JLXMC: text,
  MPH: text,
  XQMC: text,
  JZWMC: text,
  DYMC: text,
  LC: text,
  SH: text,
  PCSDM: text,
  MAPX: text,
  MAPY: text,
  QYRQ: text,
  TYRQ: text,
  GXSJ: text,
  PCH: text,
  CZBS: text,
  XZTYRQ: text,
});
const division = z.object({ QHDM: text, QHMC: text, SJDM: text, JB: text, QYRQ: text, TYRQ: text, XDM: text });
const road = z.object({ JLXDM: text, JLXMC: text, CYMC: text });
const estate = z.object({ XQDM: text, XQMC: text, BM: text, JLXMC: text, MPH: text, SQJCWHDM: text });
const endedBatch = z.object({ BM: text, PCH: text, JSSJ: text });
const notice = z.object({ TGBH: text, BT: text, LX: text, SQDM: text, KSRQ: text, JSRQ: text, NR: text });
const station = z.object({ PCSDM: text, PCSMC: text, LXDH: text });
const batch = z.object({ PCH: text, BM: text, ZJLS: text, N: z.coerce.number() });
const count = z.object({ K: text, N: z.coerce.number() });
const pair = z.object({ K: text, V: text });
/** Which parent a row of a page belongs to, and how many that parent has in all. */
const paged = { K: text, TOTAL: z.coerce.number() };

/** A row of the register of residents, or of the register of floating people in the same columns. */
export type PersonRecord = z.infer<typeof person>;
export type AddressRecord = z.infer<typeof address>;
/** An address without what other views say of it. */
export type PlaceRecord = Omit<AddressRecord, 'XZTYRQ'>;
export type RoadRecord = z.infer<typeof road>;
export type EstateRecord = z.infer<typeof estate>;
export type DivisionRecord = z.infer<typeof division>;
export type NoticeRecord = z.infer<typeof notice>;
export type StationRecord = z.infer<typeof station>;

const { rows } = checksFor('public-security');
export const parsePeople = rows(person);
export const parseAddresses = rows(address);
export const parsePlaces = rows(address.omit({ XZTYRQ: true }));
export const parseRoads = rows(road);
export const parseEstates = rows(estate);
export const parseEndedBatches = rows(endedBatch);
export const parseDivisions = rows(division);
export const parseNotices = rows(notice);
export const parseStations = rows(station);
export const parseBatches = rows(batch);
export const parseCounts = rows(count);
export const parsePairs = rows(pair);
export const parsePeoplePage = rows(person.extend(paged));
export const parseAddressPage = rows(address.extend(paged));
