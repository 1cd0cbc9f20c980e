import type { AxiosInstance } from 'axios';
import type { Call } from '../shared/call';
import { forCall } from '../shared/source-http';
import { type PermitRecord, parseAnswer } from './records';

/** The parking office's web API. Knows nothing of GraphQL. */
export class ParkingClient {
  constructor(
    private readonly http: AxiosInstance,
    private readonly token: string,
  ) {}

  /** Permits in force of these holders, by permit number; at most 100 holders a call. */
  async permitsOf(holders: readonly string[], call: Call): Promise<PermitRecord[]> {
    const { headers, signal } = forCall(call);
    const { data } = await this.http.post<Buffer>(
      '/permits/search',
      { holders },
      { signal, headers: { ...headers, 'x-token': this.token } },
    );
    return parseAnswer(data);
  }
}
