import { type AdapterUnderTest, linkedPerson, people } from './adapter';

/** A record by the number the directory knows it by, and what is answered of it. */
interface Linked {
  pointer: string;
  told: { recordNumber: string; says: { name: string; idNumber: { raw: string; value: null } | null }; defects: object[] };
}

/** What a department shows of itself so that its promises about records without a usable ID number can be tested. */
export interface LinkedExample {
  /** The field of a person: housingRecord. */
  field: string;
  /** What its system is asked for records by their own numbers, and how many at once; null where nothing is asked. */
  asked: { operation: string; batch: number } | null;
  /** A record without a usable number. */
  linked(): Linked;
  /** Numbers of two more, the newer one first. */
  newerAndOlder(): [newer: string, older: string];
  /** A citizen whose number the department has, and the record of theirs. */
  numbered(): { idNumber: string; record: string };
}

/** What every department promises of records that the directory links to people, written once. Call it inside the `describe` of the department. */
export function answersLinkedRecords(adapter: AdapterUnderTest, { field, asked, linked, newerAndOlder, numbered }: LinkedExample): void {
  const nobody = { kind: 'entity', number: '5f3a9c0e7b21' } as const;
  const pointers = (...records: string[]) => records.map((recordNumber) => ({ department: adapter.name, recordNumber }));
  const told = 'recordNumber matchedBy says { name idNumber { raw value } } defects { code field raw }';
  const answers = async (...of: object[]) => {
    const { data, errors } = await adapter.entities(`... on Person { record: ${field} { ${told} } }`, of);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data))._entities.map(({ record }: { record: object | null }) => record);
  };
  const answer = async (of: object) => (await answers(of))[0];

  it('answers a record without a usable number to the person it is linked to, with its faults, and says so', async () => {
    const { pointer, told } = linked();
    expect(await answer(linkedPerson(nobody, pointers(pointer)))).toEqual({ ...told, matchedBy: 'LINK' });
  });

  it('answers it as well to a citizen and to the holder of a passport of whom it has nothing else', async () => {
    const { pointer, told } = linked();
    const found = await answers(
      linkedPerson({ kind: 'citizen', number: '429801189805069987' }, pointers(pointer)),
      linkedPerson({ kind: 'passport', number: 'XT00000000' }, pointers(pointer)),
    );
    expect(found).toMatchObject([{ recordNumber: told.recordNumber }, { recordNumber: told.recordNumber }]);
  });

  it('answers the newest of several', async () => {
    const [newer, older] = newerAndOlder();
    expect(await answer(linkedPerson(nobody, pointers(older, newer)))).toMatchObject({ recordNumber: newer, matchedBy: 'LINK' });
  });

  it('answers the record that holds the number of the person rather than a linked one', async () => {
    const { idNumber } = numbered();
    const [alone] = await answers(...people(idNumber));
    expect(alone.matchedBy).toMatch(/^ID_NUMBER/);
    expect(await answer(linkedPerson({ kind: 'citizen', number: idNumber }, pointers(linked().pointer)))).toEqual(alone);
  });

  it('answers null for a record it does not have and for one of another department', async () => {
    const found = await answers(
      linkedPerson(nobody, pointers('0000')),
      linkedPerson(nobody, [{ department: 'land', recordNumber: linked().pointer }]),
    );
    expect(found).toEqual([null, null]);
  });

  it('knows people by their numbers alone while the directory is silent', async () => {
    const { idNumber, record } = numbered();
    const found = await answers(linkedPerson({ kind: 'citizen', number: idNumber }, null), linkedPerson(nobody, null));
    expect(found).toMatchObject([{ recordNumber: record }, null]);
  });

  if (asked) {
    const { operation, batch } = asked;
    it('is asked once for as many linked records as it takes at once, and not at all for people without any', async () => {
      await answers(...Array.from({ length: batch * 2 + 1 }, (_, index) => linkedPerson(nobody, pointers(`${index}`))));
      expect(adapter.calls()[operation]).toBe(3);
      await answers(linkedPerson(nobody, []), linkedPerson(nobody, [{ department: 'land', recordNumber: '1' }]));
      expect(adapter.calls()[operation]).toBe(3);
    });
  }
}
