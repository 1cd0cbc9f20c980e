import { citizenIdKey } from '../shared/citizen-id';
import { checkDate, dateDefects } from '../shared/dates';
import type { PermitRecord } from './records';

/** A permit, the number of its holder, and the faults of the record. */
export const toPermit = ({ no, holder, bay, until }: PermitRecord) => ({
  number: no,
  holder: citizenIdKey(holder),
  bay: bay ?? null,
  validTo: checkDate(until).value,
  defects: dateDefects('until', until),
});
