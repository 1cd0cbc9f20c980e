import { pageOf, toPage } from '../shared/connection';
import type { DepartmentContext as Context } from './loaders';
import type { House, Ownership, Tenancy } from './mapping';

interface Reference {
  id: string;
}
type PageArguments = { first?: number | null; after?: string | null };

const houseField =
  <T>(read: (house: House, context: Context) => T) =>
  async ({ id }: Reference, _args: unknown, context: Context) => {
    const house = await context.loaders.houseByAddress.load(id.slice('dwelling:'.length));
    return house && read(house, context);
  };
const dwelling = ({ addressCode }: { addressCode: string | null }) => (addressCode ? { id: `dwelling:${addressCode}` } : null);

export const resolvers = {
  Person: {
    housingRecord: ({ id }: Reference, _args: unknown, { loaders }: Context) => loaders.recordOf(id),
    homesOwned: async ({ id }: Reference, args: PageArguments, { loaders }: Context) => pageOf(await loaders.ownedBy(id), toPage(args)),
    homesRented: async ({ id }: Reference, args: PageArguments, { loaders }: Context) => pageOf(await loaders.rentedBy(id), toPage(args)),
  },
  Dwelling: {
    houseNumber: houseField(({ houseNumber }) => houseNumber),
    floorAreaSquareMetres: houseField(({ floorAreaSquareMetres }) => floorAreaSquareMetres),
    use: houseField(({ use }) => use),
    owners: async (parent: Reference, args: PageArguments, context: Context) =>
      houseField(async ({ houseNumber }, { loaders }) => pageOf(await loaders.ownersOf.load(houseNumber), toPage(args)))(
        parent,
        args,
        context,
      ),
    tenancies: async (parent: Reference, args: PageArguments, context: Context) =>
      houseField(async ({ houseNumber }, { loaders }) => pageOf(await loaders.leasesOf.load(houseNumber), toPage(args)))(
        parent,
        args,
        context,
      ),
    housingRecord: houseField(({ record }) => record),
  },
  Ownership: {
    dwelling: (ownership: Ownership) => dwelling(ownership),
    owner: ({ idNumber }: Ownership, _args: unknown, { loaders }: Context) => loaders.person(idNumber),
  },
  Tenancy: {
    dwelling: (tenancy: Tenancy) => dwelling(tenancy),
    tenant: ({ tenantNumber }: Tenancy, _args: unknown, { loaders }: Context) => loaders.person(tenantNumber),
    landlord: ({ landlordNumber }: Tenancy, _args: unknown, { loaders }: Context) => loaders.person(landlordNumber),
  },
};
