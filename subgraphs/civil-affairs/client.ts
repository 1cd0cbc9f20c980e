import { join } from 'node:path';
import type { Call } from '../shared/call';
import { SourceError, type SourceErrorCode } from '../shared/errors';
import { timeLimit, untilAborted } from '../shared/limits';
import type { DefectLedger } from '../shared/provenance';
import { DropFault, DropUnfinished, fingerprint, type Listed, listDrops, readDrop, readManifest } from '../shared/source-files';
import type { SourceStatus } from '../shared/status';
import { traced } from '../shared/tracing';
import { type Drop, toEarlier, toHoldings } from './holdings';
import type { Assistance } from './mapping';
import { newestOfEachKind, parseAssistance, parseDrop, toFileName } from './records';

const department = 'civil-affairs';
/** How many drops back a benefit that has ended is looked for. */
const earlierDrops = 62;

/** Why a drop is not taken over, and what its folder looked like then. */
type Refusal = { print: string; fault: DropFault };

/**
 * The folder of drops. Each drop is judged by itself; the newest good one answers and is held in memory, nowhere else,
 * since it holds data of class L4. While a newer one is refused, or the folder cannot be read, it answers marked STALE.
 */
export class CivilAffairsClient {
  private drop: Drop | null = null;
  private print = '';
  private fault: SourceErrorCode | null = null;
  private readonly refused = new Map<string, Refusal>();
  private checkedAt = Number.NEGATIVE_INFINITY;
  private checking: Promise<void> | null = null;
  private readonly listeners = new Set<(drop: Drop, before: Drop) => void>();

  constructor(
    private readonly given: { folder: string; pollMs: number; timeoutMs: number },
    private readonly ledger: DefectLedger,
  ) {}

  /** Looks at the folder when that is due. Never throws: what is wrong is kept for those who ask. */
  look(): Promise<void> {
    if (!this.checking && performance.now() - this.checkedAt >= this.given.pollMs) {
      this.checking = this.check().finally(() => {
        this.checkedAt = performance.now();
        this.checking = null;
      });
    }
    return this.checking ?? Promise.resolve();
  }

  /** The drop that answers, and whether a newer one, or the folder, is at fault. */
  async current(call: Pick<Call, 'source' | 'signal'>): Promise<{ drop: Drop; stale: boolean }> {
    // Where there is an answer already, a newer drop being read is not waited for as long as the first of all.
    const patienceMs = this.drop ? this.given.timeoutMs / 4 : this.given.timeoutMs;
    const limit = timeLimit(patienceMs, call.signal);
    await untilAborted(this.look(), limit.signal).catch(() => undefined); // a look never throws: patience has ended
    limit.end();
    if (!this.drop) throw new SourceError(this.fault ?? 'SOURCE_TIMEOUT', department);
    const stale = this.fault !== null;
    if (stale) call.source.state = 'STALE';
    call.source.asOf = this.drop.asOf;
    return { drop: this.drop, stale };
  }

  /** Tells when a drop has taken the place of another; returns how to stop. */
  onDrop(listener: (drop: Drop, before: Drop) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async status(call: Call): Promise<SourceStatus> {
    try {
      const { drop, stale } = await this.current(call);
      return this.ledger.status(stale ? 'STALE' : 'OK', drop.asOf, this.detail());
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return this.ledger.status(error.state, null, this.detail());
    }
  }

  /** Which drop is in force, and which newer one is refused and why: names of files only. */
  private detail(): string {
    const refused = [...this.refused].map(
      ([name, { fault }]) => `${name}${name === this.drop?.name ? ' as re-sent' : ''} is refused: ${fault.message}.`,
    );
    const inForce = this.drop ? `Drop ${this.drop.name} is in force.` : 'No drop is in force.';
    return [inForce, ...(this.fault && refused.length === 0 ? ['The folder does not show it now.'] : []), ...refused].join(' ');
  }

  private async check(): Promise<void> {
    try {
      const names = await listDrops(this.given.folder);
      this.fault = await this.takeOver(names);
      this.forgetRefusals(names);
    } catch (error) {
      this.fault = codeOf(error);
    }
  }

  /** A refusal that a newer good drop has overtaken, or whose folder is gone, is over. */
  private forgetRefusals(names: string[]): void {
    const isOver = (name: string) => !names.includes(name) || (this.drop !== null && name < this.drop.name);
    for (const name of [...this.refused.keys()].filter(isOver)) this.refused.delete(name);
  }

  /** Takes over the newest good drop; what is wrong when that is not the newest, or null. */
  private async takeOver(names: string[]): Promise<SourceErrorCode | null> {
    let fault: SourceErrorCode | null = null;
    for (const [position, name] of names.entries()) {
      if (this.drop && name < this.drop.name) break; // never back to an older one than answers now
      if (await this.isTaken(name, names.slice(position + 1))) return fault;
      fault ??= this.refused.get(name)?.fault instanceof DropUnfinished ? 'SOURCE_UNAVAILABLE' : 'SOURCE_UNREADABLE';
    }
    return fault ?? 'SOURCE_UNAVAILABLE';
  }

  /** True when this drop is in force, now or since earlier. It is judged anew only when its folder has changed. */
  private async isTaken(name: string, older: string[]): Promise<boolean> {
    const folder = join(this.given.folder, name);
    const print = await fingerprint(folder).catch(() => '');
    if (this.drop?.name === name && this.print === print) return true;
    if (print !== '' && this.refused.get(name)?.print === print) return false;
    try {
      // No caller waits for it, so its trace is one of its own.
      const drop = await traced('drop', { 'hub.department': 'civil-affairs' }, undefined, async () =>
        toHoldings(name, await parseDrop(await readDrop(folder, newestOfEachKind)), await this.earlier(older)),
      );
      await this.noteFaults(drop, older);
      const before = this.drop;
      [this.drop, this.print] = [drop, print];
      if (before) for (const listener of this.listeners) listener(drop, before);
      this.refused.delete(name);
      return true;
    } catch (error) {
      const fault = error instanceof DropFault ? error : new DropFault('it cannot be read', { cause: error });
      this.refused.set(name, { print, fault });
      if (!(fault instanceof DropUnfinished)) this.ledger.batch('D24', name, fault.message);
      return false;
    }
  }

  private async noteFaults(drop: Drop, older: string[]): Promise<void> {
    for (const { key, defects } of drop.faults) this.ledger.note(key, defects);
    for (const file of drop.foreignFiles) this.ledger.batch('D13', file, 'UTF-8, agreed is GB18030');
    const listed = await this.listedIn(drop.name);
    const before: Listed[] = [];
    for (const name of older.slice(0, earlierDrops)) before.push(...(await this.listedIn(name)));
    for (const { name, md5 } of listed) {
      const { kind, period } = toFileName(name);
      // A monthly file comes with every drop of its month; only that of another month must say something else.
      const last = before.find((file) => toFileName(file.name).kind === kind && toFileName(file.name).period !== period);
      if (period.length === 6 && last?.md5 === md5) this.ledger.batch('D23', name, `the same bytes as ${last.name}`);
    }
  }

  /** The files of a drop that count, as its manifest lists them. A drop that cannot be read was refused when it came (D24): it lists none. */
  private async listedIn(drop: string): Promise<Listed[]> {
    const listed = await readManifest(join(this.given.folder, drop)).catch(() => []);
    const chosen = newestOfEachKind(listed.map(({ name }) => name));
    return listed.filter(({ name }) => chosen.includes(name));
  }

  /** The assistance of older drops, each benefit ended on the day of the first drop without it; a bad drop counts for nothing. */
  private async earlier(older: string[]): Promise<Assistance[]> {
    let found: Assistance[] = [];
    const chosen = (names: string[]) => newestOfEachKind(names).filter((name) => toFileName(name).kind === 'MZ_DB');
    for (const name of older.slice(0, earlierDrops).reverse()) {
      const rows = await readDrop(join(this.given.folder, name), chosen)
        .then(parseAssistance)
        .catch(() => null);
      if (rows) found = toEarlier(found, rows, name);
    }
    return found;
  }
}

function codeOf(error: unknown): SourceErrorCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'SOURCE_UNAVAILABLE';
  return code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' ? 'SOURCE_REFUSED' : 'SOURCE_UNREADABLE';
}
