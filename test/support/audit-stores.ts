import { join } from 'node:path';
import { Client } from 'pg';
import { fileStore } from '../../gateway/audit/log/file-store';
import { postgresStore } from '../../gateway/audit/log/postgres-store';
import type { AuditStore } from '../../gateway/audit/log/store';

const url = process.env.TEST_POSTGRES_URL ?? '';

/** A store of the audit to be tested: opened in a folder of the test's own, and again in the same. */
export interface TestedStore {
  kind: string;
  open(folder: string): AuditStore;
  /** Takes away what is not in the folder. */
  clean(): Promise<void>;
}

/** A schema nobody else uses. */
const schema = `audit_test_${process.pid}`;

/** Runs SQL on the records. */
export async function onRecords(sql: string): Promise<void> {
  const client = new Client({ connectionString: url, options: `-c search_path=${schema}` });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Files, in small segments, and PostgreSQL where TEST_POSTGRES_URL names one. */
export const testedStores: TestedStore[] = [
  { kind: 'files', open: (folder: string) => fileStore(join(folder, 'log'), 16_384), clean: async () => {} },
  {
    kind: 'PostgreSQL',
    open: () => postgresStore({ url, schema, name: 'hub' }),
    clean: () => onRecords(`DROP SCHEMA IF EXISTS ${schema} CASCADE`),
  },
].filter(({ kind }) => kind === 'files' || url !== '');
