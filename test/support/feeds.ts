import type { RunningDepartment } from '../../subgraphs/shared/department';
import { type DepartmentFeed, type FeedLine, feedLine } from '../../subgraphs/shared/feed';
import type { AdapterUnderTest } from './adapter';

/** The call of a feed. */
export const feeding = (signal = new AbortController().signal) => ({ requestId: 'feed-1', signal });

/** The feed of a department that has one. */
export function feedOf({ name, feed }: Pick<RunningDepartment, 'name' | 'feed'>): DepartmentFeed {
  if (!feed) throw new Error(`${name} has no feed`);
  return feed;
}

/** All lines of a whole feed, each as the schema of the feed reads it. */
export async function everythingOf(running: Pick<RunningDepartment, 'name' | 'feed'>): Promise<FeedLine[]> {
  const lines: FeedLine[] = [];
  for await (const page of feedOf(running).everything(feeding())) lines.push(...page.map((line) => feedLine.parse(line)));
  return lines;
}

/** What has changed since a mark, and the mark after it. */
export async function changesOf(running: Pick<RunningDepartment, 'name' | 'feed'>, since: string) {
  const told: { lines: FeedLine[]; mark: string | null } = { lines: [], mark: since };
  for await (const { lines, mark } of feedOf(running).changes?.(since, feeding()) ?? []) {
    told.lines.push(...lines.map((line) => feedLine.parse(line)));
    told.mark = mark;
  }
  return told;
}

/** What tells lines apart: kind and record. */
export const keysOf = (lines: readonly FeedLine[]): string[] => lines.map(({ kind, record }) => `${kind} ${record}`);

/** The numbers of a department's records of people in the truth file, those that it has deleted left out. */
export function recordsInTruth(adapter: Pick<AdapterUnderTest, 'name' | 'truth'>): string[] {
  const department = adapter.name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return adapter.truth('person').flatMap(({ records, defects }) => {
    const isDeleted = (record: string) =>
      defects.some((defect: Record<string, string>) => defect.code === 'D15' && defect.raw === 'D' && defect.record === record);
    return (records[department] as string[]).filter((record) => !isDeleted(record));
  });
}
