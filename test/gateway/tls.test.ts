import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import type { Log } from '../../gateway/log';
import { commonNamesIn } from '../../gateway/tls/certified-apps';
import { tlsOf } from '../../gateway/tls/config';
import { followTls } from '../../gateway/tls/following';
import { createListener } from '../../gateway/tls/listener';
import { authority, type Certified, clientCertificate, serverCertificate } from '../support/certificates';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

const city = authority('City CA');
const stranger = authority('City CA'); // the same name, another key
const server = serverCertificate(city);
const desk = clientCertificate(city, 'desk-7.city.invalid');
const appOf = commonNamesIn('# who is who\ndesk-7.city.invalid demo-integrator\ngrid.city.invalid demo-grid-worker\n');

/** What a hub answers to an app with this certificate: the status and the first code, or how the connection ended. */
const asked = async (hub: MadeUpHub, client: Certified | null, path = '/graphql'): Promise<string> => {
  const token = await hub.token('integrator');
  const options = { method: 'POST', ca: city.certificate, cert: client?.certificate, key: client?.key, agent: false as const };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve) => {
    const sent = request(new URL(path, hub.url), { ...options, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { errors } = JSON.parse(Buffer.concat(chunks).toString());
        resolve(`${response.statusCode} ${errors?.[0].extensions.code ?? 'answered'}`);
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(`refused ${error.code}`));
    sent.end(JSON.stringify({ query: '{ __typename }' }));
  });
};

describe('what listens', () => {
  it.each([
    ['by HTTP', null],
    ['by HTTPS', { ...server, clients: null }],
  ])('%s keeps idle connections longer than those before it use them again', (_how, tls) => {
    expect(createListener(tls, 10_000, () => {}).server.keepAliveTimeout).toBe(75_000);
  });
});

describe('a gateway that requires certificates of its callers', () => {
  let hub: MadeUpHub;
  beforeAll(async () => {
    hub = await startMadeUpHub({ tls: { ...server, clients: { ca: city.certificate, isRequired: true, appOf } } });
  });
  afterAll(() => hub.stop());

  it('is reached by HTTPS, and answers an app with its own certificate', async () => {
    expect(hub.url).toMatch(/^https:/);
    expect(await asked(hub, desk)).toBe('200 answered');
  });

  it.each<[string, Certified | null]>([
    ['no certificate', null],
    ['one that another authority of the same name signed', clientCertificate(stranger, 'desk-7.city.invalid')],
    ['one that it signed itself', authority('desk-7.city.invalid')],
    ['one that has expired', clientCertificate(city, 'desk-7.city.invalid', [-10, -1])],
    ['one that is not valid yet', clientCertificate(city, 'desk-7.city.invalid', [1, 10])],
  ])('ends the connection of who shows %s', async (_what, client) => {
    expect(await asked(hub, client)).toMatch(/^refused /);
  });

  it('refuses a token of another app than the certificate’s, and a certificate of none', async () => {
    expect(await asked(hub, clientCertificate(city, 'grid.city.invalid'))).toBe('401 UNAUTHENTICATED');
    expect(await asked(hub, clientCertificate(city, 'printer.city.invalid'))).toBe('401 UNAUTHENTICATED');
  });
});

describe('a gateway that takes certificates of its callers', () => {
  let hub: MadeUpHub;
  beforeAll(async () => {
    hub = await startMadeUpHub({ tls: { ...server, clients: { ca: city.certificate, isRequired: false, appOf } } });
  });
  afterAll(() => hub.stop());

  it('answers who shows none, and who shows that of their app', async () => {
    expect(await asked(hub, null)).toBe('200 answered');
    expect(await asked(hub, desk)).toBe('200 answered');
  });

  it('refuses who shows one that is not good, or another app’s', async () => {
    expect(await asked(hub, clientCertificate(stranger, 'desk-7.city.invalid'))).toBe('401 UNAUTHENTICATED');
    expect(await asked(hub, clientCertificate(city, 'desk-7.city.invalid', [-10, -1]))).toBe('401 UNAUTHENTICATED');
    expect(await asked(hub, clientCertificate(city, 'grid.city.invalid'))).toBe('401 UNAUTHENTICATED');
  });
});

describe('which certificate is which app’s', () => {
  it('is read line by line', () => {
    expect([appOf('grid.city.invalid'), appOf('nobody')]).toEqual(['demo-grid-worker', null]);
    expect(() => commonNamesIn('desk-7.city.invalid\n')).toThrow('HUB_TLS_APPS_FILE has a line that cannot be read: 1');
  });
});

describe('a certificate that is written anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const settings = {
    certificateFile: join(folder, 'city.crt'),
    ...{ clientCaFile: '', clientCertificates: 'required' as const, appsFile: '', tlsKey: '' },
  };
  const keyFile = join(folder, 'city.key');
  const put = ({ certificate, key }: Certified) => {
    writeFileSync(settings.certificateFile, certificate);
    writeFileSync(keyFile, key);
  };
  const told: string[] = [];
  let renewed: () => void = () => {};
  /** Until the files have been looked at once more. */
  const looked = () =>
    new Promise<void>((done) => {
      renewed = done;
    });
  let hub: MadeUpHub;
  let stop: () => void;
  beforeAll(async () => {
    put(server);
    const tls = tlsOf({ ...settings, tlsKey: server.key });
    hub = await startMadeUpHub({ tls });
    const log: Log = (event) => {
      told.push(event);
      renewed();
    };
    stop = followTls(settings, keyFile, hub.renewTls, log, { quietMs: 50, lookEveryMs: 200 });
  });
  afterAll(async () => {
    stop();
    await hub.stop();
    rmSync(folder, { recursive: true });
  });

  /** The certificate of a handshake, by its serial number. */
  const shown = (socket: TLSSocket): string => socket.getPeerCertificate().serialNumber;
  const connected = async (): Promise<TLSSocket> => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(hub.url).port), ca: city.certificate });
    await once(socket, 'secureConnect');
    return socket;
  };
  /** What a request over an open connection is answered with. */
  const alive = async (socket: TLSSocket): Promise<string> => {
    socket.write('GET /health/live HTTP/1.1\r\nhost: hub\r\n\r\n');
    const [answer] = await once(socket, 'data');
    return String(answer).split('\r\n')[0] ?? '';
  };

  it('is shown from the next handshake on, without a restart, and connections that stand go on', async () => {
    const before = await connected();
    const next = serverCertificate(city);
    const read = looked();
    put(next);
    await read;
    const after = await connected();
    expect(shown(after)).not.toBe(shown(before));
    expect(shown(after)).toBe(new X509Certificate(next.certificate).serialNumber);
    expect([await alive(before), await alive(after)]).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK']);
    expect(told.at(-1)).toBe('certificate read again');
    before.destroy();
    after.destroy();
  });

  it.each<[string, () => void]>([
    ['is none', () => writeFileSync(settings.certificateFile, 'no certificate')],
    ['is that of another key', () => writeFileSync(settings.certificateFile, serverCertificate(city).certificate)],
    ['has expired', () => put(clientCertificate(city, '127.0.0.1', [-10, -1]))],
  ])('is not used where it %s: the one before goes on', async (_what, spoil) => {
    const good = await connected();
    const read = looked();
    spoil();
    await read;
    const after = await connected();
    expect(shown(after)).toBe(shown(good));
    expect(told.at(-1)).toBe('certificate cannot be used: the one before goes on');
    good.destroy();
    after.destroy();
  });

  it('is read again on SIGHUP', async () => {
    const read = looked();
    process.emit('SIGHUP');
    await read;
    expect(told.length).toBeGreaterThan(4);
  });
});
