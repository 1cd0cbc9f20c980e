import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/shared/department';

/** One line of what a benchmark found. */
export interface Row {
  what: string;
  figure: string;
  bar: string;
}

/** The rows as lines of a Markdown table. */
export const tableOf = (rows: readonly Row[]): string =>
  rows.map(({ what, figure, bar }) => `| ${what.padEnd(64)} | ${figure.padStart(9)} | ${bar.padEnd(8)} |`).join('\n');

/** Writes what a benchmark found to test/bench/results/<name>.md, with the machine in words and the day. */
export function writeResults(name: string, title: string, about: string, rows: readonly Row[]): void {
  const folder = join(projectRoot, 'test/bench/results');
  mkdirSync(folder, { recursive: true });
  const memory = Math.round(totalmem() / 1_073_741_824);
  const machine = `Node ${process.versions.node}, ${cpus().length} shared cores, ${memory} GiB; ${new Date().toISOString().slice(0, 10)}.`;
  const head = tableOf([
    { what: 'figure', figure: 'measured', bar: 'bar' },
    { what: '---', figure: '---:', bar: '---' },
  ]);
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${about}\n\n${machine}\n\n${head}\n${tableOf(rows)}\n`);
}
