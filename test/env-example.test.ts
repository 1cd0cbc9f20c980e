import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSettings } from '../demo/choice';
import { auditVerifySettings } from '../gateway/audit/config';
import { gatewaySettings } from '../gateway/config';
import { subgraphSettings } from '../subgraphs/config';
import { departments } from '../subgraphs/departments';
import { settings as directorySettings } from '../subgraphs/directory/config';
import { subgraphUrl } from '../subgraphs/shared/hub-settings';
import type { Setting } from '../subgraphs/shared/settings';

const line = ({ meaning, variable, example }: Setting<unknown>): string => `# ${meaning}\n# ${variable}=${example}\n`;

describe('.env.example', () => {
  it('lists every variable that is read, with its meaning', () => {
    const parts = [
      ['The gateway', [...Object.values(gatewaySettings), auditVerifySettings.publicKey]],
      ...departments.map(({ name, title, settings }) => [`${name} ${title}`, [...Object.values(settings), subgraphUrl(name)]] as const),
      ['directory 查询目录', [...Object.values(directorySettings), subgraphUrl('directory')]],
      [
        'A department in a process of its own, and the gateway’s token for it',
        [subgraphSettings.token, subgraphSettings.port, subgraphSettings.host],
      ],
      ['The demo city', Object.values(demoSettings)],
    ] as const;
    const expected = parts.map(([title, settings]) => `## ${title}\n\n${settings.map(line).join('\n')}`).join('\n');
    expect(readFileSync(join(__dirname, '../.env.example'), 'utf8')).toBe(expected);
  });
});
