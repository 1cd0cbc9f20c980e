import DataLoader from 'dataloader';
import { oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { citizenIdKey } from '../shared/citizen-id';
import type { Context } from '../shared/department';
import type { DefectLedger } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { FamilyPlanningClient } from './client';
import { type PopulationPerson, toPerson } from './mapping';

/** The most people function 0302 takes. */
const maxBatchSize = 50;

/** Made anew for every request. */
export function createLoaders(client: FamilyPlanningClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const personByIdNumber = new DataLoader<string, PopulationPerson | null>(
    async (numbers) => {
      const rows = oneByKey(numbers, await client.peopleByIdNumber(numbers, call), ({ SFZH }) => citizenIdKey(SFZH) ?? '');
      return rows.map((row, index) => {
        if (!row) return null;
        const person = toPerson(row, numbers[index] ?? '');
        ledger.note(row.HRBH, person.record.defects);
        return person;
      });
    },
    { maxBatchSize },
  );
  return {
    /** The person a sealed identifier stands for; null for passports and for people the system does not know. */
    person: async (id: string) => {
      const subject = seal.openPerson(id);
      return subject.kind === 'citizen' ? personByIdNumber.load(subject.number) : null;
    },
    reference: (number: string) => ({ id: seal.seal({ kind: 'citizen', number }) }),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
