import { createHash } from 'node:crypto';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { Planning } from '../engine/planning';
import { type ScalarChecks, withChecks } from '../scalars';

/** What one supergraph says: never changed once it is read. */
export interface Graph {
  /** As it was composed. */
  readonly sdl: string;
  /** The same, parsed: for whoever reads sizes, classes or owners off it. */
  readonly document: DocumentNode;
  /** SHA-256 of the SDL of the schema that callers see, in hexadecimal. */
  readonly hash: string;
  /** The schema that callers see, its scalars checked where callers give them. */
  readonly schema: GraphQLSchema;
  /** Types as the departments know them, those that callers do not see among them. */
  readonly supergraphSchema: GraphQLSchema;
  /** The labels of `@override(label:)`. */
  readonly labels: readonly string[];
}

const trusted = { assumeValid: true, assumeValidSDL: true }; // the planner has read it before us

/** Gives way to those who are being answered, between two pieces of work of some milliseconds. */
export const pause = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Reads a supergraph that the planner has accepted. */
export async function readGraph(sdl: string, { apiSdl, labels }: Planning, scalars: ScalarChecks): Promise<Graph> {
  const document = parse(sdl, { noLocation: true });
  await pause();
  const supergraphSchema = buildASTSchema(document, trusted);
  await pause();
  const schema = withChecks(buildASTSchema(parse(apiSdl, { noLocation: true }), trusted), scalars);
  await pause();
  const hash = createHash('sha256').update(apiSdl).digest('hex');
  return { sdl, document, hash, schema, supergraphSchema, labels };
}

/** The subgraphs of a supergraph, by the names their departments have. */
export const subgraphNames = ({ definitions }: DocumentNode): string[] =>
  definitions
    .flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : []))
    .flatMap(({ directives = [] }) => directives.flatMap(({ arguments: given = [] }) => given))
    .flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : []));
