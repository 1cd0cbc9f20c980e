import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';

/** Tokens under which the store itself finds things. */
export interface StoreTokens {
  mention(source: string, record: string): Token;
  order(source: string, record: string): Token;
  entry(kind: string, source: string, record: string): Token;
  decisions(source: string, record: string): Token;
  orderPhone(phone: Token): Token;
  entity(entity: string): Token;
  /** Of a dwelling's or building's code: people who are there have it. */
  place(code: string): Token;
  /** Of a standard name of a road, village or estate. */
  road(name: string): Token;
  estate(name: string): Token;
  source(source: string): Token;
}

export const storeTokens = (tokens: Tokens): StoreTokens => ({
  mention: (source, record) => tokens('mention', `${source} ${record}`),
  order: (source, record) => tokens('order', `${source} ${record}`),
  entry: (kind, source, record) => tokens('entry', `${kind} ${source} ${record}`),
  decisions: (source, record) => tokens('decisions', `${source} ${record}`),
  orderPhone: (phone) => tokens('order phone', String(phone)),
  entity: (entity) => tokens('entity', entity),
  place: (code) => tokens('place', code),
  road: (name) => tokens('road', name),
  estate: (name) => tokens('estate', name),
  source: (source) => tokens('source', source),
});
