import type { DepartmentContext as Context } from './loaders';
import type { PopulationPerson } from './mapping';

const personField =
  <T>(read: (person: PopulationPerson, context: Context) => T) =>
  async ({ id }: { id: string }, _args: unknown, context: Context) => {
    const person = await context.loaders.person(id);
    return person && read(person, context);
  };

export const resolvers = {
  Person: {
    residenceState: personField(({ residenceState }) => residenceState),
    childCount: personField(({ childCount }) => childCount),
    parents: personField(({ parents }, { loaders }) => parents.map(loaders.reference)),
    familyPlanningRecord: personField(({ record }) => record),
  },
};
