import { join } from 'node:path';
import type { Call } from '../shared/call';
import { SourceError } from '../shared/errors';
import type { DefectLedger } from '../shared/provenance';
import { DropFault, listDrops, readDrop } from '../shared/source-files';
import type { SourceStatus } from '../shared/status';
import { type Assistance, toEarlier, toHoldings } from './mapping';
import { parseAssistance, parseDrop } from './records';

const department = 'civil-affairs';

/** A drop taken over, with its look-ups. */
export type Drop = ReturnType<typeof toHoldings>;

/** The folder of drops. The newest good drop is held in memory; a bad one is refused whole, and the one before answers. */
export class CivilAffairsClient {
  private drop: Drop | null = null;
  private fault: SourceError | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private checking: Promise<void> | null = null;

  constructor(
    private readonly given: { folder: string; pollMs: number; timeoutMs: number },
    private readonly ledger: DefectLedger,
  ) {}

  /** The drop that answers, and whether a newer one, or the folder, is at fault. */
  async current(call: Pick<Call, 'source' | 'signal'>): Promise<{ drop: Drop; stale: boolean }> {
    if (performance.now() - this.checkedAt >= this.given.pollMs) {
      this.checking ??= this.check().finally(() => {
        this.checking = null;
      });
    }
    if (this.checking) await this.inTime(this.checking, call.signal);
    if (!this.drop) throw this.fault ?? new SourceError('SOURCE_TIMEOUT', department);
    if (this.fault) call.source.state = 'STALE';
    call.source.asOf = this.drop.asOf;
    return { drop: this.drop, stale: this.fault !== null };
  }

  async status(call: Call): Promise<SourceStatus> {
    try {
      const { drop, stale } = await this.current(call);
      return this.ledger.status(stale ? 'STALE' : 'OK', drop.asOf);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return this.ledger.status(error.state, null);
    }
  }

  private async inTime(work: Promise<void>, signal: AbortSignal): Promise<void> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(this.given.timeoutMs)]);
    await Promise.race([work, new Promise<void>((done) => limit.addEventListener('abort', () => done(), { once: true }))]);
  }

  private async check(): Promise<void> {
    try {
      this.fault = await this.takeOver(await listDrops(this.given.folder));
    } catch (error) {
      this.fault = new SourceError(codeOf(error), department);
    }
    this.checkedAt = performance.now();
  }

  /** Takes over the newest good drop; what is wrong with a newer one, or null. */
  private async takeOver(names: string[]): Promise<SourceError | null> {
    let fault: SourceError | null = null;
    for (const [position, name] of names.entries()) {
      if (name === this.drop?.name) return fault;
      if (this.drop && name < this.drop.name) break;
      try {
        const tables = await parseDrop(await readDrop(join(this.given.folder, name)));
        this.drop = toHoldings(name, tables, this.drop?.allAssistance ?? (await this.earlier(names[position + 1])));
        for (const { key, defects } of this.drop.faults) this.ledger.note(key, defects);
        return fault;
      } catch (error) {
        if (!(error instanceof DropFault)) throw error;
        this.ledger.batch('D24', name, error.message);
        fault = new SourceError('SOURCE_UNREADABLE', department);
      }
    }
    return fault ?? new SourceError('SOURCE_UNAVAILABLE', department);
  }

  /** The assistance of an earlier drop, nothing when there is none or it is not good. */
  private async earlier(name: string | undefined): Promise<Assistance[]> {
    if (!name) return [];
    try {
      return toEarlier(await parseAssistance(await readDrop(join(this.given.folder, name))));
    } catch (error) {
      if (error instanceof DropFault) return [];
      throw error;
    }
  }
}

function codeOf(error: unknown) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'SOURCE_UNAVAILABLE';
  return code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' ? 'SOURCE_REFUSED' : 'SOURCE_UNREADABLE';
}
