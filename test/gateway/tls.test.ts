import { request } from 'node:https';
import { commonNamesIn } from '../../gateway/tls/certified-apps';
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
