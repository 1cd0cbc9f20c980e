import type { City, Organisation, Random, TruthLedger } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often the office writes something wrongly. */
const rates = { D01: 0.03, D02: 0.03, D03: 0.03, D14: 0.02, D22: 0.02 } as const;
export type Cells = string[];
type Place = { person: number; record: string; field: string };

const compact = (date: string | null): string => (date ?? '').replaceAll('-', '');
const guarded = (text: string): string => (text ? `="${text}"` : '');
const kinds = { enterprise: '企业', shop: '个体工商户', institution: '机关事业单位', social: '社会组织' } as const;

/** Writes the rows of every file, faults included. */
export function createWriter(city: City, ledger: TruthLedger, random: Random) {
  const homes = new Map(city.dwellings.map((dwelling) => [dwelling.code, dwelling]));
  const wrong = ({ person, record, field }: Place, code: string, raw: string): string => {
    ledger.personDefect(person, { code, department: 'civil-affairs', record, field, raw });
    return raw;
  };
  const idNumber = (at: Place): string => {
    const id = city.people[at.person]?.idNumber ?? '';
    if (random.chance(rates.D01) && id.slice(6, 8) === '19' && Number(id.slice(14, 17)) < 996)
      return wrong(at, 'D01', id.slice(0, 6) + id.slice(8, 17));
    if (random.chance(rates.D02)) return wrong(at, 'D02', id.endsWith('X') ? id.toLowerCase() : fullWidthOf(id));
    if (random.chance(rates.D03)) return wrong(at, 'D03', `${id.charAt(0)}.${id.slice(1, 15)}E+17`);
    return random.chance(rates.D22) ? wrong(at, 'D22', '不详') : id;
  };
  const date = (at: Place, value: string): string =>
    random.chance(rates.D14) ? wrong(at, 'D14', `${value.slice(0, 4)}.${Number(value.slice(5, 7))}`) : compact(value);
  const nameOf = (person: number): string => city.people[person]?.name ?? '';
  const unit = (organisation: Organisation, [idField, dateField]: [string, string]) => {
    const at = { person: organisation.representative, record: organisation.creditCode };
    const { name, address, building, grid, state, phone, creditCode } = organisation;
    const [id, founded] = [idNumber({ ...at, field: idField }), date({ ...at, field: dateField }, organisation.foundedOn)];
    return { name, address, building, grid, state, phone, creditCode, id, founded, representative: nameOf(at.person) };
  };
  return {
    /** Those that run; and those that ended, which only an earlier drop holds. */
    assistance: (isEnded = false): Cells[] =>
      city.assistance
        .filter(({ endedOn }) => (endedOn !== null) === isEnded)
        .map(({ number, person, kind, people, monthlyYuan, approvedOn }) => {
          ledger.person(person, 'civil-affairs', number);
          const home = homes.get(city.people[person]?.dwelling ?? '');
          const id = idNumber({ person, record: number, field: '身份证号' });
          const approved = date({ person, record: number, field: '审批日期' }, approvedOn);
          const money = monthlyYuan.toFixed(2);
          return [
            number,
            nameOf(person),
            guarded(id),
            kind,
            String(people),
            money,
            `${home?.text ?? ''} `,
            home?.community ?? '',
            approved,
            '在保',
          ];
        }),
    marriages: (): Cells[] =>
      city.marriages.flatMap(({ husband, wife, registeredOn, divorcedOn, certificate }) => {
        const entry = (kind: string, on: string, number: string): Cells => {
          for (const person of [husband, wife]) ledger.person(person, 'civil-affairs', number);
          const man = idNumber({ person: husband, record: number, field: '男方身份证号' });
          const woman = idNumber({ person: wife, record: number, field: '女方身份证号' });
          return [kind, number, compact(on), nameOf(husband), man, nameOf(wife), woman];
        };
        const married = entry('结婚', registeredOn, certificate);
        return divorcedOn ? [married, entry('离婚', divorcedOn, certificate.replace('J', 'L'))] : [married];
      }),
    units: (): Cells[] =>
      city.organisations
        .filter(({ kind }) => kind !== 'social')
        .map((organisation) => {
          const found = unit(organisation, ['法人身份证号', '成立日期']);
          const { creditCode, name, representative, id, address, building, grid, founded, state, phone } = found;
          return [
            creditCode,
            name,
            kinds[organisation.kind],
            representative,
            guarded(id),
            address,
            guarded(building),
            grid,
            founded,
            state,
            phone,
          ];
        }),
    socialOrganisations: (): Cells[] =>
      city.organisations
        .filter(({ kind }) => kind === 'social')
        .map((organisation) => {
          const { creditCode, name, representative, id, address, building, grid, founded, state, phone } = unit(organisation, [
            'FRSFZH',
            'CLRQ',
          ]);
          const { registrationNumber, supervisor } = organisation;
          return [
            creditCode,
            name,
            registrationNumber,
            representative,
            id,
            supervisor ?? '',
            address,
            building,
            grid,
            founded,
            state,
            phone,
          ];
        }),
    grids: (): Cells[] =>
      city.grids.map(({ code, name, community, kind, headName, headPhone, areaSquareMetres, validFrom, validTo, successors, boundary }) => [
        code,
        name,
        community,
        kind === 'basic' ? '基础网格' : '专属网格',
        headName,
        headPhone,
        String(areaSquareMetres),
        compact(validFrom),
        compact(validTo),
        successors.join(';'),
        boundary.map(({ lon, lat }) => `${lon} ${lat}`).join(';'),
      ]),
    workers: (): Cells[] =>
      city.workers.flatMap(({ name, phone, post, grids }) =>
        grids.map(({ grid, from, to }) => [guarded(grid), name, phone, post, compact(from), compact(to)]),
      ),
    communities: (): Cells[] => city.communities.map(({ code, name, headName, phone }) => [code, name, headName, phone]),
  };
}
