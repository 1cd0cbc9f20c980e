import type { City, Random } from '../city/model';
import type { Ownership, Tenancy } from '../city/model-people';
import type { Building, Dwelling, Estate } from '../city/model-places';
import type { Mistakes, Note } from './mistakes';

/** When the bureau's newest data was changed. */
export const newest = '2026-10-30 02:11:09';

/** Some night of this year: when the bureau last touched a record. */
export const someNight = (random: Random): string =>
  `2026-${String(random.between(1, 9)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')} 02:${random.between(10, 59)}:09`;

const structureOf = ({ isBungalow, completedYear }: Building): string => (isBungalow ? '05' : completedYear < 2000 ? '04' : '03');
const buildingName = (name: string): string => name.replace('栋', '幢');

/** A building of the bureau's building table, its estate in the developer's words. */
export const buildingRow = (building: Building, estate: Estate | undefined, dwellings: number, random: Random) => ({
  zbm: `Z${building.code}`,
  bzdzbm: building.code,
  xqmc: building.isBungalow || !estate ? '' : estate.phase ? `${estate.name}${estate.phase}` : estate.developerName,
  lh: buildingName(building.building),
  dys: String(building.units),
  zhs: String(dwellings),
  jzjgbm: structureOf(building),
  jgnf: String(building.completedYear),
  wygs: building.isBungalow ? '' : (estate?.propertyCompany ?? ''),
  gxsj: someNight(random),
  scbz: '0',
});

/** Number of the real-estate unit of a dwelling: its parcel is the building's. */
export const unitNumberOf = ({ code }: Dwelling): string =>
  `${code.slice(0, 12)}GB${code.slice(12, 16).padStart(5, '0')}F${code.slice(12, 20)}`;

/** What the bureau knows of a dwelling beside its address code. */
export function houseRow(dwelling: Dwelling, building: Building, isRegistered: boolean, mistakes: Mistakes, note: Note, random: Random) {
  const { road, roadNo, estate, unit, areaSquareMetres, floor, aliases } = dwelling;
  const lh = buildingName(dwelling.buildingName);
  const ljx = mistakes.road(road, aliases[0]?.startsWith('原') ? aliases[0].split(roadNo)[0] : undefined, note);
  const room = dwelling.room.replace(/室|号/, '').padStart(4, '0');
  return {
    fwbm: `FW${dwelling.code}`,
    bzdzbm: dwelling.code,
    bdcdyh: mistakes.unitNumber(unitNumberOf(dwelling), note),
    xqmc: estate,
    ljx,
    mph: roadNo,
    lh: mistakes.building(Number.parseInt(lh, 10), lh, note),
    dy: unit,
    szc: String(floor),
    myc: `${floor}/${building.floors}`,
    fh: mistakes.room(room, unit, note),
    fwzl: mistakes.text(`${ljx}${roadNo}${estate}${lh}${unit}${dwelling.room}`, 'fwzl', note),
    jzmj: areaSquareMetres.toFixed(2),
    tnjzmj: (areaSquareMetres * 0.82).toFixed(2),
    fwytbm: '001',
    fwxzbm: building.isBungalow ? '' : isRegistered ? (estate.includes('宿舍') ? '10' : '01') : '02',
    jzjgbm: structureOf(building),
    gxsj: someNight(random),
    scbz: '0',
  };
}

/** A title without its owner. */
export const titleRow = (
  { dwelling, kind, since, certificate }: Pick<Ownership, 'kind' | 'since' | 'certificate'> & { dwelling: Dwelling },
  bzdzbm: string,
  random: Random,
) => ({
  lb: '01',
  fwbm: `FW${dwelling.code}`,
  bzdzbm,
  bdcdyh: unitNumberOf(dwelling),
  fwzl: dwelling.text,
  gyfs: kind,
  djrq: since.replaceAll('-', ''),
  bdcqzh: certificate,
  gxsj: someNight(random),
  scbz: '0',
});

/** A lease as it was put on record; the people in it come later. */
export const leaseRow = ({ number, dwelling, to, monthlyRentYuan }: Tenancy, bzdzbm: string, city: City, random: Random) => ({
  lb: '02',
  htbah: number,
  fwbm: `FW${dwelling}`,
  bzdzbm,
  czrzjlx: '01',
  chzrzjlx: '01',
  zlqxz: Number(number.slice(-6)) % 20 === 0 ? '99991231' : to.replaceAll('-', ''),
  czyt: random.chance(0.95) ? '02' : '01',
  yzj: monthlyRentYuan.toFixed(2),
  zt: to < city.today ? '2' : '1',
  gxsj: someNight(random),
  scbz: '0',
});
