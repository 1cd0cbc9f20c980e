import type { Hub } from './hub';

/** How many persons each system takes in one call; civil affairs drops files, so nobody calls it. */
const batchSizes: Record<string, number> = {
  'public-security': 100,
  'family-planning': 100,
  housing: 50,
  'civil-affairs': 100,
  hotline: 50,
};
const fields = 'publicSecurityRecord familyPlanningRecord housingRecord civilAffairsRecord hotlineRecord'.split(' ');

export interface UpstreamCalls {
  department: string;
  batchSize: number;
  /** ⌈100 / batch size⌉, and one for a session or token. */
  allowed: number;
  calls: number;
  /** How many of the 100 the department knows. */
  known: number;
}

/** What each system is asked for a page of 100 persons with one field from each of the five departments. */
export async function upstreamCalls(hub: Hub): Promise<UpstreamCalls[]> {
  for (const { switchboard } of Object.values(hub.systems)) switchboard.forget();
  const asked = fields.map((field) => `${field} { department }`).join(' ');
  const { data, errors } = await hub.query(`{ grid(code: "429801001001003") { people(first: 100) { nodes { ${asked} } } } }`);
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return Object.entries(hub.systems).map(([department, { switchboard }]) => {
    const batchSize = batchSizes[department] ?? 1;
    const record = fields.find((field) => field.startsWith(department.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))) ?? '';
    return {
      department,
      batchSize,
      allowed: Math.ceil(100 / batchSize) + 1,
      calls: Object.values(switchboard.calls()).reduce((sum, count) => sum + count, 0),
      known: data.grid.people.nodes.filter((person: Record<string, object | null>) => person[record]).length,
    };
  });
}
