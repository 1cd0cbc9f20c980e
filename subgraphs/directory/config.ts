import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { jsonOf } from '../shared/json';
import { milliseconds, type Setting, textOr, wholeNumber } from '../shared/settings';
import { defaultHearing, type HearingRules } from './text/sounds';

const pairs = z.array(z.tuple([z.string().regex(/^[a-z]+$/), z.string().regex(/^[a-z]+$/)]));
const hearingShape = z.object({ initials: pairs, finals: pairs });

/** The sounds a city confuses, from a file as subgraphs/directory/text/hearing.json is. */
const hearingFile: Setting<HearingRules> = {
  variable: 'DIRECTORY_HEARING',
  meaning: 'JSON file with the sounds this city confuses, as subgraphs/directory/text/hearing.json; empty: that one',
  example: '',
  read(file) {
    if (!file?.trim()) return defaultHearing;
    let text: string;
    try {
      text = readFileSync(file.trim(), 'utf8');
    } catch {
      throw new Error('must name a file that can be read');
    }
    const rules = hearingShape.safeParse(jsonOf(text));
    if (!rules.success) throw new Error('must name a JSON file of the form {"initials": [["zh", "z"]], "finals": [["ing", "in"]]}');
    return rules.data;
  },
};

/** What it is called in the graph, and in Chinese. */
export const [name, title] = ['directory', '查询目录'];

/** The settings of the directory. */
export const settings = {
  store: textOr(
    'DIRECTORY_STORE',
    'Where the index is kept: file: and a folder, or postgres: where several gateways share it',
    'file:.directory',
  ),
  pollMs: milliseconds('DIRECTORY_POLL_MS', 'How often departments that do not push are asked for changes', 10_000),
  compareHours: wholeNumber('DIRECTORY_COMPARE_HOURS', 'How often everything is compared with each department (hours)', 24, [1, 720]),
  startWaitMs: milliseconds('DIRECTORY_START_WAIT_MS', 'How long a first start waits for the index to be built', 1_000),
  hearing: hearingFile,
};
