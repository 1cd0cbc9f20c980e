import { createPublicKey } from 'node:crypto';
import { createKeys } from '../../subgraphs/shared/keys';
import { readSettings } from '../../subgraphs/shared/settings';
import { auditSettings, auditVerifySettings } from './config';
import { auditKeys } from './keys';
import { publicKeyOf, publicText } from './log/signing';
import { verifyLog } from './log/verify';

// npm run --silent audit:verify [folder of the log] [folder of the checkpoints]: reads every byte; 1 when something is wrong.
async function main(): Promise<void> {
  const { auditFolder, auditCheckpoints, publicKey, idKey } = readSettings({ ...auditSettings, ...auditVerifySettings }, process.env);
  const key = publicKey ? publicKeyOf(publicKey) : createPublicKey(auditKeys(createKeys(idKey)).checkpoints);
  const [folder = auditFolder, checkpoints = auditCheckpoints] = process.argv.slice(2);
  const verdict = await verifyLog(folder, checkpoints, key);
  const { fault } = verdict;
  const lines = [
    fault && `${fault.file}:${fault.line}: record ${fault.sequence} ${fault.what}`,
    `${fault ? 'BROKEN' : 'whole'}: ${verdict.records} records (${verdict.bytes} bytes, ${verdict.segments} segments) follow from each other`,
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
