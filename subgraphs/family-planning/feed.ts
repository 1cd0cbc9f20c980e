import { isPlaceholder } from '../shared/checked';
import { codeOfWord } from '../shared/codes';
import { toDateTime } from '../shared/dates';
import type { DepartmentFeed, EntryOf } from '../shared/feed';
import { feedCall } from '../shared/feed-call';
import { partialDate } from '../shared/partial-date';
import type { FamilyPlanningClient } from './client';
import { given, newestRows, residenceTable, sexOfWord } from './mapping';
import type { PersonRecord } from './records';

/**
 * The population list as the directory's feed. Its mark is the time at which the newest month's list was written (GXSJ of
 * function 0309); whoever leaves stays in the list with a date of leaving, so that nothing disappears from it.
 */
export function createFeed(client: FamilyPlanningClient): DepartmentFeed {
  async function* people(changedAfter: string, asked: Parameters<DepartmentFeed['everything']>[0]) {
    for await (const rows of client.allPeople(changedAfter, feedCall(asked)))
      yield newestRows(rows, ({ HRBH }) => HRBH).map(({ row }) => personLine(row));
  }
  const mark: DepartmentFeed['mark'] = async (asked) => (await client.newestChange(feedCall(asked))) || null;
  return {
    everything: (asked) => people('', asked),
    mark,
    async *changes(since, asked) {
      const newest = await mark(asked);
      if (newest === null || newest <= since) return;
      for await (const lines of people(since, asked)) yield { lines, mark: since };
      yield { lines: [], mark: newest };
    },
  };
}

function personLine(row: PersonRecord): EntryOf<'person'> {
  const sex = sexOfWord(row.XB)?.code;
  const residence = given(row.JZZK) === null ? null : codeOfWord(residenceTable, row.JZZK).label;
  return {
    kind: 'person',
    source: 'family-planning',
    record: row.HRBH,
    version: toDateTime(row.GXSJ) ?? row.GXSJ,
    change: 'replace',
    name: given(row.XM) ?? undefined,
    sex: sex === '1' || sex === '2' ? sex : undefined,
    birthDate: partialDate(row.CSRQ),
    idNumber: given(row.SFZH) ?? undefined,
    phones: isPlaceholder(row.LXDH) ? [] : [row.LXDH],
    address: given(row.XJZD) ?? undefined,
    // Whoever has a day of leaving has left, whatever the grass-roots worker left standing.
    isGone: given(row.TCRQ) !== null || residence === '已迁出',
  };
}
