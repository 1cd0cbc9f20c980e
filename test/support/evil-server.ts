import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Ways in which a system that has been taken over answers. */
export const evilAnswers = {
  'an address elsewhere (SSRF by redirect)': (response: ServerResponse, elsewhere: string) =>
    response.writeHead(302, { location: `${elsewhere}/latest/meta-data` }).end(),
  'an address elsewhere, the body kept (SSRF by 307)': (response: ServerResponse, elsewhere: string) =>
    response.writeHead(307, { location: elsewhere }).end(),
  'XML with an entity of another address (XXE)': (response: ServerResponse, elsewhere: string) =>
    response.writeHead(200, xml).end(`<!DOCTYPE a [<!ENTITY b SYSTEM "${elsewhere}/secret">]><a>&b;</a>`),
  'XML with an entity of a file (XXE)': (response: ServerResponse) =>
    response.writeHead(200, xml).end('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  'XML whose entities multiply (billion laughs)': (response: ServerResponse) =>
    response.writeHead(200, xml).end(`<!DOCTYPE a [${laughs}]><a>&l9;</a>`),
  'a zip bomb': (response: ServerResponse) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  'without end': (response: ServerResponse) => {
    response.writeHead(200, json);
    const more = () => void (response.destroyed || response.write(Buffer.alloc(65_536, '['), () => setImmediate(more)));
    more();
  },
  'a byte now and then (slow answer)': (response: ServerResponse) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  },
  'JSON a hundred thousand deep': (response: ServerResponse) =>
    response.writeHead(200, json).end(`{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  'a page with a secret of its own': (response: ServerResponse) =>
    response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>password=hunter2 at 10.0.0.15</h1>'),
  'a cookie and an order to come back later': (response: ServerResponse) =>
    response.writeHead(503, { 'set-cookie': 'seat=hunter2', 'retry-after': '999999999' }).end('hunter2'),
};
export type EvilAnswer = keyof typeof evilAnswers;

const xml = { 'content-type': 'text/xml; charset=GBK' };
const json = { 'content-type': 'application/json' };
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at} "${at === 0 ? 'ha' : `&l${at - 1};`.repeat(10)}">`).join('');
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

/** A system that has been taken over, and the address elsewhere that it wants to be asked. */
export async function startEvilServer() {
  const evil = { answer: 'without end' as EvilAnswer, asked: 0, askedElsewhere: 0, url: '', stop: async () => {} };
  const elsewhere = createServer((_request, response) => {
    evil.askedElsewhere += 1;
    response.end('hunter2');
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    evil.asked += 1;
    request.resume();
    response.on('error', () => {}); // who asked has gone
    evilAnswers[evil.answer](response, elsewhereUrl);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  evil.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  evil.stop = async () => {
    for (const one of [server, elsewhere]) {
      one.closeAllConnections();
      await new Promise((done) => one.close(done));
    }
  };
  return evil;
}
