import { pageOf, toPage } from '../shared/connection';
import { codeOf, type Reference } from '../shared/reference';
import type { DepartmentContext as Context } from './loaders';
import type { Ownership } from './mapping';
import type { Resolvers } from './schema.generated';

const paged = <T>(all: readonly T[] | null, page: Parameters<typeof toPage>[0]) => all && pageOf(all, toPage(page));

/** Makes fields of a place: its row is loaded once a request; null where the bureau has not matched the address. */
const fieldsOf =
  <Place>(load: (loaders: Context['loaders'], code: string) => Promise<Place | null>) =>
  <T>(read: (place: Place) => T) =>
  async (parent: Reference, _args: unknown, { loaders }: Context) => {
    const place = await load(loaders, codeOf(parent));
    return place && read(place);
  };
const houseField = fieldsOf((loaders, code) => loaders.houseByAddress.load(code));
const buildingField = fieldsOf((loaders, code) => loaders.buildingByAddress.load(code));

const dwelling = ({ addressCode }: { addressCode: string | null }) => (addressCode ? { id: `dwelling:${addressCode}` } : null);
const organisation = ({ ownedBy: { creditCode } }: Ownership) => (creditCode ? toOrganisation(creditCode) : null);
/** Credit codes that begin with 5 are those of the civil affairs bureaus (GB 32100). */
const toOrganisation = (code: string) =>
  code.startsWith('5')
    ? { __typename: 'SocialOrganisation' as const, id: `social-organisation:${code}` }
    : { __typename: 'Enterprise' as const, id: `enterprise:${code}` };

export const resolvers = {
  Person: {
    housingRecord: (person, _args, { loaders }) => loaders.recordOf(person),
    homesOwned: async ({ id }, page, { loaders }) => paged(await loaders.ownedBy(id), page),
    homesRented: async ({ id }, page, { loaders }) => paged(await loaders.rentedBy(id), page),
  },
  Dwelling: {
    houseNumber: houseField(({ houseNumber }) => houseNumber),
    realEstateUnitNumber: houseField(({ realEstateUnitNumber }) => realEstateUnitNumber),
    floorAreaSquareMetres: houseField(({ floorAreaSquareMetres }) => floorAreaSquareMetres),
    innerAreaSquareMetres: houseField(({ innerAreaSquareMetres }) => innerAreaSquareMetres),
    use: houseField(({ use }) => use),
    nature: houseField(({ nature }) => nature),
    structure: houseField(({ structure }) => structure),
    floorAsWritten: houseField(({ floorAsWritten }) => floorAsWritten),
    addressAsWritten: houseField(({ addressAsWritten }) => addressAsWritten),
    owners: async (parent, page, { loaders }) => paged(await loaders.ownersOf.load(codeOf(parent)), page),
    tenancies: async (parent, page, { loaders }) => paged(await loaders.leasesOf.load(codeOf(parent)), page),
    housingRecord: houseField(({ record }) => record),
  },
  Building: {
    estateName: buildingField(({ estateName }) => estateName),
    dwellingCount: buildingField(({ dwellingCount }) => dwellingCount),
    structure: buildingField(({ structure }) => structure),
    completedYear: buildingField(({ completedYear }) => completedYear),
    propertyCompany: buildingField(({ propertyCompany }) => propertyCompany),
    housingRecord: buildingField(({ record }) => record),
  },
  Ownership: {
    dwelling: (ownership) => dwelling(ownership),
    owner: ({ ownedBy }, _args, { loaders }) => loaders.person(ownedBy),
    ownerOrganisation: (ownership) => organisation(ownership),
    housingRecord: ({ record }) => record,
  },
  Tenancy: {
    dwelling: (tenancy) => dwelling(tenancy),
    tenant: ({ tenantParty }, _args, { loaders }) => loaders.person(tenantParty),
    landlord: ({ landlordParty }, _args, { loaders }) => loaders.person(landlordParty),
    housingRecord: ({ record }) => record,
  },
} satisfies Resolvers;
