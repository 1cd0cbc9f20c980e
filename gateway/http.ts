import type { ServerResponse } from 'node:http';
import { jsonOf } from '../subgraphs/shared/json';

export type Headers = Record<string, string>;

/** Ends a response; nothing of it is kept on the way, nor taken for another type than it says. */
export const send = (response: ServerResponse, status: number, headers: Headers, body: string): void => {
  // A body whose length is told goes out in one piece with its head.
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers, ...length }).end(body);
};

export const sendJson = (response: ServerResponse, status: number, body: object, headers: Headers = {}): void =>
  send(response, status, { 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(body));

/** Refuses a request, in the form of a GraphQL answer. */
export const refuse = (response: ServerResponse, status: number, message: string, headers: Headers = {}, code = 'BAD_REQUEST'): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);

/** The body as Apollo Server expects it; undefined when it says it is JSON and is not. */
export const parsedBody = (body: Buffer, contentType: string | undefined): unknown =>
  body.length === 0 || !/json/i.test(contentType ?? '') ? body.toString() : jsonOf(body);

/** The text of the query in such a body; undefined where there is none. */
export const queryIn = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined);
