import DataLoader from 'dataloader';
import { manyByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import type { Context } from '../shared/department';
import type { DefectLedger } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { ParkingClient } from './client';
import { toPermit } from './mapping';

/** Made anew for every request. */
export function createLoaders(client: ParkingClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const permitsByHolder = new DataLoader(
    async (numbers: readonly string[]) => {
      const permits = (await client.permitsOf(numbers, call)).map(toPermit);
      for (const { number, defects } of permits) ledger.note(number, defects);
      return manyByKey(numbers, permits, ({ holder }) => holder ?? '');
    },
    { maxBatchSize: 100 }, // the office's limit
  );
  return {
    permitsOf: async (id: string) => {
      const subject = seal.openPerson(id);
      return subject.kind === 'citizen' ? permitsByHolder.load(subject.number) : [];
    },
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
