import type { AxiosInstance } from 'axios';
import type { Keyv } from 'keyv';
import type { Call } from '../shared/call';
import { SourceError } from '../shared/errors';
import { untilAborted } from '../shared/limits';
import type { DefectLedger } from '../shared/provenance';
import { forCall } from '../shared/source-http';
import { traced } from '../shared/tracing';
import { parseManagementGrids } from './management-grids';
import { parseObjects } from './objects';
import { type Envelope, parseCounts, parseEnvelope, parseLatest, parseLogin, parseOrders, parseSteps, parseUnits } from './records';
import { Session } from './session';

export type Filter = Record<string, string>;

/** The hotline's web API: its session and its acts. Knows nothing of GraphQL. */
export class HotlineClient {
  private readonly session: Session;

  constructor(
    private readonly http: AxiosInstance,
    login: { user: string; pwd: string },
    private readonly ledger: DefectLedger,
    cache: Keyv,
  ) {
    // Not bound to the call that happens to be first, nor a part of its trace: others wait for the same login.
    const logIn = async (trace: string | undefined) => {
      const call = { signal: new AbortController().signal, requestId: 'login', ...(trace !== undefined && { trace }) };
      const { status, data } = await this.post('login', login, call);
      if (status !== 1) throw new SourceError('SOURCE_REFUSED', 'hotline');
      return parseLogin(data);
    };
    this.session = new Session(() => traced('login', { 'hub.department': 'hotline' }, undefined, logIn), cache);
  }

  /** A page (at most 50) of the orders, newest first. */
  async orders(filter: Filter, { page, size }: { page: number; size: number }, call: Call) {
    const answer = await this.ask('order_query', { ...filter, page: String(page), page_size: String(size) }, call);
    const rows = this.rowsOf('order_query', answer, parseOrders, (row) => row.record_number);
    return { rows, total: answer.total ?? rows.length };
  }

  /** Orders with numbers after this one, at most 50, in the order of their numbers. */
  async ordersAfter(lastId: string, limit: number, call: Call) {
    return this.rowsOf('order_list', await this.ask('order_list', { last_id: lastId, limit: String(limit) }, call), parseOrders);
  }

  /** The newest orders of each of at most 50 keys (grids, units, numbers of people …), at most 50 a key, with their counts. */
  async latest(by: string, keys: readonly string[], filter: Filter, { offset, limit }: { offset: number; limit: number }, call: Call) {
    const form = { ...filter, by, keys: keys.join(','), offset: String(offset), limit: String(limit) };
    return this.rowsOf('order_latest', await this.ask('order_latest', form, call), parseLatest);
  }

  /** How many orders there are by a field of theirs, and how many of them are open, overdue and so on. */
  async counts(filter: Filter, group: string, call: Call) {
    return this.rowsOf('order_stats', await this.ask('order_stats', { ...filter, group }, call), parseCounts);
  }

  async units(call: Call) {
    return this.rowsOf('dept_list', await this.ask('dept_list', {}, call), parseUnits);
  }

  /**
   * The steps of at most 50 orders. Documented for one number a call; this city's system
   * also takes a list. Against one that does not, this method is the place to ask number by number.
   */
  async steps(numbers: readonly string[], call: Call) {
    const send = (token: string) => this.get('flow', { token, record_number: numbers.join(',') }, call);
    return this.rowsOf('flow', await this.inSession(send, call), parseSteps);
  }

  /** A page (at most 50) of the city objects, by code; `object_near` takes a box in GCJ-02: x1, y1, x2, y2. */
  async objects(act: 'object_query' | 'object_near', filter: Filter, { page, size }: { page: number; size: number }, call: Call) {
    const answer = await this.ask(act, { ...filter, page: String(page), page_size: String(size) }, call);
    const rows = this.rowsOf(act, answer, parseObjects, (row) => row.ObjID);
    return { rows, total: answer.total ?? rows.length };
  }

  async managementGrids(call: Call) {
    return this.rowsOf('mgrid_list', await this.ask('mgrid_list', {}, call), parseManagementGrids);
  }

  private ask(act: string, form: Filter, call: Call): Promise<Envelope> {
    return this.inSession((token) => this.post(act, { ...form, token }, call), call);
  }

  /** Asks with the session all calls share; logs in once more, and once only, when the system has ended it. */
  private async inSession(send: (token: string) => Promise<Envelope>, { signal }: Call): Promise<Envelope> {
    const session = this.session.current();
    const first = await send(await unlessGone(session, signal));
    const isEnded = first.status === 0 && first.msg === '登录超时';
    const answer = isEnded ? await send(await unlessGone(this.session.renewed(session), signal)) : first;
    if (answer.status !== 1) throw new SourceError('SOURCE_REFUSED', 'hotline');
    return answer;
  }

  /** The rows of an answer; one that announces another number of rows than it holds is noted (D24) with its first record. */
  private rowsOf<T>(act: string, { count, data }: Envelope, parse: (value: unknown) => T[], keyOf?: (row: T) => string): T[] {
    const rows = parse(data);
    const [first] = rows;
    const batch = first !== undefined && keyOf ? `${act} ${keyOf(first)}` : act;
    if (count !== undefined && count !== rows.length) this.ledger.batch('D24', batch, `${count} announced, ${rows.length} received`);
    return rows;
  }

  private async post(act: string, form: Filter, call: Pick<Call, 'signal' | 'requestId' | 'trace'>): Promise<Envelope> {
    const { data } = await this.http.post<Buffer>(`/hotline/api.php?act=${act}`, new URLSearchParams(form), forCall(call));
    return parseEnvelope(data);
  }

  private async get(act: string, params: Filter, call: Call): Promise<Envelope> {
    const { data } = await this.http.get<Buffer>('/hotline/api.php', { ...forCall(call), params: { act, ...params } });
    return parseEnvelope(data);
  }
}

/** The session, or the error of a call given up as soon as the caller goes away. */
const unlessGone = (session: Promise<string>, signal: AbortSignal): Promise<string> =>
  untilAborted(session, signal, () => new SourceError('SOURCE_TIMEOUT', 'hotline'));
