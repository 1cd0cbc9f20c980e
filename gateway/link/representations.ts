import type { DepartmentAnswer } from './department-request';

/** The representations without repetition, and how to spread the answer over the original list. */
export function distinctRepresentations(variables: Record<string, unknown>) {
  const { representations } = variables;
  if (!Array.isArray(representations)) return { distinct: variables, spread: (answer: DepartmentAnswer) => answer };
  const places = new Map<string, number[]>();
  representations.forEach((representation, index) => {
    const key = JSON.stringify(representation);
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  });
  const positions = [...places.values()];
  const distinct = { ...variables, representations: positions.map(([first = 0]) => representations[first]) };
  return {
    distinct,
    spread(answer: DepartmentAnswer): DepartmentAnswer {
      const entities = answer.data._entities;
      if (!Array.isArray(entities) || positions.length === representations.length) return answer;
      const all: unknown[] = new Array(representations.length).fill(null);
      positions.forEach((list, position) => {
        for (const place of list) all[place] = structuredClone(entities[position]);
      });
      const errors = answer.errors?.flatMap((error) => {
        const [root, position, ...rest] = error.path ?? [];
        const list = root === '_entities' && typeof position === 'number' ? positions[position] : undefined;
        return list ? list.map((place) => ({ ...error, path: ['_entities', place, ...rest] })) : [error];
      });
      return { data: { ...answer.data, _entities: all }, ...(errors && { errors }) };
    },
  };
}
