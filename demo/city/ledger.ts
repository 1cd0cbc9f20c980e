import type { City, DepartmentName, InjectedDefect, TruthLedger } from './model';

const names: DepartmentName[] = ['public-security', 'family-planning', 'housing', 'civil-affairs', 'hotline'];
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Collects what the departments' writers note, and prints the truth. */
export class Ledger implements TruthLedger {
  private readonly records = new Map<number, Map<DepartmentName, string[]>>();
  private readonly personDefects = new Map<number, InjectedDefect[]>();
  private readonly thingDefects = new Map<string, InjectedDefect[]>();

  person(index: number, department: DepartmentName, record: string): void {
    const departments = this.records.get(index) ?? new Map<DepartmentName, string[]>();
    this.records.set(index, departments.set(department, [...(departments.get(department) ?? []), record]));
  }

  personDefect(index: number, defect: InjectedDefect): void {
    const known = this.personDefects.get(index);
    if (known) known.push(defect);
    else this.personDefects.set(index, [defect]);
  }

  thingDefect(kind: string, key: string, defect: InjectedDefect): void {
    const place = `${kind} ${key}`;
    const known = this.thingDefects.get(place);
    if (known) known.push(defect);
    else this.thingDefects.set(place, [defect]);
  }

  /** The truth, one object a line: people, buildings, dwellings, organisations, objects, orders, grids, batches. */
  *lines(city: City): Generator<string> {
    const defectsOf = (kind: string, key: string) => this.thingDefects.get(`${kind} ${key}`) ?? [];
    for (const { index, idNumber, name, sex, birthDate, phones, dwelling } of city.people) {
      const records = Object.fromEntries(names.map((department) => [camel(department), this.records.get(index)?.get(department) ?? []]));
      yield JSON.stringify({
        kind: 'person',
        idNumber,
        name,
        sex,
        birthDate,
        phones,
        dwellingCode: dwelling,
        records,
        defects: this.personDefects.get(index) ?? [],
      });
    }
    for (const building of city.buildings)
      yield JSON.stringify({ kind: 'building', ...building, defects: defectsOf('building', building.code) });
    for (const { code, road, roadNo, estate, buildingName, unit, floor, room, community, grid, aliases, location } of city.dwellings) {
      const place = {
        road,
        roadNo,
        estate,
        building: buildingName,
        unit,
        floor,
        room,
        communityCode: community,
        gridCode: grid,
        aliases,
        ...location,
      };
      yield JSON.stringify({ kind: 'dwelling', code, ...place, defects: defectsOf('dwelling', code) });
    }
    for (const organisation of city.organisations) {
      const { kind: category, ...rest } = organisation;
      yield JSON.stringify({ kind: 'organisation', category, ...rest, defects: defectsOf('organisation', organisation.creditCode) });
    }
    for (const object of city.objects) yield JSON.stringify({ kind: 'object', ...object, defects: defectsOf('object', object.code) });
    for (const { kind: category, ...order } of city.orders) {
      yield JSON.stringify({ kind: 'order', category, ...order, defects: defectsOf('order', order.number) });
    }
    for (const { kind: category, ...grid } of city.grids)
      yield JSON.stringify({ kind: 'grid', category, ...grid, defects: defectsOf('grid', grid.code) });
    for (const [place, defects] of this.thingDefects) {
      if (place.startsWith('batch ')) yield JSON.stringify({ kind: 'batch', batch: place.slice('batch '.length), defects });
    }
  }
}
