import { createMentions } from '../../subgraphs/directory/linking/features';
import { birthLevel, nameLevel } from '../../subgraphs/directory/linking/levels';
import { createTokens } from '../../subgraphs/directory/linking/tokens';
import { soundsOf } from '../../subgraphs/directory/text/sounds';
import type { EntryOf } from '../../subgraphs/shared/feed';

const mentionOf = createMentions(createTokens(Buffer.alloc(32, 4)), soundsOf);
const features = (says: Partial<EntryOf<'person'>>) =>
  mentionOf({ kind: 'person', source: 'housing', record: '1', version: '', change: 'replace', ...says }, null).features;
const named = (one: string, other: string) => nameLevel(features({ name: one }), features({ name: other }));
const born = (one: string, other: string) => birthLevel(features({ birthDate: one }), features({ birthDate: other }));

describe('two names', () => {
  it.each([
    ['王云', '王 云', 'equal'],
    ['李晓燕', '李曉燕', 'equal'],
    ['王云', '鐜嬩簯', 'equal'], // UTF-8 read as GBK
    ['王云', 'ÍõÔÆ', 'equal'], // GBK read as Latin-1
    ['马翠', '椹\ue102繝', 'equal'],
    ['邱华秀', '閭卞崕绉€', 'equal'],
    ['张敏红', '寮犳晱绾\ufffd', 'garbled'],
    ['张诺佳', '张诺(xiao)佳', 'equal'],
    ['张诺佳', '张诺佳（父张强）', 'equal'],
    ['李晓燕', '李小燕', 'sound'],
    ['陈南', '陈兰', 'hearing'],
    ['赵䶮明', '赵?明', 'garbled'],
    ['王䶮', '王?', 'title'], // the surname is all that is left
    ['李晓燕', '李晓艳', 'sound'],
    ['李子轩', '李子涵', 'oneCharacter'],
    ['王小明', '王先生', 'title'],
    ['王小明', '李先生', 'differs'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(named(one, other)).toBe(level);
  });
});

describe('two birth dates', () => {
  it.each([
    ['1985-07-14', '19850714', 'equal'],
    ['1985-07-14', '1985.7', 'yearAndMonth'],
    ['1985-07-14', '1985', 'year'],
    ['1985-07-14', '1985-07-04', 'onePart'],
    ['1966-05-01', '1966-01-05', 'onePart'],
    ['1985-07-14', '1972-03-09', 'differs'],
    ['1985-07-14', '31242', 'equal'], // days as a spreadsheet counts them
    ['1985-07-14', '1900-01-01', null],
  ])('%s and %s: %s', (one, other, level) => {
    expect(born(one, other)).toBe(level);
  });
});
