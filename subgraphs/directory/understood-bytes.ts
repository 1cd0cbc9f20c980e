import { createPacker, unpack } from './store/bytes';
import { packMention, unpackMention } from './store/mention';
import type { UnderstoodPerson } from './understanding';

const packer = createPacker();

/** Understood people as bytes of their own, which one thread can hand to another without a copy. */
export function packPeople(people: readonly UnderstoodPerson[]): Uint8Array<ArrayBuffer> {
  for (const { idNumber, ...mention } of people) packer.text(idNumber ?? '').bytes(packMention(mention, 0));
  return new Uint8Array(packer.lend());
}

/** What packPeople packed, in its order. */
export function unpackPeople(packed: Uint8Array): UnderstoodPerson[] {
  const people: UnderstoodPerson[] = [];
  for (const from = unpack(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)); from.hasMore(); ) {
    const idNumber = from.text() || null;
    people.push({ ...unpackMention(from.bytes()).mention, idNumber });
  }
  return people;
}
