import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLFormattedError, parse } from 'graphql';
import { askedKeys } from './asked-keys';
import type { PlanScope } from './fetch';
import { merge } from './merge';
import { beforeList, objectsAt, type PlanPath, placed, type Trail, trailsAt } from './places';
import { type Batch, batchOf, compileRepresentation } from './representations';
import { entitiesIn } from './requests';
import { compileRewrites, type Rewrite } from './rewrites';
import type { Answered, Run } from './run';
import { isTree, type Tree } from './tree';

/** What one run asks of a department by one fetch of entities. */
export interface Asking {
  /** The objects of the answer that are added to. */
  readonly targets: readonly Tree[];
  readonly batch: Batch;
}

/** A fetch of the entities at one path of the answer: what it asks, and what becomes of the answer. */
export interface EntityFetch {
  readonly node: FetchNode;
  readonly document: DocumentNode;
  /** Null when there is nothing to ask. */
  prepare(run: Run): Asking | null;
  /** Adds what the department answered to the objects it was asked for, and its errors to those of the run. */
  take(run: Run, asking: Asking, answer: Answered): void;
}

export function compileEntityFetch(node: FetchNode, path: PlanPath, { isKindOf, isConcrete }: PlanScope): EntityFetch {
  const representation = compileRepresentation(node.requires ?? [], isKindOf, compileRewrites(node.inputRewrites, isKindOf));
  const rewrite = compileRewrites(node.outputRewrites, isKindOf);
  const document = parse(node.operation, { noLocation: true });
  const asked = askedKeys(entitiesIn(document).selectionSet, node.outputRewrites);
  return {
    node,
    document,
    prepare(run) {
      const targets = objectsAt(run.data, path);
      const batch = batchOf(targets, representation);
      return batch.count === 0 ? null : { targets, batch };
    },
    take(run, { targets, batch }, { data, errors = [] }) {
      const entities: unknown[] = Array.isArray(data._entities) ? data._entities : [];
      const rewritten = rewrite ? rewrittenBy(rewrite, entities, batch) : entities;
      // Errors are placed before anything is added, while the places are still those the batch was made of.
      if (errors.length > 0) for (const error of spread(errors, batch, trailsAt(run.data, path), path)) run.errors.push(error);
      const isSpread = batch.count < targets.length; // one entity may stand in several places
      for (let index = 0; index < targets.length; index += 1) {
        const [target, entity] = [targets[index], rewritten[batch.positions[index] ?? -1]];
        if (!target || !isTree(entity)) continue;
        const known = target.__typename;
        merge(target, entity, isSpread, asked);
        // A department that adds to an interface names the interface; we know the kind already.
        if (typeof known === 'string' && isConcrete(known)) target.__typename = known;
      }
    },
  };
}

/** Entities as the plan goes on with them; those that do not say what they are, are what they were asked for as. */
function rewrittenBy(rewrite: Rewrite, entities: readonly unknown[], batch: Batch): unknown[] {
  const asked = batch.objects();
  return entities.map((entity, index) => (isTree(entity) ? rewrite(entity, asked[index]?.__typename) : entity));
}

/** The errors of a batch at every place its entities stand in the answer. */
function* spread(errors: readonly GraphQLFormattedError[], { positions }: Batch, trails: readonly Trail[], path: PlanPath) {
  const places = new Map<number, Trail[]>();
  trails.forEach((trail, index) => {
    const position = positions[index] ?? -1;
    const known = places.get(position);
    if (known) known.push(trail);
    else places.set(position, [trail]);
  });
  for (const error of errors) {
    const [root, at, ...rest] = error.path ?? [];
    if (root !== '_entities') yield placed(error, error.path && [...beforeList(path), ...error.path]);
    else if (typeof at !== 'number') yield placed(error, beforeList(path));
    else for (const trail of places.get(at) ?? []) yield placed(error, [...trail, ...rest]);
  }
}
