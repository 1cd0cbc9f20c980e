import { createPublicKey } from 'node:crypto';
import { createKeys } from '../../subgraphs/shared/keys';
import { readSettings } from '../../subgraphs/shared/settings';
import { auditSettings, auditVerifySettings } from './config';
import { auditKeys } from './keys';
import { fileStore } from './log/file-store';
import { publicKeyOf, publicText } from './log/signing';
import { storeOf } from './log/stores';
import { verifyLog } from './log/verify';

// npm run --silent audit:verify [folder of the log] [folder of the checkpoints]: reads every byte; 1 when something is wrong.
async function main(): Promise<void> {
  const settings = readSettings({ ...auditSettings, ...auditVerifySettings }, process.env);
  const { publicKey, idKey } = settings;
  const key = publicKey ? publicKeyOf(publicKey) : createPublicKey(auditKeys(createKeys(idKey)).checkpoints);
  const [folder, checkpoints = settings.auditCheckpoints] = process.argv.slice(2);
  const log = folder ? fileStore(folder, settings.auditSegmentBytes) : storeOf(settings);
  const verdict = await verifyLog(log, checkpoints, key);
  const { fault } = verdict;
  const lines = [
    fault && `${fault.file}:${fault.line}: ${fault.sequence > 0 ? `record ${fault.sequence} ` : ''}${fault.what}`,
    `${fault ? 'BROKEN' : 'whole'}: ${verdict.records} records (${verdict.bytes} bytes, ${verdict.segments} parts) follow from each other`,
    `${verdict.checkpoints} checkpoints, signed by ${publicText(key)}, vouch for records up to ${verdict.vouchedTo}`,
    verdict.unfinished > 0 && `${verdict.unfinished} bytes at the end are no whole record: being written, or left by a crash`,
  ];
  process.stdout.write(`${lines.filter(Boolean).join('\n')}\n`);
  process.exitCode = fault ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
