import { pageOf, toPage } from '../shared/connection';
import type { Reference } from '../shared/reference';
import type { DepartmentContext as Context } from './loaders';
import type { PopulationPerson } from './mapping';
import type { Resolvers } from './schema.generated';

const personField =
  <T>(read: (person: PopulationPerson, context: Context) => T) =>
  async ({ id }: Reference, _args: unknown, context: Context) => {
    const person = await context.loaders.person(id);
    return person && read(person, context);
  };

export const resolvers = {
  Person: {
    residenceState: personField(({ residenceState }) => residenceState),
    childCount: personField(({ childCount }) => childCount),
    children: async ({ id }, page, { loaders }) => pageOf((await loaders.children(id)).map(loaders.reference), toPage(page)),
    parents: personField(({ parents }, { loaders }) => parents.map(loaders.reference)),
    birthsRegistered: ({ id }, _args, { loaders }) => loaders.births(id),
    benefits: ({ id }, _args, { loaders }) => loaders.benefits(id),
    familyPlanningRecord: (person, _args, { loaders }) => loaders.recordOf(person),
  },
  BirthRegistration: {
    child: ({ child }, _args, { loaders }) => (child ? loaders.reference(child) : null),
  },
} satisfies Resolvers;
