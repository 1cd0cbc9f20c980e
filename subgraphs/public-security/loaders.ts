import DataLoader from 'dataloader';
import { groupBy, manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { citizenIdKey } from '../shared/citizen-id';
import { type Connection, type Page, pageOf, toConnection } from '../shared/connection';
import type { Context } from '../shared/department';
import { type DefectLedger, type DepartmentRecord, newestLinked } from '../shared/provenance';
import { linkedNumbers, type PersonReference } from '../shared/reference';
import type { Seal } from '../shared/seal';
import { areasOf, liesIn } from '../shared/within';
import type { PlaceColumn, PublicSecurityClient } from './client';
import { historiesOf } from './history';
import { isHead, type RegisteredPerson, toMembers, toPerson, toRelation } from './mapping';
import { countLoader, createPages, maxPlaces } from './pages';
import { isInForceOn, isNoticeOn, type RegisteredAddress, toAddress, toDivision, toNotice, toStation } from './places';
import type { PersonRecord } from './records';

/** The longest list of people one statement takes: each in up to six written forms, asked of both registers. */
const maxPeople = 1_000;

const isDeleted = { code: 'D15', field: 'CZBS' };
const codes = (divisions: readonly { code: string }[]) => divisions.map(({ code }) => code);
const namedAs = ({ HH, XM, CSRQ }: PersonRecord): string => (HH === '' ? '' : `${HH} ${XM} ${CSRQ}`);

/** Lists of people, by the column of an address that names their place. */
const peopleColumns = { 'Grid.people': 'WGDM', 'Building.people': 'SJDZBM', 'Dwelling.residents': 'DZBM' } as const;

/** Made anew for every request. */
export function createLoaders(client: PublicSecurityClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const note = <T extends { record: DepartmentRecord }>(found: T): T => {
    const { recordNumber, defects } = found.record; // two records that share a number have none of their own
    ledger.note(recordNumber ?? defects.find(({ code }) => code === 'D05')?.raw ?? '', defects);
    return found;
  };
  const noteDeleted = (key: string): null => {
    ledger.note(key, [{ ...isDeleted, raw: 'D' }]);
    return null;
  };

  const personByIdNumber = new DataLoader<string, RegisteredPerson | null>(
    async (numbers) => {
      const histories = historiesOf(await client.peopleByIdNumber(numbers, call), ({ RYBH }) => RYBH);
      const numbered = manyByKey(numbers, histories, ({ row }) => citizenIdKey(row.GMSFHM) ?? '');
      const alive = histories.filter(({ row, deletion }) => !deletion && row.ZXBS !== '3').map(({ row }) => row);
      const named = groupBy(alive, namedAs);
      return numbered.map((own, index) => {
        const number = numbers[index] ?? '';
        const names = new Set(own.map(({ row }) => namedAs(row)).filter((name) => name !== ''));
        const twins = [...names].flatMap((name) => named.get(name) ?? []).filter(({ GMSFHM }) => citizenIdKey(GMSFHM) !== number);
        const person = toPerson(own, twins, number);
        return person && note(person);
      });
    },
    { maxBatchSize: maxPeople },
  );
  const recordByNumber = new DataLoader<string, DepartmentRecord | null>(
    async (numbers) => {
      const histories = historiesOf(await client.peopleByRecordNumber(numbers, call), ({ RYBH }) => RYBH);
      return oneByKey(numbers, histories, ({ row }) => row.RYBH).map((history) => {
        const person = history && toPerson([history], [], '');
        return person && note(person).record;
      });
    },
    { maxBatchSize: maxPeople },
  );
  const addressByCode = new DataLoader<string, RegisteredAddress | null>(
    async (codes) => {
      const histories = historiesOf(await client.addressesByCode(codes, call), ({ DZBM }) => DZBM);
      const found = oneByKey(codes, histories, ({ row }) => row.DZBM);
      return found.map((history) => history && (history.deletion ? noteDeleted(history.row.DZBM) : note(toAddress(history.row))));
    },
    { maxBatchSize: maxPlaces },
  );
  const divisionByCode = new DataLoader(async (codes: readonly string[]) =>
    oneByKey(codes, (await client.divisionsByCode(codes, call)).map(toDivision), ({ code }) => code),
  );
  const divisionsBelow = new DataLoader(async (codes: readonly string[]) => {
    const below = (await client.divisionsBelow(codes, call)).map(toDivision);
    for (const division of below) divisionByCode.prime(division.code, division);
    return manyByKey(codes, below, ({ parent }) => parent ?? '');
  });
  const predecessorsOf = new DataLoader(async (codes: readonly string[]) => {
    const all = (await client.succeededDivisions(call)).map(toDivision);
    return codes.map((code) => all.filter(({ successors }) => successors.includes(code)).map((division) => division.code));
  });
  const stationByCode = new DataLoader(async (codes: readonly string[]) =>
    oneByKey(codes, (await client.stationsByCode(codes, call)).map(toStation), ({ code }) => code),
  );
  const stationLoader = (column: PlaceColumn) =>
    new DataLoader(async (codes: readonly string[]) =>
      manyByKey(codes, await client.stationsAt(column, codes, call), ({ K }) => K).map(([most]) => most?.V ?? null),
    );
  const stationsAt = { WGDM: stationLoader('WGDM'), SQJCWHDM: stationLoader('SQJCWHDM') };
  const countByLength = new Map([2, 4, 6, 9].map((length) => [length, countLoader((codes) => client.countInDivisions(codes, call))]));
  const smallestByLength = new Map(
    [2, 4, 6, 9, 12].map((length) => [
      length,
      new DataLoader(async (codes: readonly string[]) => {
        const counts = new Map((await client.smallestGridsIn(codes, call)).map(({ K, N }) => [K, N]));
        return codes.map((code) => counts.get(code) ?? null);
      }),
    ]),
  );
  const unitCount = countLoader((codes) => client.unitsIn(codes, call));
  const householdCount = new DataLoader(
    async (codes: readonly string[]) =>
      manyByKey(codes, await client.householdsIn(codes, call), ({ K }) => K).map(
        (found) => new Set(found.map(({ V }) => V.padStart(9, '0'))).size,
      ),
    { maxBatchSize: maxPlaces },
  );
  const membersByHousehold = new DataLoader(
    async (numbers: readonly string[]) =>
      manyByKey(numbers, await client.peopleByHousehold(numbers, call), ({ HH }) => HH.padStart(9, '0')).map((rows) =>
        toMembers(rows).map(note),
      ),
    { maxBatchSize: maxPlaces },
  );
  const noticeByNumber = new DataLoader(async (numbers: readonly string[]) =>
    oneByKey(numbers, (await client.noticesByNumber(numbers, call)).map(toNotice), ({ number }) => number),
  );
  const noticesFor = new DataLoader(async (communities: readonly string[]) => {
    const notices = (await client.noticesFor(communities, call)).map(toNotice);
    for (const notice of notices) noticeByNumber.prime(notice.number, notice);
    return manyByKey(communities, notices, ({ communityCode }) => communityCode);
  });
  const pages = createPages(client, call);
  const reference = ({ idNumber }: RegisteredPerson) => (idNumber ? { id: seal.seal({ kind: 'citizen', number: idNumber }) } : null);
  const addressesAt = async (kind: '50' | '62', column: PlaceColumn, code: string, page: Page): Promise<Connection<{ id: string }>> => {
    const found = await pages.addressesAt(column, code, kind, page);
    for (const address of found.nodes) addressByCode.prime(address.code, note(address));
    return { ...found, nodes: found.nodes.map((address) => ({ id: `${kind === '50' ? 'building' : 'dwelling'}:${address.code}` })) };
  };
  const members = async (id: string): Promise<RegisteredPerson[]> => {
    const subject = seal.open(id);
    return subject?.kind === 'household' ? membersByHousehold.load(subject.number) : [];
  };

  /** The registered person a sealed identifier stands for; null for passports and for people neither register knows by a number. */
  const personOf = async (id: string) => {
    const subject = seal.openPerson(id);
    return subject.kind === 'citizen' ? personByIdNumber.load(subject.number) : null;
  };

  return {
    person: personOf,
    /** What the register has by the number of a person; else the newest of the records linked to them. */
    recordOf: async (person: PersonReference) => {
      const numbered = await personOf(person.id);
      if (numbered) return numbered.record;
      const linked = linkedNumbers(person, 'public-security').map((number) => recordByNumber.load(number));
      return newestLinked(await Promise.all(linked));
    },
    personByIdNumber,
    addressByCode,
    divisionByCode,
    noticeByNumber,
    stationByCode,
    /** The police station that most addresses of a grid or community name. */
    stationAt: async (column: 'WGDM' | 'SQJCWHDM', code: string) => {
      const station = await stationsAt[column].load(code);
      return station === null ? null : stationByCode.load(station);
    },
    unitCount,
    householdCount,
    residentCount: pages.residentCount,
    residentCountOfDivision: async (code: string) => (await countByLength.get(code.length)?.load(code)) ?? null,
    /** Of the grids of a division or community where anybody lives, the fewest people; null where nobody does. */
    smallestGridOf: async (code: string) => (await smallestByLength.get(code.length)?.load(code)) ?? null,
    householdId: (number: string | null) => (number ? { id: seal.seal({ kind: 'household', number }) } : null),
    members,
    headOf: async (id: string) => {
      const head = (await members(id)).find(isHead);
      return head ? reference(head) : null;
    },
    dwellingOf: async (id: string) => (await members(id)).find(({ registeredAt }) => registeredAt)?.registeredAt ?? null,
    membersPage: async (id: string, page: Page) =>
      pageOf(
        (await members(id)).flatMap((person) => {
          const found = reference(person);
          return found ? [{ person: found, relationToHead: toRelation(person.relation) }] : [];
        }),
        page,
      ),
    /** A page of people who live at a place; those without a usable number are left out of the page and counted in the total. */
    peopleAt: async (field: keyof typeof peopleColumns, code: string, page: Page) => {
      // The hub shows nobody of a grid elsewhere, so nobody is asked for.
      if (field === 'Grid.people' && !liesIn(areasOf(call, field), code)) return toConnection([], page, 0);
      const { rows, total } = await pages.peopleAt(peopleColumns[field], code, page);
      return {
        ...toConnection(rows, page, total),
        nodes: rows
          .map(note)
          .map(reference)
          .filter((found) => found !== null),
      };
    },
    buildingsAt: (column: PlaceColumn, code: string, page: Page) => addressesAt('50', column, code, page),
    dwellingsAt: (column: PlaceColumn, code: string, page: Page) => addressesAt('62', column, code, page),
    /** Codes of the divisions or communities directly below a division that are in force on a day. */
    childrenOf: async (code: string, asOf: string | null | undefined) =>
      codes((await divisionsBelow.load(code)).filter((division) => !division.isCommunity && isInForceOn(division, asOf))),
    communitiesOf: async (code: string, asOf: string | null | undefined) =>
      codes((await divisionsBelow.load(code)).filter((division) => division.isCommunity && isInForceOn(division, asOf))),
    predecessorsOf,
    /** Numbers of the notices for a community that are in force on a day. */
    noticesFor: async (community: string, on: string | null | undefined) =>
      (await noticesFor.load(community)).filter((notice) => isNoticeOn(notice, on)).map(({ number }) => number),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
