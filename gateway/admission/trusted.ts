import { GraphQLError } from 'graphql';
import { isTree } from '../engine/tree';
import type { TrustedDocuments } from '../generations/trusted-documents';

/** What a request asks: its body with the text of the document in it, or why there is none. */
export interface AskedDocument {
  readonly body: unknown;
  readonly isTrusted: boolean;
  /** Thrown once it is known who asks: a stranger learns nothing of the documents. */
  readonly fault?: GraphQLError;
}

/**
 * Reads which document a request asks: by `documentId: "sha256:…"` (GraphQL over HTTP, persisted documents), by Apollo's
 * `extensions.persistedQuery`, or by its text.
 */
export function askedDocument(body: unknown, trusted: TrustedDocuments): AskedDocument {
  if (!isTree(body)) return { body, isTrusted: false };
  const { documentId, extensions, ...rest } = body;
  const { persistedQuery, ...others } = isTree(extensions) ? extensions : {};
  const asked = { ...rest, ...(isTree(extensions) ? { extensions: others } : extensions !== undefined && { extensions }) };
  const told = isTree(persistedQuery) ? `sha256:${persistedQuery.sha256Hash}` : undefined;
  const id = documentId ?? (rest.query === undefined ? told : undefined);
  if (id === undefined) return { body: asked, isTrusted: isText(rest.query, trusted) };
  const found = typeof id === 'string' && id.startsWith('sha256:') ? trusted.get(id.slice('sha256:'.length)) : undefined;
  if (documentId !== undefined && rest.query !== undefined)
    return { body: asked, isTrusted: false, fault: badRequest('Send the documentId or the query, not both.') };
  if (!found) return { body: asked, isTrusted: false, fault: unknownDocument() };
  return { body: { ...asked, query: found.source }, isTrusted: true };
}

/** Refuses what cannot be asked, and the free queries of roles that ask trusted documents only. */
export function refuseUntrusted({ fault, isTrusted }: AskedDocument, role: string, freeRoles: ReadonlySet<string>): void {
  if (fault) throw fault;
  if (isTrusted || freeRoles.has(role)) return;
  throw new GraphQLError(
    `The role ${role} asks trusted documents only: send the documentId of one in schema/operations/manifest.json, or have yours added there.`,
    { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
  );
}

const isText = (query: unknown, trusted: TrustedDocuments): boolean =>
  typeof query === 'string' && [...trusted.values()].some(({ source }) => source === query);

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

const unknownDocument = (): GraphQLError =>
  new GraphQLError('There is no trusted document with this id: those there are stand in schema/operations/manifest.json.', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404 } },
  });
