import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'graphql';
import { projectRoot } from '../../subgraphs/shared/department';
import { readSettings } from '../../subgraphs/shared/settings';
import { policySettings } from '../config';
import { roles } from '../identity';
import { decide } from './decide';
import { guardedFields } from './guarded-fields';
import { readPolicy } from './policy';
import { rightsUnder } from './rights';
import { policyTable } from './table';

// npm run --silent policy -- may <role> <Type.field> <PURPOSE> [app]: what the policy says, and which rule says it.
// npm run --silent policy -- table: all of it, as README has it.
// The policy is that of HUB_POLICY. The demo's callers are meant: for others, what is marked isDemoOnly does not count.

const [word, role = '', coordinate = '', purpose = '', app = ''] = process.argv.slice(2);

const folder = resolve(readSettings(policySettings, process.env).policy);

const words = { own: ', in the own areas', 'own cases': ', of cases of the own unit' };

function answer(): string {
  const policy = readPolicy(folder);
  const field = guardedFields(parse(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8')), policy).of(coordinate);
  if (field.level === 'AS_HOLDER') return `as the field that holds it: ${coordinate} is of the class of its holder`;
  const caller = { app, unit: null, user: '', role, areas: [], purpose: purpose || null, caseNumber: null, isDemo: true, person: null };
  const told = decide(policy, rightsUnder(policy)(caller), field);
  const about = `${coordinate} (${field.level}${field.mask ? ` ${field.mask}` : ''}, ${field.sharing})`;
  if (told.outcome === 'denied') return `no: ${about} is denied (${told.reason}); ${told.by}`;
  const where = told.areas === 'anywhere' ? '' : typeof told.areas === 'string' ? words[told.areas] : `, in ${told.areas.join(', ')}`;
  return `${told.outcome === 'full' ? 'yes' : `masked (${told.grade})`}: ${about}${where}; ${told.by}`;
}

if (word === 'table') process.stdout.write(`${policyTable(readPolicy(folder)).join('\n')}\n`);
else if (word !== 'may' || !roles.some((one) => one === role) || !coordinate.includes('.')) {
  process.stderr.write(
    `Usage: npm run --silent policy -- may <role> <Type.field> [PURPOSE] [app], or -- table\nRoles: ${roles.join(', ')}\n`,
  );
  process.exitCode = 2;
} else process.stdout.write(`${answer()}\n`);
