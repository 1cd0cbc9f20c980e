import type { City, Random, TruthLedger } from '../city/model';
import type { Organisation } from '../city/model-affairs';
import { compact, createMistakes } from './mistakes';

/** A line of a file. */
export type Cells = string[];

const guarded = (text: string): string => (text ? `="${text}"` : '');
const kinds = { enterprise: '企业', shop: '个体工商户', institution: '机关事业单位', social: '社会组织' } as const;

/** Writes the rows of every file, faults included. */
export function createWriter(city: City, ledger: TruthLedger, random: Random) {
  const homes = new Map(city.dwellings.map((dwelling) => [dwelling.code, dwelling]));
  const { idNumber, name: nameOf, date, phone: phoneOf, address: addressOf } = createMistakes(city, ledger, random);
  const unit = (organisation: Organisation, fields: { name: string; id: string; date: string; phone: string; address: string }) => {
    const at = { person: organisation.representative, record: organisation.creditCode };
    return {
      ...organisation,
      representative: nameOf({ ...at, field: fields.name }),
      id: idNumber({ ...at, field: fields.id }),
      founded: date({ ...at, field: fields.date }, organisation.foundedOn),
      phone: phoneOf(at.record, fields.phone, organisation.phone),
      address: addressOf(at.record, fields.address, organisation.address),
    };
  };
  return {
    /** Those that run; and those that ended, which only an earlier drop holds. */
    assistance: (isEnded = false): Cells[] =>
      city.assistance
        .filter(({ endedOn }) => (endedOn !== null) === isEnded)
        .map(({ number, person, kind, people, monthlyYuan, approvedOn }) => {
          ledger.person(person, 'civil-affairs', number);
          const home = homes.get(city.people[person]?.dwelling ?? '');
          const name = nameOf({ person, record: number, field: '申请人姓名' });
          const id = idNumber({ person, record: number, field: '身份证号' });
          const approved = date({ person, record: number, field: '审批日期' }, approvedOn);
          const money = monthlyYuan.toFixed(2);
          return [number, name, guarded(id), kind, String(people), money, `${home?.text ?? ''} `, home?.community ?? '', approved, '在保'];
        }),
    marriages: (): Cells[] =>
      city.marriages.flatMap(({ husband, wife, registeredOn, divorcedOn, certificate }) => {
        const entry = (kind: string, on: string, number: string): Cells => {
          for (const person of [husband, wife]) ledger.person(person, 'civil-affairs', number);
          const party = (person: number, nameField: string, idField: string) => ({
            name: nameOf({ person, record: number, field: nameField }),
            id: idNumber({ person, record: number, field: idField }),
          });
          const man = party(husband, '男方姓名', '男方身份证号');
          const woman = party(wife, '女方姓名', '女方身份证号');
          const day = date({ person: husband, record: number, field: '登记日期' }, on);
          const isWrong = day !== compact(on);
          if (isWrong) ledger.personDefect(wife, { code: 'D14', department: 'civil-affairs', record: number, field: '登记日期', raw: day });
          return [kind, number, day, man.name, man.id, woman.name, `'${woman.id}`];
        };
        const married = entry('结婚', registeredOn, certificate);
        return divorcedOn ? [married, entry('离婚', divorcedOn, certificate.replace('J', 'L'))] : [married];
      }),
    units: (): Cells[] =>
      city.organisations
        .filter(({ kind }) => kind !== 'social')
        .map((organisation) => {
          const { creditCode, name, registrationNumber, representative, id, address, building, grid, founded, state, phone } = unit(
            organisation,
            { name: '法定代表人', id: '法人身份证号', date: '成立日期', phone: '电话', address: '地址' },
          );
          return [
            creditCode,
            name,
            kinds[organisation.kind],
            registrationNumber,
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
          const { creditCode, name, representative, id, address, building, grid, founded, state, phone } = unit(organisation, {
            name: 'FRDB',
            id: 'FRSFZH',
            date: 'CLRQ',
            phone: 'LXDH',
            address: 'ZS',
          });
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
      city.workers.flatMap(({ id, name, phone, post, grids }) =>
        grids.map(({ grid, from, to }) => [guarded(grid), id, name, phone, post, compact(from), compact(to)]),
      ),
    communities: (): Cells[] => city.communities.map(({ code, name, headName, phone }) => [code, name, headName, phone]),
    buildingHeads: (): Cells[] =>
      city.buildings.flatMap(({ code, headName, headPhone }) => (headName ? [[guarded(code), headName, headPhone ?? '']] : [])),
    cases: (): Cells[] =>
      city.cases.map(({ number, kind, community, acceptedOn, decidedOn, state }) => [
        number,
        kind,
        guarded(community),
        compact(acceptedOn),
        compact(decidedOn),
        state,
      ]),
  };
}
