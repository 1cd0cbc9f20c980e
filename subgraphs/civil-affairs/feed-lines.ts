import { hubNow } from '../shared/dates';
import type { EntryOf, FeedEntry } from '../shared/feed';
import type { Drop } from './holdings';
import type { Assistance, Grid, Marriage, Unit } from './mapping';

// What a drop says, as lines of the directory's feed; its version is the day of the drop.

const prefixes = { Enterprise: 'enterprise', SocialOrganisation: 'social-organisation' } as const;
const sexes = { 男方: '1', 女方: '2' } as const;

/** Grids in force, units, and the people named in the files of assistance and marriage; each record once. */
export function linesOf({ name: version, all }: Drop): FeedEntry[] {
  const today = hubNow().slice(0, 10);
  const origin = (record: string) => ({ source: 'civil-affairs', record, version, change: 'replace' as const });
  const grid = ({ code, name, community }: Grid): EntryOf<'grid'> => ({ kind: 'grid', ...origin(code), name: name ?? code, community });
  const unit = ({ type, key, name, writtenPhone, address, building, grid }: Unit): EntryOf<'organisation'> => ({
    kind: 'organisation',
    ...origin(key),
    id: `${prefixes[type]}:${key}`,
    name: name ?? '',
    phones: writtenPhone ? [writtenPhone] : [],
    address: address ?? undefined,
    inBuilding: building || undefined,
    grid: grid || undefined,
  });
  const recipient = ({ number, name, raw, address }: Assistance): EntryOf<'person'> => ({
    kind: 'person',
    ...origin(number),
    name: name ?? undefined,
    idNumber: raw || undefined,
    address: address ?? undefined,
  });
  // One entry of the register names two people: each has a line of their own, the record's number with the party behind it.
  const spouse = ({ number, party, name, raw }: Marriage): EntryOf<'person'> => ({
    kind: 'person',
    ...origin(`${number}#${party}`),
    name: name ?? undefined,
    sex: sexes[party],
    idNumber: raw || undefined,
  });
  const lines: FeedEntry[] = [
    ...all.grids.filter(({ validTo }) => validTo === null || validTo > today).map(grid),
    ...all.units.map(unit),
    ...all.assistance.map(recipient),
    ...all.marriages.map(spouse),
  ];
  return [...new Map(lines.map((line) => [`${line.kind} ${line.record}`, line])).values()];
}
