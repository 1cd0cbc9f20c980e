import { fileStore } from './file-store';
import { postgresStore } from './postgres-store';
import type { AuditStore } from './store';

interface StoreSettings {
  auditFolder: string;
  auditSegmentBytes: number;
  auditDatabaseUrl: string;
  auditName: string;
}

/** Where the log is kept by these settings. */
export const storeOf = ({ auditFolder, auditSegmentBytes, auditDatabaseUrl: url, auditName: name }: StoreSettings): AuditStore =>
  url ? postgresStore({ url, schema: 'audit', name }) : fileStore(auditFolder, auditSegmentBytes);
