import type { Supergraph } from '@apollo/federation-internals';

/** The labels of `@override(label:)` in a supergraph, in alphabetical order: each moves a field to another department while it is on. */
export function overrideLabels(supergraph: Supergraph): string[] {
  const joins = supergraph.schema.directive('join__field')?.applications() ?? new Set();
  const labels = new Set<string>();
  for (const application of joins) {
    const { overrideLabel } = application.arguments();
    if (typeof overrideLabel === 'string') labels.add(overrideLabel);
  }
  return [...labels].sort();
}

/** The labels that are on for one request: `percent(20)` for a fifth of them. Other labels are off. */
export const activeLabels = (labels: readonly string[], chance = Math.random): string[] =>
  labels.filter((label) => {
    const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
    return percent !== undefined && chance() * 100 < Number(percent);
  });
