import type { AxiosInstance } from 'axios';
import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { withPatience } from '../shared/patience';
import type { DefectLedger } from '../shared/provenance';
import { forCall } from '../shared/source-http';
import { type PersonRecord, parseBenefits, parseBirths, parseChildren, parseMonths, parsePeople, unreadable } from './records';
import { type Answer, type Credentials, readAnswer, soapAction, toEnvelope, toParams } from './soap';

/** Rows of a page, and how many pages an answer may have before it is nobody's answer. */
const pageSize = 500;
const maxPages = 20;

/** The population system of the health commission: its functions and quirks. Knows nothing of GraphQL. */
export class FamilyPlanningClient {
  constructor(
    private readonly http: AxiosInstance,
    private readonly credentials: Credentials,
    private readonly ledger: DefectLedger,
  ) {}

  /** Records with these citizen ID numbers, in whatever form they are written; a person may have several. */
  peopleByIdNumber = async (numbers: readonly string[], call: Call) =>
    this.fresh(parsePeople(await this.ask('0302', inAnyForm(numbers), call)), call);

  /** Records with these record numbers, whether they hold an ID number or not. */
  peopleByRecordNumber = async (records: readonly string[], call: Call) =>
    this.fresh(parsePeople(await this.ask('0307', { HRBH: records.join(',') }, call)), call);

  /** Records that name these citizens as father or mother. */
  childrenByParents = async (numbers: readonly string[], call: Call) =>
    this.fresh(parseChildren(await this.ask('0303', inAnyForm(numbers), call)), call);

  /** Birth certificates that name these citizens as father or mother. */
  birthsByParents = async (numbers: readonly string[], call: Call) =>
    this.fresh(parseBirths(await this.ask('0304', inAnyForm(numbers), call)), call);

  /** Benefits granted to these citizens. */
  benefitsByIdNumber = async (numbers: readonly string[], call: Call) =>
    this.fresh(parseBenefits(await this.ask('0305', inAnyForm(numbers), call)), call);

  /**
   * The whole population list in the order of its record numbers, in pages, or what was written after a time; rows of one
   * record (a person registered anew) come in one page. The system begins a page at a record number, that one included.
   */
  async *allPeople(changedAfter: string, call: Call): AsyncGenerator<PersonRecord[]> {
    const page = async (from: string) => {
      const params = { QSBH: from, GXSJQ: changedAfter, PAGESIZE: String(pageSize) };
      return parsePeople((await withPatience(() => this.send('0306', params, call), call.signal)).rows);
    };
    for (let next: Promise<PersonRecord[]> | null = page(''); next; ) {
      const read: PersonRecord[] = await next;
      const last: PersonRecord | undefined = read.at(-1);
      next = read.length < pageSize || !last ? null : page(last.HRBH); // the system works on it while this page is used
      next?.catch(() => undefined); // heard of when it is awaited
      const whole = next ? read.filter(({ HRBH }) => HRBH !== last?.HRBH) : read; // the last record begins the next page
      if (next && whole.length === 0) throw unreadable('pages without end');
      yield whole;
    }
  }

  /** When the list of the newest month was written, as the system writes it; '' when it has none. */
  async newestChange(call: Call): Promise<string> {
    return parseMonths((await this.send('0309', {}, call)).rows)[0]?.GXSJ ?? '';
  }

  /** How new the newest month is. */
  async newestMonth(call: Call): Promise<string | null> {
    const { rows, total } = await this.send('0309', {}, call);
    this.compare('0309', total, rows.length);
    const [newest] = this.fresh(parseMonths(rows), call);
    return newest?.asOf ?? null;
  }

  /** All pages. The total cannot be trusted, so a page that is not full is the last one. */
  private async ask(funcNo: string, wanted: Record<string, string>, call: Call): Promise<unknown[]> {
    const rows: unknown[] = [];
    for (let page = 1; page <= maxPages; page++) {
      const answer = await this.send(funcNo, { ...wanted, PAGE: String(page), PAGESIZE: String(pageSize) }, call);
      rows.push(...answer.rows);
      if (answer.rows.length >= pageSize) continue;
      this.compare(funcNo, answer.total, rows.length);
      return rows;
    }
    throw unreadable('pages without end');
  }

  private async send(funcNo: string, params: Record<string, string>, call: Call): Promise<Answer> {
    const { headers, ...options } = forCall(call);
    const { data } = await this.http.post<Buffer>('/WisService/DALSvrs.asmx', toEnvelope(this.credentials, funcNo, toParams(params)), {
      ...options,
      headers: { ...headers, 'content-type': 'text/xml; charset=gb2312', soapaction: soapAction },
    });
    const answer = readAnswer(data);
    if (answer.isMisdeclared) this.ledger.batch('D13', 'DALSvrs.asmx', 'declared UTF-8, sent GBK');
    return answer;
  }

  private compare(funcNo: string, total: string, received: number): void {
    if (total !== String(received)) this.ledger.batch('D24', funcNo, `${total || 'nothing'} announced, ${received} received`);
  }

  /** The rows, once the call has been told how new they are. */
  private fresh<R extends { asOf: string | null }>(rows: R[], { source }: Call): R[] {
    for (const { asOf } of rows) if (asOf && asOf > (source.asOf ?? '')) source.asOf = asOf;
    return rows;
  }
}

const inAnyForm = (numbers: readonly string[]) => ({ SFZH: numbers.flatMap(writtenForms).join(',') });
