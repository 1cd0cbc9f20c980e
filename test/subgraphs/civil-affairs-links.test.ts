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
    const [marriage] = civilAffairs.city().marriages;
    const { certificate, husband, wife } = marriage ?? { certificate: '', husband: -1, wife: -1 };
    const of = (recordNumber: string) =>
      linkedPerson({ kind: 'entity', number: '5f3a9c0e7b21' }, [{ department: 'civil-affairs', recordNumber }]);
    const { data, errors } = await civilAffairs.entities('... on Person { civilAffairsRecord { recordNumber says { name } } }', [
      of(`${certificate}#女方`),
      of(`${certificate}#男方`),
      of(certificate),
    ]);
    expect(errors).toBeUndefined();
    const recordOf = (person: number) => ({ recordNumber: certificate, says: { name: civilAffairs.city().people[person]?.name } });
    expect(data?._entities).toEqual([
      { civilAffairsRecord: recordOf(wife) },
      { civilAffairsRecord: recordOf(husband) },
      { civilAffairsRecord: null },
    ]);
  });
});
