import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './department';

/** The type Code of schema/common.graphql. */
export interface Code {
  scheme: string;
  version: string | null;
  code: string;
  label: string | null;
  known: boolean;
}

/** A code table as data: scheme, edition, where it was taken from, and its values. */
export interface CodeTable {
  scheme: string;
  version: string | null;
  source: string;
  values: Readonly<Record<string, string>>;
}

/** A department's own table whose words are their own codes; `source` says where they are listed. */
export const wordsOf = (scheme: string, source: string, words: readonly string[]): CodeTable => ({
  scheme,
  version: null,
  source,
  values: Object.fromEntries(words.map((word) => [word, word])),
});

/** A value of a table; a code the table does not hold passes through, flagged. */
export const codeIn = ({ scheme, version, values }: CodeTable, code: string): Code => ({
  scheme,
  version,
  code,
  label: Object.hasOwn(values, code) ? (values[code] ?? null) : null,
  known: Object.hasOwn(values, code),
});

/** A word as the code it stands for (女 → 2); a word the table does not hold passes through, flagged. */
export function codeOfWord(table: CodeTable, word: string): Code {
  const code = Object.entries(table.values).find(([, label]) => label === word)?.[0];
  return code === undefined ? { scheme: table.scheme, version: table.version, code: word, label: null, known: false } : codeIn(table, code);
}

const loaded = new Map<string, CodeTable>();

/** A national table by its file name in subgraphs/shared/codes, such as GBT2261.1-2003. */
export function codeTable(name: string): CodeTable {
  const table =
    loaded.get(name) ?? (JSON.parse(readFileSync(join(projectRoot, 'subgraphs/shared/codes', `${name}.json`), 'utf8')) as CodeTable);
  loaded.set(name, table);
  return table;
}
