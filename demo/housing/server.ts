import { type StartSystem, Switchboard } from '../support/faults';
import { serveHttpSystem } from '../support/http';
import { appKey, type Body, createGate, secret } from './gate';
import { openOperations } from './operations';

const root = '/fgj/openapi/v1/';

/** The bureau's signed REST service: it answers 200 to everything. */
export const start: StartSystem = async ({ folder, port }) => {
  const operations = openOperations(folder);
  const switchboard = new Switchboard();
  const gate = createGate();
  const said = (code: string, message: string | null, data: unknown = null) => JSON.stringify({ code, message, data });
  const served = await serveHttpSystem(
    {
      operation: (request) => (request.url ?? '').replace(root, ''),
      garbage: Buffer.from('<html><body>系统维护中</body></html>'),
      sendError: (response) => void response.writeHead(200).end(said('9999', '系统异常')),
      sendRefusal: (response) => void response.writeHead(200).end(said('0003', 'IP未授权')),
      answer(request, bytes, response) {
        const body = JSON.parse(bytes.toString()) as Body;
        const answer = gate(body) ?? operations.answer((request.url ?? '').replace(root, ''), body);
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('records' in answer ? said('0000', null, answer) : said(answer[0], answer[1]));
      },
    },
    switchboard,
    port,
  );
  return {
    environment: { HOUSING_URL: served.url, HOUSING_APP_KEY: appKey, HOUSING_APP_SECRET: secret },
    switchboard,
    async close() {
      await served.close();
      operations.close();
    },
  };
};
