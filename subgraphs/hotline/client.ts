import type { AxiosInstance } from 'axios';
import type { Call } from '../shared/call';
import { SourceError } from '../shared/errors';
import type { DefectLedger } from '../shared/provenance';
import { forCall } from '../shared/source-http';
import { type Envelope, parseCounts, parseEnvelope, parseLogin, parseOrders, parseUnits } from './records';

export type Filter = Record<string, string>;

/** The hotline's web API: its session and its acts. Knows nothing of GraphQL. */
export class HotlineClient {
  private session: Promise<string> | undefined;

  constructor(
    private readonly http: AxiosInstance,
    private readonly login: { user: string; pwd: string },
    private readonly ledger: DefectLedger,
  ) {}

  /** A page (at most 50) of the orders, newest first. */
  async orders(filter: Filter, page: { page: number; size: number }, call: Call) {
    const { data, total } = await this.ask('order_query', { ...filter, page: String(page.page), page_size: String(page.size) }, call);
    const rows = parseOrders(data);
    return { rows, total: total ?? rows.length };
  }

  counts = async (filter: Filter, group: string, call: Call) =>
    parseCounts((await this.ask('order_stats', { ...filter, group }, call)).data);
  units = async (call: Call) => parseUnits((await this.ask('dept_list', {}, call)).data);

  /** Asks with the session all calls share; logs in once more when it has run out. */
  private async ask(act: string, form: Filter, call: Call): Promise<Envelope> {
    const session = this.token(call);
    const first = await this.post(act, { ...form, token: await session }, call);
    if (first.status === 0 && first.msg === '登录超时' && this.session === session) this.session = undefined;
    const answer = first.msg === '登录超时' ? await this.post(act, { ...form, token: await this.token(call) }, call) : first;
    if (answer.status !== 1) throw new SourceError('SOURCE_REFUSED', 'hotline');
    const rows = Array.isArray(answer.data) ? answer.data.length : 0;
    if (answer.count !== undefined && answer.count !== rows) this.ledger.batch('D24', act, `${answer.count} announced, ${rows} received`);
    return answer;
  }

  private token(call: Call): Promise<string> {
    this.session ??= this.post('login', this.login, call).then(({ status, data }) => {
      if (status !== 1) throw new SourceError('SOURCE_REFUSED', 'hotline');
      return parseLogin(data).token;
    });
    const session = this.session;
    session.catch(() => {
      if (this.session === session) this.session = undefined;
    });
    return session;
  }

  private async post(act: string, form: Filter, call: Call): Promise<Envelope> {
    const { data } = await this.http.post<Buffer>(`/hotline/api.php?act=${act}`, new URLSearchParams(form), forCall(call));
    return parseEnvelope(data);
  }
}
