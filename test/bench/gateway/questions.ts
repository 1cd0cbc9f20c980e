import type { Question } from '../load';

const page = `query Page($first: Int!, $from: Int!) {
  users(first: $first, from: $from) {
    id name city
    reviews(first: 3) {
      id body stars
      product { upc name price category inStock warehouse shipping reviews(first: 2) { id stars author { id name } } }
    }
  }
}`;
const listing = `query Listing($first: Int!, $from: Int!) {
  reviews(first: $first, from: $from) { id body stars author { id name city } product { upc name price description inStock shipping } }
}`;
const entities = `query Entities($first: Int!, $from: Int!) { users(first: $first, from: $from) { id name reviews(first: 1) { id body stars } } }`;
const crowded = `query Crowded($first: Int!) { crowded(first: $first) { id product { upc name price } } }`;

/** The mix of the load: a page of 12 kB, a listing of 33 kB, a long page of 50 kB. No two of 600 in a row are the same. */
export const mix: readonly Question[] = Array.from({ length: 600 }, (_, index) => {
  const from = index * 3;
  if (index % 4 === 1) return { query: listing, variables: { first: 80, from } };
  return { query: page, variables: { first: index % 4 === 3 ? 32 : 8, from } };
});

/** So many entities, each one of another department's. */
export const entitiesOf = (first: number): Question => ({ query: entities, variables: { first, from: 0 } });

/** 10,000 representations of 50 entities. */
export const crowd: Question = { query: crowded, variables: { first: 10_000 } };
