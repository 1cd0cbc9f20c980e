import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxiosInstance } from 'axios';
import type { Call } from '../shared/call';
import { writtenForms } from '../shared/citizen-id';
import { hubNow, toDateTime } from '../shared/dates';
import { SourceError } from '../shared/errors';
import { forCall } from '../shared/source-http';
import { parseEnvelope, parseHouses, parseLeases, parseOwners, parseTimes } from './records';

/** The bureau counts calls by the second. */
const pauseMs = 600;

export interface Signature {
  appKey: string;
  appSecret: string;
  sign: 'md5' | 'sm3';
}

/** What a request is signed with: its pairs in the order of their keys, the secret last, hashed, in upper case. */
export function signatureOf(body: Record<string, unknown>, { appSecret, sign }: Pick<Signature, 'appSecret' | 'sign'>): string {
  const pairs = Object.keys(body)
    .sort()
    .map((key) => `${key}=${Array.isArray(body[key]) ? JSON.stringify(body[key]) : String(body[key])}`);
  return createHash(sign)
    .update(`${pairs.join('&')}&key=${appSecret}`)
    .digest('hex')
    .toUpperCase();
}

/** The housing bureau's open service: its paths, its signature, its manners. Knows nothing of GraphQL. */
export class HousingClient {
  constructor(
    private readonly http: AxiosInstance,
    private readonly signature: Signature,
  ) {}

  /** Houses by standard address code; houses the bureau has not matched to one are not found this way. */
  housesByAddress = async (codes: readonly string[], call: Call) => parseHouses(await this.post('house/page', { bzdzbmList: codes }, call));

  /** Titles of these citizens, in whatever form their numbers are written. */
  ownersByIdNumber = async (numbers: readonly string[], call: Call) =>
    parseOwners(await this.post('house/owner', { zjhmList: numbers.flatMap(writtenForms), purpose: 'ORDER_HANDLING' }, call));

  ownersByHouse = async (houses: readonly string[], call: Call) =>
    parseOwners(await this.post('house/owner', { fwbmList: houses, purpose: 'ORDER_HANDLING' }, call));

  /** Leases whose tenant is one of these citizens. */
  leasesByIdNumber = async (numbers: readonly string[], call: Call) =>
    parseLeases(await this.post('lease/page', { zjhmList: numbers.flatMap(writtenForms) }, call));

  leasesByHouse = async (houses: readonly string[], call: Call) => parseLeases(await this.post('lease/page', { fwbmList: houses }, call));

  /** When the bureau's data was last changed. */
  async newest(call: Call): Promise<string | null> {
    return toDateTime(parseTimes(await this.post('system/time', {}, call))[0]?.gxsj ?? '');
  }

  /** Asks once more after a pause when the bureau says it is asked too often; then it counts as not available. */
  private async post(path: string, asked: Record<string, unknown>, call: Call): Promise<unknown[]> {
    const first = await this.send(path, asked, call);
    if (first) return first;
    await sleep(pauseMs);
    const second = await this.send(path, asked, call);
    if (!second) throw new SourceError('SOURCE_UNAVAILABLE', 'housing');
    return second;
  }

  private async send(path: string, asked: Record<string, unknown>, call: Call): Promise<unknown[] | null> {
    const timestamp = hubNow().replace(/\D/g, '').slice(0, 14);
    const body = { appKey: this.signature.appKey, timestamp, nonce: randomBytes(6).toString('hex'), ...asked };
    const { data } = await this.http.post<Buffer>(
      `/fgj/openapi/v1/${path}`,
      { ...body, sign: signatureOf(body, this.signature) },
      forCall(call),
    );
    return parseEnvelope(data);
  }
}
