import {
  type DocumentNode,
  GraphQLError,
  getVariableValues,
  type OperationDefinitionNode,
  type VariableNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { RequestContext } from '../context';
import { chosenOperation } from '../engine/operation';
import { isTree } from '../engine/tree';
import type { Layer, Operation } from '../generations/answering';
import { type Asked, askedBy } from './asked';
import { fieldClasses, isPersonal, unclassedFields } from './classes';
import { readAnswer } from './places';
import { hiddenPrefix, type Subject, withSubjects } from './subject-fields';

/** What is known of an operation and its answer before the answer leaves. */
export interface Seen {
  asked: Asked;
  /** Name the caller gave the operation; null for none, or one with a number that may be a person's. */
  name: string | null;
  /** Keyed hash of its text. */
  document: string;
  /** Identifiers of the persons in the answer, and of those the question named. */
  persons: ReadonlySet<string>;
  rows: number;
  /** Whether there is anything in the answer but nulls. */
  isAnswered: boolean;
  codes: readonly string[];
}

export interface Watching {
  subject: Subject;
  /** Keyed hash of an operation's text. */
  hashOf(source: string): string;
  /** False while no record can be written: then nobody is asked for anything personal. */
  isWritable(): boolean;
  /** Takes what was seen of the request that has this context. */
  seen(context: RequestContext, seen: Seen): void;
}

/** What an operation and the names of its variables in @skip and @include come to, kept as long as the parsed operation is. */
interface Prepared {
  document: DocumentNode;
  hash: string;
  switches: string[];
  asked: Map<string, Asked>;
}

/** What stands for an answer that cannot be recorded. */
export const auditUnavailable = () =>
  new GraphQLError('This look-up cannot be recorded now, so nothing personal is answered.', { extensions: { code: 'AUDIT_UNAVAILABLE' } });

/** Sees answers: whom each is about is asked for besides, noted, and taken out again. */
export const audited =
  ({ subject, hashOf, isWritable, seen }: Watching): Layer =>
  (inner, { document: supergraph, schema }) => {
    const unclassed = unclassedFields(supergraph);
    if (unclassed.length > 0) throw new Error(`Its fields have no class: ${unclassed.join(', ')}.`);
    const { classes, mayBePersonal } = fieldClasses(supergraph);
    const prepared = new WeakMap<DocumentNode, Prepared>();

    function prepare({ document, source }: Operation): Prepared {
      const known = prepared.get(document);
      if (known) return known;
      const made = {
        document: withSubjects(document, schema, subject, mayBePersonal),
        hash: hashOf(source),
        switches: switchesOf(document),
        asked: new Map(),
      };
      prepared.set(document, made);
      return made;
    }

    return {
      warm: (operation) => inner.warm({ ...operation, document: prepare(operation).document }),
      async answer(asking, given, context) {
        const { document, hash, switches, asked: kinds } = prepare(asking);
        const { operation } = chosenOperation(document, asking.name);
        // Where they cannot be used the executor says so; until then everything counts as asked.
        const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], isTree(given) ? given : {}, {
          maxErrors: 1,
        });
        const key = JSON.stringify([operation.name?.value, variables && switches.map((name) => variables[name])]);
        const asked = kinds.get(key) ?? askedBy(document, operation, variables, { schema, classes, subject });
        if (kinds.size < 50) kinds.set(key, asked);
        const isRefused = isPersonal(asked.highest) && !isWritable();
        const result = isRefused
          ? { data: null, errors: [auditUnavailable()] }
          : await inner.answer({ ...asking, document }, given, context);
        const errors = result.errors?.filter(({ path }) => !path?.some((step) => String(step).startsWith(hiddenPrefix)));
        const persons = new Set<string>();
        for (const { node, personOf } of asked.naming) {
          const value: unknown = valueFromASTUntyped(node, variables);
          const person = typeof value === 'string' ? personOf(value) : null;
          if (person) persons.add(person);
        }
        const found = { persons, rows: 0 };
        readAnswer(result.data, asked.answer, found);
        seen(context, {
          asked,
          name: nameOf(operation),
          document: hash,
          persons,
          rows: found.rows,
          isAnswered: Object.values(result.data ?? {}).some((value) => value !== null && value !== undefined),
          codes: [...new Set(errors?.map(({ extensions }) => String(extensions.code ?? 'INTERNAL_SERVER_ERROR')))],
        });
        return { ...result, ...(errors && { errors: errors.length > 0 ? errors : undefined }) };
      },
    };
  };

/** The variables that @skip and @include look at. */
function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: { enter: (node) => void visit(node, { Variable: ({ name }: VariableNode) => void names.add(name.value) }) },
  });
  return [...names];
}

const nameOf = ({ name }: OperationDefinitionNode): string | null => (name && !/\d{5}/.test(name.value) ? name.value : null);
