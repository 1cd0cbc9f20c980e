import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxiosInstance } from 'axios';
import { chunksOf } from '../shared/batch';
import type { Call } from '../shared/call';
import { hubNow, toDateTime } from '../shared/dates';
import { SourceError } from '../shared/errors';
import { withPatience } from '../shared/patience';
import { forCall, toSourceError } from '../shared/source-http';
import { changedRows, createPace } from './changed-rows';
import { type Page, parseBuildings, parseHoldings, parseHouses, parseLeases, parseOwners, parsePage, parseTimes } from './records';
import { type Signature, signatureOf } from './signature';

/** The service takes this many codes or numbers a call; more is 1001. */
export const listLimit = 50;

const pageSize = 100; // more is 1001
const deepestRow = 10_000; // a page beyond it is 1004
const pauseMs = 1_000; // the bureau counts calls by the second
const feedTries = 8; // nobody waits for the feed

/** The housing bureau's open service: its paths, its signature, its pages, its manners. Knows nothing of GraphQL. */
export class HousingClient {
  /** What is read for the feed leaves most of the calls that the bureau allows to those who wait for an answer. */
  private readonly pace: ReturnType<typeof createPace>;

  /** `onMiscount` hears of an operation whose total is not the number of rows it sent. */
  constructor(
    private readonly http: AxiosInstance,
    private readonly signature: Signature,
    private readonly onMiscount: (operation: string, found: string) => void,
    feedCallsPerSecond: number,
  ) {
    this.pace = createPace(feedCallsPerSecond);
  }

  /** Houses by standard address code, deleted and superseded ones too. */
  housesByAddress = (codes: readonly string[], call: Call) => this.all('house/page', { bzdzbmList: codes }, parseHouses, call);

  /** Buildings of the bureau's building table by standard address code. */
  buildingsByAddress = (codes: readonly string[], call: Call) => this.all('building/page', { bzdzbmList: codes }, parseBuildings, call);

  /** Titles of these houses; the service asks for the purpose of each such call. */
  ownersByHouse = (houses: readonly string[], call: Call) =>
    inLists(houses, (list) => this.all('house/owner', { fwbmList: list, purpose: 'ORDER_HANDLING' }, parseOwners, call));

  leasesByHouse = (houses: readonly string[], call: Call) =>
    inLists(houses, (list) => this.all('lease/page', { fwbmList: list }, parseLeases, call));

  /** Titles and leases of the people with these numbers; the service finds a number in whatever form it was typed. */
  holdingsOf = (numbers: readonly string[], call: Call) =>
    this.all('person/holdings', { zjhms: numbers, purpose: 'ORDER_HANDLING' }, parseHoldings, call);

  /** Titles and leases with these record numbers. */
  holdingsByRecord = (records: readonly string[], call: Call) =>
    this.all('person/holdings', { bhList: records, purpose: 'ORDER_HANDLING' }, parseHoldings, call);

  /** When the bureau's data was last changed. */
  async newest(call: Call): Promise<string | null> {
    return toDateTime(await this.newestChange(call));
  }

  /** The same as the bureau writes it: 2026-10-30 02:11:09. */
  async newestChange(call: Call): Promise<string> {
    return parseTimes((await this.post('system/time', {}, call)).records)[0]?.gxsj ?? '';
  }

  /** Titles changed from one time to another, in pages, deleted ones too. */
  ownersChanged = (from: string, to: string, call: Call) =>
    this.changed('owner/page', { purpose: 'DIRECTORY' }, parseOwners, from, to, call);

  /** Leases changed from one time to another, in pages, deleted ones too. */
  leasesChanged = (from: string, to: string, call: Call) => this.changed('lease/page', {}, parseLeases, from, to, call);

  private async *changed<Row>(
    operation: string,
    asked: Record<string, unknown>,
    read: (records: unknown) => Row[],
    from: string,
    to: string,
    call: Call,
  ): AsyncGenerator<Row[]> {
    const ask = async (gxsjStart: string, gxsjEnd: string, pageNo: number) => {
      await this.pace(call);
      return withPatience(() => this.post(operation, { ...asked, gxsjStart, gxsjEnd, pageNo, pageSize }, call, feedTries), call.signal);
    };
    const onTooMany = (found: string) => this.onMiscount(operation, found);
    for await (const records of changedRows(ask, from, to, { pageSize, deepestRow }, onTooMany)) yield read(records);
  }

  /** All pages of a list. A short page is the last one, whatever the total says. */
  private async all<Row extends { gxsj: string }>(
    operation: string,
    asked: Record<string, unknown>,
    read: (records: unknown) => Row[],
    call: Call,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (let pageNo = 1; ; pageNo++) {
      const page = await this.post(operation, { ...asked, pageNo, pageSize }, call);
      rows.push(...read(page.records));
      const isLast = page.records.length < page.pageSize || rows.length >= page.total || (pageNo + 1) * pageSize > deepestRow;
      if (!isLast) continue;
      if (rows.length !== page.total) this.onMiscount(operation, `${page.total} announced, ${rows.length} received`);
      for (const { gxsj } of rows) call.source.asOf = later(call.source.asOf, toDateTime(gxsj));
      return rows;
    }
  }

  /** Asks once more after a pause when the bureau says it is asked too often, or up to `tries` times; then it counts as not available. */
  private async post(operation: string, asked: Record<string, unknown>, call: Call, tries = 2): Promise<Page> {
    for (let attempt = 1; ; attempt++) {
      const page = await this.send(operation, asked, call);
      if (page) return page;
      if (attempt === tries) throw new SourceError('SOURCE_UNAVAILABLE', 'housing', { cause: new Error(`code 4029, ${tries} times`) });
      // The signal is aborted when the caller is gone or the deadline has passed: nobody would read the next answer.
      await sleep(pauseMs * attempt, undefined, { signal: call.signal }).catch((error: unknown) => {
        throw toSourceError('housing', error);
      });
    }
  }

  private async send(operation: string, asked: Record<string, unknown>, call: Call): Promise<Page | null> {
    const timestamp = hubNow().replace(/\D/g, '').slice(0, 14);
    const body = { appKey: this.signature.appKey, timestamp, nonce: randomBytes(8).toString('hex'), ...asked };
    const signed = { ...body, sign: signatureOf(body, this.signature) };
    const { data } = await this.http.post<Buffer>(`/fgj/openapi/v1/${operation}`, signed, forCall(call));
    return parsePage(data, pageSize);
  }
}

const later = (known: string | undefined, found: string | null): string | undefined => (found && found > (known ?? '') ? found : known);

/** A list of any length, in as few calls as the service's limit allows; none for an empty one. */
async function inLists<Row>(codes: readonly string[], ask: (list: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
  return (await Promise.all(chunksOf(codes, listLimit).map(ask))).flat();
}
