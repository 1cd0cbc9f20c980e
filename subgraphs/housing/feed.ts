import type { Call } from '../shared/call';
import { toDateTime } from '../shared/dates';
import type { DepartmentFeed, EntryOf, FeedLine } from '../shared/feed';
import { feedCall } from '../shared/feed-call';
import type { HousingClient } from './client';
import { isBody, isPassport } from './parties';
import type { LeaseRecord, OwnerRecord } from './records';
import { addressOf, written } from './texts';

/** Nothing of the bureau is older. */
const beginning = '1980-01-01 00:00:00';

/**
 * Owners and tenants as the directory's feed. Its mark is the time of the bureau's newest change (gxsj); a row that was
 * changed in that same second is told again, which changes nothing.
 */
export function createFeed(client: HousingClient): DepartmentFeed {
  async function* changed(from: string, to: string, call: Call): AsyncGenerator<FeedLine[]> {
    for await (const rows of client.ownersChanged(from, to, call)) yield rows.flatMap(ownerLine);
    for await (const rows of client.leasesChanged(from, to, call)) yield rows.flatMap(tenantLine);
  }
  const newest = (call: Call): Promise<string> => client.newestChange(call);
  return {
    async *everything(asked) {
      const call = feedCall(asked);
      for await (const lines of changed(beginning, await newest(call), call)) yield lines.filter(({ change }) => change !== 'remove');
    },
    mark: (asked) => newest(feedCall(asked)),
    async *changes(since, asked) {
      const call = feedCall(asked);
      const mark = await newest(call);
      if (mark <= since) return;
      for await (const lines of changed(since, mark, call)) yield { lines, mark: since };
      yield { lines: [], mark };
    },
  };
}

interface Written {
  record: string;
  kind: string;
  number: string;
  name: string;
  phone: string;
  address: string;
}

const ownerLine = (row: OwnerRecord): FeedLine[] =>
  personLine(row, { record: row.qlbh, kind: row.zjlx, number: row.zjhm, name: row.qlrmc, phone: row.lxdh, address: row.fwzl });
const tenantLine = (row: LeaseRecord): FeedLine[] =>
  personLine(row, { record: row.htbah, kind: row.chzrzjlx, number: row.chzrzjhm, name: row.chzr, phone: row.chzrlxdh, address: '' });

/** What a title says of its owner, or a lease of its tenant; bodies are no people. */
function personLine(
  { gxsj, scbz, bzdzbm }: Pick<OwnerRecord, 'gxsj' | 'scbz' | 'bzdzbm'>,
  { record, kind, number, name, phone, address }: Written,
): FeedLine[] {
  const origin = { kind: 'person' as const, source: 'housing', record, version: toDateTime(gxsj) ?? gxsj };
  if (scbz === '1') return [{ ...origin, change: 'remove' }];
  if (isBody(kind)) return [];
  const line: EntryOf<'person'> = {
    ...origin,
    change: 'replace',
    name: written(name) ?? undefined,
    idNumber: isPassport(kind) ? undefined : (written(number) ?? undefined),
    phones: written(phone) ? [phone] : [],
    address: written(address) ?? undefined,
    dwelling: addressOf(bzdzbm).code ?? undefined,
  };
  return [line];
}
