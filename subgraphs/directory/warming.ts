import { setImmediate as breath } from 'node:timers/promises';
import type { AddressBook } from './address/types';
import type { Search } from './search/lookup';
import type { Ear } from './text/sounds';

/** How many doors are asked for: half a second's work for a cold process. */
const usualDoors = 20;

/**
 * Asks for some doors of the city as operators do, and for people nobody knows there, and throws the answers away: what a search
 * makes when it is first needed is made, and the first who rings is answered as fast as everybody after.
 */
export async function warmUp(search: Search, book: Pick<AddressBook, 'some'>, ear: Ear, doors = usualDoors): Promise<void> {
  for (const [index, { text }] of book.some(doors).entries()) {
    const [named = text, numbered = ''] = text.split(/(?=\d)(.*)/s);
    const { pinyin, initials } = ear.soundsOf(named, 'place');
    const tail = String(1_000 + index);
    const said = [
      text,
      `王小明 ${text}`,
      `喂你好我姓王住在${text}楼上漏水`,
      `${pinyin[0] ?? named}${numbered}`,
      `${initials[0] ?? named}${numbered} wxm`,
      `${named.slice(1)}${numbered}`,
      `${named.slice(0, 1)}${named} ${numbered}`,
      `${named}一百零${index}号`,
      `李芳 ${tail}`,
      `1600000${tail}`,
      `429801199001010${tail.slice(1)} 张伟`,
    ];
    for (const one of said) {
      await search.lookup(one);
      await breath();
    }
    await search.caller(`1600000${tail}`);
  }
}
