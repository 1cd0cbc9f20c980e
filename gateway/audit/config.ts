import { demoIdKey } from '../../subgraphs/shared/hub-settings';
import { milliseconds, optionalSecret, textOr, wholeNumber } from '../../subgraphs/shared/settings';

const mebibyte = 1024 * 1024;

/** Where the audit log is kept, and how. */
export const auditSettings = {
  auditFolder: textOr('HUB_AUDIT_FOLDER', 'Folder of the audit log; one gateway writes it', '.audit/log'),
  auditCheckpoints: textOr(
    'HUB_AUDIT_CHECKPOINTS',
    'Folder of its signed checkpoints: best on another machine, out of reach of who can change the log',
    '.audit/checkpoints',
  ),
  auditSegmentBytes: wholeNumber(
    'HUB_AUDIT_SEGMENT_BYTES',
    'A file of the audit log is followed by a new one at this size',
    64 * mebibyte,
    [1024, 512 * mebibyte],
  ),
  auditCheckpointMs: milliseconds('HUB_AUDIT_CHECKPOINT_MS', 'How often a checkpoint is signed while the audit log grows', 1_000),
  auditYears: wholeNumber('HUB_AUDIT_YEARS', 'Records of the audit are kept so long (years); the law asks for three', 6, [3, 100]),
  auditDatabaseUrl: optionalSecret(
    'HUB_AUDIT_DATABASE_URL',
    'PostgreSQL that keeps the audit log in place of the folder: postgres://…; empty: the folder',
  ),
  auditName: textOr('HUB_AUDIT_NAME', 'Name of this gateway’s log in that database; one gateway writes it', 'hub'),
};

/** How long records are kept, in milliseconds. */
export const keptMs = (years: number): number => years * 366 * 86_400_000;

/** What checks the signatures of its checkpoints: the public key, or the hub's own key where that is at hand (the demo's, where none is set). */
export const auditVerifySettings = {
  publicKey: textOr('HUB_AUDIT_PUBLIC_KEY', 'Public key of the checkpoints for npm run audit:verify; empty: made of HUB_ID_KEY', ''),
  idKey: textOr('HUB_ID_KEY', 'Key that seals the identifiers of persons', demoIdKey),
};
