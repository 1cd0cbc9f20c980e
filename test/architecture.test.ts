import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

import { departments as listed } from '../subgraphs/departments';

const root = join(__dirname, '..');
const departments = listed.map(({ name }) => name);
const departmentFiles = [
  'client.ts',
  'config.ts',
  'index.ts',
  'loaders.ts',
  'mapping.ts',
  'records.ts',
  'resolvers.ts',
  'schema.generated.ts',
];

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });

/** Relative imports of a file, as paths from the root without an ending. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'(\.[^']*)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );

/** Who imports what it may not, as "file → import". */
const offenders = (folder: string, isAllowed: (imported: string, file: string) => boolean): string[] =>
  filesBelow(folder).flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported, file))
      .map((imported) => `${file} → ${imported}`),
  );

const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

describe('the house', () => {
  it('has at its top only what the design names', () => {
    const visible = readdirSync(root).filter((name) => !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name));
    expect(visible.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'codegen.yml',
        'demo',
        'gateway',
        'package-lock.json',
        'package.json',
        'schema',
        'subgraphs',
        'test',
        'tsconfig.json',
      ].sort(),
    );
  });

  it.each(departments)('holds the same files for %s as for its sisters', (department) => {
    expect(departmentFiles.filter((file) => !existsSync(join(root, 'subgraphs', department, file)))).toEqual([]);
    expect(existsSync(join(root, 'schema', `${department}.graphql`))).toBe(true);
  });

  it.each(departments)('lets %s import only its own folder and shared', (department) => {
    expect(offenders(`subgraphs/${department}`, (imported) => isIn(imported, `subgraphs/${department}`, 'subgraphs/shared'))).toEqual([]);
  });

  it('keeps shared code free of any department', () => {
    expect(offenders('subgraphs/shared', (imported) => isIn(imported, 'subgraphs/shared'))).toEqual([]);
  });

  it('keeps departments, the demo and adapters out of the gateway; only its process knows the list', () => {
    const mayMeet = ['gateway/index.ts'];
    expect(
      offenders(
        'gateway',
        (imported, file) =>
          isIn(imported, 'gateway', 'schema', 'subgraphs/shared') || (mayMeet.includes(file) && isIn(imported, 'subgraphs')),
      ),
    ).toEqual([]);
  });

  it('keeps the demo city out of everything but itself and the tests', () => {
    for (const folder of ['gateway', 'subgraphs', 'schema']) {
      expect(offenders(folder, (imported) => !isIn(imported, 'demo', 'test'))).toEqual([]);
    }
  });

  it('keeps GraphQL out of the clients', () => {
    const clients = departments.map((department) => `subgraphs/${department}/client.ts`);
    expect(clients.filter((file) => /from 'graphql'|schema\.generated/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('reads the environment only in processes', () => {
    const readers = ['gateway', 'subgraphs', 'schema', 'demo']
      .flatMap(filesBelow)
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    const processes = [
      'gateway/index.ts',
      'gateway/token.ts',
      'gateway/access/command.ts',
      'gateway/audit/command.ts',
      'subgraphs/index.ts',
      'subgraphs/directory/command.ts',
      'demo/index.ts',
      'demo/start.ts',
      'demo/system.ts',
      'demo/truth.ts',
    ];
    expect(readers.filter((file) => !processes.includes(file))).toEqual([]);
  });

  it('adds a department in three existing files: the list, codegen.yml and .env.example', () => {
    const mentions = ['gateway', 'schema', 'subgraphs/shared']
      .flatMap(filesBelow)
      .filter((file) => readFileSync(join(root, file), 'utf8').match(new RegExp(`'(${departments.join('|')})'`)));
    expect(mentions.map((file) => relative('.', file))).toEqual([]);
  });

  it('has files a stranger reads at one sitting: half of them under 100 lines, none over 300', () => {
    const lengths = ['gateway', 'subgraphs', 'schema', 'demo']
      .flatMap(filesBelow)
      .filter((file) => !file.endsWith('.generated.ts'))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(100);
  });

  it.each(departments)('holds the resolvers of %s to the types of its SDL', (department) => {
    expect(readFileSync(join(root, 'subgraphs', department, 'resolvers.ts'), 'utf8')).toMatch(/\} satisfies Resolvers;\n$/);
  });
});
