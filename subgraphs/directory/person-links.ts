import type { Seal } from '../shared/seal';
import type { Tokens } from './linking/tokens';
import type { Decision } from './linking/types';
import type { DirectoryStore } from './store/store';

/** Records of a person that their department does not find by the person's ID number. */
export async function unnumberedOf(
  { store, seal, tokens }: { store: DirectoryStore; seal: Seal; tokens: Tokens },
  entity: string,
): Promise<{ department: string; recordNumber: string }[]> {
  const subject = seal.open(entity);
  const own = subject?.kind === 'citizen' ? tokens('id', subject.number.slice(0, 17)) : 0;
  const records = await store.links.recordsOf(entity);
  return records
    .filter(({ isIdChecked, id }) => !isIdChecked || id !== own)
    .map(({ source, record }) => ({ department: source, recordNumber: record }));
}

/** The decisions by which records are a person's now; the record that the person began with stands without evidence. */
export async function linksOf({ links }: DirectoryStore, entity: string): Promise<Decision[]> {
  const records = await links.recordsOf(entity);
  return Promise.all(
    records.map(async ({ source, record, version }) => {
      const made = (await links.decisionsOf(source, record)).filter((one) => one.entity === entity && one.verdict === 'link');
      return made.at(-1) ?? first(source, record, entity, version);
    }),
  );
}

const first = (source: string, record: string, entity: string, at: string): Decision => ({
  source,
  record,
  entity,
  verdict: 'link',
  grade: 'certain',
  bits: 0,
  evidence: [],
  reason: 'FIRST',
  ruleVersion: '',
  by: 'auto',
  at,
});
