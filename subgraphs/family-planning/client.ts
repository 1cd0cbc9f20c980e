import type { AxiosInstance } from 'axios';
import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { toDateTime } from '../shared/dates';
import type { DefectLedger } from '../shared/provenance';
import { forCall } from '../shared/source-http';
import { parseMonths, parsePeople } from './records';
import { type Credentials, escapeXml, readAnswer, soapAction, toEnvelope } from './soap';

/** The population system of the health commission: its functions and quirks. Knows nothing of GraphQL. */
export class FamilyPlanningClient {
  constructor(
    private readonly http: AxiosInstance,
    private readonly credentials: Credentials,
    private readonly ledger: DefectLedger,
  ) {}

  /** Records with these citizen ID numbers, in whatever form they are written; at most 50 people. */
  async peopleByIdNumber(numbers: readonly string[], call: Call) {
    const forms = numbers.flatMap(writtenForms).map(escapeXml).join(',');
    return parsePeople(await this.ask('0302', `<P><SFZH>${forms}</SFZH></P>`, call));
  }

  /** When the newest month was made. */
  async newestMonth(call: Call): Promise<string | null> {
    return toDateTime(parseMonths(await this.ask('0309', '<P/>', call))[0]?.GXSJ ?? '');
  }

  private async ask(funcNo: string, params: string, call: Call): Promise<unknown[]> {
    const { headers, ...options } = forCall(call);
    const { data } = await this.http.post<Buffer>('/WisService/DALSvrs.asmx', toEnvelope(this.credentials, funcNo, params), {
      ...options,
      headers: { ...headers, 'content-type': 'text/xml; charset=gb2312', soapaction: soapAction },
    });
    const { total, rows } = readAnswer(data);
    if (total !== String(rows.length)) this.ledger.batch('D24', funcNo, total);
    return rows;
  }
}
