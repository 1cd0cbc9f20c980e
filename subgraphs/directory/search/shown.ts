import type { AddressBook } from '../address/types';
import type { DirectoryStore } from '../store/store';

/** Whether people and orders of a grid (or, the grid unknown, of a community) may be shown to who asks. */
export type MayShow = (grid: string | null, community: string | null) => boolean;

/**
 * The index as who asks may know it: people and orders elsewhere are as if they were not there, so that neither a question to ask back
 * nor how sure a hit is can tell of them.
 */
export function shownOf(store: DirectoryStore, book: AddressBook, mayShow: MayShow | undefined): DirectoryStore {
  if (!mayShow) return store;
  const liesThere = (door: { dwelling: string | null; building: string | null }): boolean => {
    const where = door.dwelling ? book.dwelling(door.dwelling) : door.building ? book.building(door.building) : null;
    return mayShow(where?.grid ?? null, where?.community ?? null);
  };
  const people: DirectoryStore['people'] = async (numbers) =>
    new Map([...(await store.people(numbers))].filter(([, { doors }]) => doors.some(liesThere)));
  return {
    ...store,
    people,
    peopleWith: async (tokens) => {
      const lists = await store.peopleWith(tokens);
      const shown = await people([...new Set(lists.flat())]);
      return lists.map((numbers) => numbers.filter((number) => shown.has(number)));
    },
    orders: async (phones) => (await store.orders(phones)).filter(({ grid, community }) => mayShow(grid ?? null, community ?? null)),
  };
}
