import { resolve } from 'node:path';
import { projectRoot } from '../shared/department';
import type { Tokens } from './linking/tokens';
import { openStore } from './store/open';
import { postgresShelves } from './store/postgres';
import { sqliteShelves } from './store/sqlite';
import type { DirectoryStore } from './store/store';

/** Opens the store at a place: file: and a folder (relative to the project), or postgres:, in the schema `directory`. */
export async function openDirectoryStore(place: string, key: Buffer, tokens: Tokens): Promise<DirectoryStore> {
  if (/^postgres(ql)?:/.test(place)) return openStore(await postgresShelves(place, 'directory'), key, tokens);
  return openStore(sqliteShelves(resolve(projectRoot, place.replace(/^file:/, ''))), key, tokens);
}
