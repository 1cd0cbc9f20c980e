import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import { roles } from '../identity';

const outcome = z.enum(['full', 'masked']);
const level = z.enum(['L1', 'L2', 'L3', 'L4']);
const mask = z.enum(['NAME', 'ID_NUMBER', 'PHONE', 'ADDRESS', 'BIRTH_DATE', 'TEXT', 'COUNT', 'SHOWN']);
const purpose = z.string().regex(/^[A-Z_]{1,40}$/, 'must be a purpose in capitals, such as ORDER_HANDLING');
const coordinate = z.string().regex(/^[A-Z]\w*\.[a-z]\w*$/, 'must be one field as Type.field: there are no wildcards');
const day = z.iso.date('must be a date: 2026-12-31');
const area = z.string().regex(/^\d{2,15}$/, 'must be the code of a division, community or grid, or its beginning');

/** What a role may see for its purposes. A field is decided by the first rule that speaks of it, or of its class; by none, it is denied. */
const rule = z.strictObject({
  id: z.string().min(1),
  why: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
  /** For which purposes; empty: for any and for none, of data that is shared without condition. */
  purposes: z.array(purpose),
  /** own: only of what lies in the areas of the caller's token; own cases: only of cases of the unit that the token names. */
  areas: z.enum(['anywhere', 'own', 'own cases']).default('anywhere'),
  /** Whether who asked for confidentiality is shown, as far as the rest of the rule goes. */
  isConfidentialShown: z.boolean().default(false),
  /** For the demo city's callers alone. */
  isDemoOnly: z.boolean().default(false),
  classes: z.partialRecord(level, outcome).default({}),
  /** Where the rule says masked: how, by the kind of mask. M1 where nothing is said. */
  masks: z.partialRecord(mask, z.enum(['full', 'M1', 'M2', 'hidden'])).default({}),
  fields: z.record(coordinate, outcome).default({}),
  /** All fields of a type, by its name. */
  types: z.record(z.string(), outcome).default({}),
});

/** What an app was granted beyond its role: by name, for a time, until it is revoked. */
const grant = z.strictObject({
  id: z.string().min(1),
  why: z.string().min(1),
  app: z.string().min(1),
  purposes: z.array(purpose).min(1),
  fields: z.array(coordinate).min(1),
  as: outcome,
  /** Only of what lies in these areas; empty: anywhere. */
  areas: z.array(area),
  from: day,
  /** The last day. */
  until: day,
  revokedOn: day.nullable().default(null),
});

const sharingClass = z.enum(['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED']);
const sharing = z.strictObject({
  classes: z.record(level, sharingClass),
  /** By department, where it shares a class otherwise. */
  departments: z.record(z.string(), z.partialRecord(level, sharingClass)),
  /** By field, where one is shared otherwise than its class. */
  fields: z.record(coordinate, sharingClass),
});

/** What tells the area of a row, written as a selection: { grid { id } }. */
const selection = z.string().transform((text, context) => {
  try {
    const [node] = parse(text, { noLocation: true }).definitions;
    if (node?.kind === Kind.OPERATION_DEFINITION) return node.selectionSet;
  } catch {
    // told below
  }
  context.addIssue({ code: 'custom', message: 'must be a selection: { grid { id } }' });
  return z.NEVER;
});

/** What tells of a case whose it is and whether it is confidential, and which of its fields tell then who asked for that. */
const caseFields = z.strictObject({ unit: selection, confidential: selection, withheld: z.array(z.string()) });

/** How counts that are hidden when they are small are kept from being worked out by subtraction. */
const counts = z.strictObject({
  /** By count: a field beside it with the smallest count that it is the sum of. Where that one is hidden, the sum is too. */
  parts: z.record(coordinate, selection),
  /** By field: the only tables that who sees no small counts may ask of it. Tables that overlap would tell them. */
  tables: z.record(
    coordinate,
    z.strictObject({
      /** The arguments that say from when and until when: the first days of a month and of the next. */
      month: z.tuple([z.string(), z.string()]),
      /** The other arguments, and what each may be. */
      only: z.record(z.string(), z.array(z.string())),
    }),
  ),
});

export type Counts = z.infer<typeof counts>;
export type StatisticsTable = Counts['tables'][string];
export type CaseFields = z.infer<typeof caseFields>;
export type Rule = z.infer<typeof rule>;
export type Grant = z.infer<typeof grant>;
export type Sharing = z.infer<typeof sharing>;
export type SharingClass = z.infer<typeof sharingClass>;

/** Who may see what: what the files of a policy folder say. */
export interface Policy {
  readonly rules: readonly Rule[];
  readonly grants: readonly Grant[];
  /** 无条件共享, 有条件共享, 不予共享: on which terms departments share. */
  readonly sharing: Sharing;
  /** By type of row: the fields that say in which grid, community or division it lies. */
  readonly areas: ReadonlyMap<string, SelectionSetNode>;
  /** By type of case. */
  readonly cases: ReadonlyMap<string, CaseFields>;
  readonly counts: Counts;
}

/** Reads rules.json, grants.json, sharing.json, areas.json, cases.json and counts.json of a folder; throws one Error that names every fault by file and place. */
export function readPolicy(folder: string): Policy {
  const faults: string[] = [];
  const read = <T>(file: string, form: z.ZodType<T>): T | null => {
    const parsed = form.safeParse(jsonIn(join(folder, file), faults));
    if (parsed.success) return parsed.data;
    faults.push(...parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || 'the file'} ${message}`));
    return null;
  };
  const rules = read('rules.json', z.array(rule));
  const grants = read('grants.json', z.array(grant));
  const terms = read('sharing.json', sharing);
  const areas = read('areas.json', z.record(z.string(), selection));
  const tables = read('counts.json', counts);
  const cases = read('cases.json', z.record(z.string(), caseFields));
  for (const [file, list] of [
    ['rules.json', rules],
    ['grants.json', grants],
  ] as const) {
    const ids = list?.map(({ id }) => id) ?? [];
    faults.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id} stands there twice`));
  }
  if (faults.length > 0 || !rules || !grants || !terms || !areas || !cases || !tables)
    throw new Error(`The policy in ${folder} cannot be used:\n${faults.join('\n')}`);
  return { rules, grants, sharing: terms, areas: new Map(Object.entries(areas)), cases: new Map(Object.entries(cases)), counts: tables };
}

function jsonIn(file: string, faults: string[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
