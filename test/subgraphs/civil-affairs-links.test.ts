import { start } from '../../demo/civil-affairs/server';
import { write } from '../../demo/civil-affairs/store';
import { department } from '../../subgraphs/civil-affairs';
import { citizenIdKey } from '../../subgraphs/shared/citizen-id';
import { adapterOverDemo, linkedPerson } from '../support/adapter';
import { answersLinkedRecords } from '../support/linked-records';
import type { Truth } from '../support/truth';

const civilAffairs = adapterOverDemo(department, { write, start }, { CIVIL_AFFAIRS_TIMEOUT_MS: '20000' });

/** Numbers that the office wrote so that they cannot be used, each with its person and whatever else is wrong in the record. */
const lost = () =>
  civilAffairs.truth('person').flatMap((person) => {
    const ours = (person.defects as Truth[]).filter((defect) => defect.department === 'civil-affairs');
    return ours
      .filter(({ field, raw }) => field.endsWith('身份证号') && citizenIdKey(raw) === null)
      .map((fault) => ({ person, fault, others: ours.filter((defect) => defect.record === fault.record && defect !== fault) }));
  });
const told = ({ code, field, raw }: Truth) => ({ code, field, raw });
/** Benefits running without a usable number, newest approval first. */
const benefits = () => {
  const running = civilAffairs.city().assistance.filter(({ endedOn }) => endedOn === null);
  const found = lost().flatMap((one) => running.flatMap((benefit) => (benefit.number === one.fault.record ? [{ ...one, benefit }] : [])));
  return found.sort((a, b) => b.benefit.approvedOn.localeCompare(a.benefit.approvedOn));
};

describe('records of civil affairs without a usable number', () => {
  answersLinkedRecords(civilAffairs, {
    field: 'civilAffairsRecord',
    asked: null,
    linked() {
      const { person, fault } = benefits().find(({ others }) => others.length === 0) ?? {};
      return {
        pointer: fault?.record,
        told: {
          recordNumber: fault?.record,
          says: { name: person?.name, idNumber: { raw: fault?.raw, value: null } },
          defects: [told(fault ?? {})],
        },
      };
    },
    newerAndOlder: () => [benefits().at(0)?.fault.record, benefits().at(-1)?.fault.record],
    numbered() {
      const { idNumber, records } =
        civilAffairs.truth('person').find(({ records, defects }) => records.civilAffairs.length === 1 && defects.length === 0) ?? {};
      return { idNumber, record: records.civilAffairs[0] };
    },
  });

  it('of a marriage are those of the party that the link names', async () => {
    const { person, fault } = lost().find(({ fault: { field }, others }) => field === '女方身份证号' && others.length === 0) ?? {};
    const of = (...records: string[]) =>
      linkedPerson(
        { kind: 'entity', number: '5f3a9c0e7b21' },
        records.map((recordNumber) => ({ department: 'civil-affairs', recordNumber })),
      );
    const { data, errors } = await civilAffairs.entities(
      '... on Person { civilAffairsRecord { recordNumber says { name } defects { code field raw } } }',
      [of(`${fault?.record}#女方`), of(`${fault?.record}#男方`), of(fault?.record)],
    );
    expect(errors).toBeUndefined();
    const hers = { recordNumber: fault?.record, says: { name: person?.name }, defects: [told(fault ?? {})] };
    expect(data?._entities).toEqual([{ civilAffairsRecord: hers }, { civilAffairsRecord: null }, { civilAffairsRecord: null }]);
  });
});
