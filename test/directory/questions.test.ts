import { isDeepStrictEqual } from 'node:util';
import { createSeal } from '../../subgraphs/shared/seal';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';
import { families, questionsOf } from '../support/questions/ask';
import { judge } from '../support/questions/judge';
import { readKnown } from '../support/questions/known';
import { scoreLinks } from '../support/questions/link-score';

const city = makeCity({ seed: 5, scale: 0.08 });
const questions = questionsOf(city, readKnown(mentionsOf(city)), 3, 9);
const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));

describe('the noisy questions', () => {
  it('are of more than 140 kinds, each of which this city allows', () => {
    const kinds = Object.values(families).flatMap((family) => Object.keys(family));
    expect(kinds.length).toBeGreaterThan(140);
    expect(kinds.filter((kind) => !questions.some((question) => question.kind === kind))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('have more than 15 kinds without an answer', () => {
    const without = new Set(questions.filter(({ wants }) => wants === null).map(({ kind }) => kind));
    expect([...without].sort()).toEqual(Object.keys(families.negatives ?? {}).sort());
    expect(without.size).toBeGreaterThan(15);
  });

  it('are the same for the same seed', () => {
    expect(isDeepStrictEqual(questionsOf(city, readKnown(mentionsOf(city)), 3, 9), questions)).toBe(true);
  });

  it('ask only for what is in the city', () => {
    const doors = new Set(city.doors.map(({ code }) => `dwelling:${code}`));
    const asked = questions.flatMap(({ wants }) => (wants?.startsWith('dwelling:') ? [wants] : []));
    expect(asked.filter((id) => !doors.has(id))).toEqual([]);
  });
});

describe('the judge', () => {
  const question = { kind: 'phone', text: '16100000000', wants: 'person:429801198507140011', acceptable: ['dwelling:1'] };
  const person = { kind: 'person', id: seal.seal({ kind: 'citizen', number: '429801198507140011' }), sure: true };
  const other = { kind: 'building', id: 'building:9', sure: true };

  it('knows people by their sealed numbers, and takes what is as right', () => {
    expect(judge(question, [person], seal)).toEqual({ first: true, inTen: true, falselySure: false });
    expect(judge(question, [{ kind: 'dwelling', id: 'dwelling:1', sure: false }], seal)).toEqual({
      first: true,
      inTen: true,
      falselySure: false,
    });
  });

  it('tells the first hit from the first ten, and wrong from wrong and sure', () => {
    expect(judge(question, [other, person], seal)).toEqual({ first: false, inTen: true, falselySure: true });
    expect(judge(question, [], seal)).toEqual({ first: false, inTen: false, falselySure: false });
  });

  it('knows roads and crossings by their names', () => {
    const crossing = { kind: 'crossing', text: '', wants: 'crossing:文星街+长征路', acceptable: [] };
    expect(judge(crossing, [{ kind: 'crossing', id: null, sure: true, label: '长征路与文星街交叉口' }], seal).first).toBe(true);
    expect(judge(crossing, [{ kind: 'crossing', id: null, sure: true, label: '长征路与文化路交叉口' }], seal).first).toBe(false);
  });

  it('lets nothing be sure where there is no answer, and nobody be listed for a name alone', () => {
    const room = { kind: 'no such room', text: '', wants: null, acceptable: [], notSure: ['dwelling', 'building'] };
    expect(judge(room, [{ ...other, sure: false }], seal).falselySure).toBe(false);
    expect(judge(room, [other], seal).falselySure).toBe(true);
    const name = { kind: 'name only', text: '王平', wants: null, acceptable: [], notSure: [], nobodyListed: true };
    expect(judge(name, [{ ...person, sure: false }], seal).falselySure).toBe(true);
  });
});

describe('the score of links', () => {
  const truth = [
    { source: 'public-security', record: 'GA1', person: 'one', isTitle: false },
    { source: 'public-security', record: 'GA2', person: 'two', isTitle: false },
    { source: 'housing', record: 'FG1', person: 'one', isTitle: false },
    { source: 'hotline', record: 'RX1', person: 'one', isTitle: false },
    { source: 'hotline', record: 'RX2', person: 'two', isTitle: true },
  ];
  const link = (source: string, record: string, entity: string) => ({ source, record, entity, verdict: 'link' });
  const twins = [{ trap: 'twins' as const, people: ['one', 'two'] }];

  it('counts the pairs of one person that came together', () => {
    const rows = [
      link('public-security', 'GA1', 'e1'),
      link('public-security', 'GA2', 'e2'),
      link('housing', 'FG1', 'e1'),
      { ...link('hotline', 'RX1', 'e1'), verdict: 'review' },
    ];
    expect(scoreLinks(truth, rows, twins)).toEqual({
      all: { precision: 1, recall: 1 / 3 },
      withTitles: { precision: 1, recall: 1 / 4 },
      withoutHotline: { precision: 1, recall: 1 },
      registerPeople: 2,
      registerPeopleMerged: 0,
      traps: { twins: { pairs: 1, merged: 0 } },
      titlesLinked: 0,
    });
  });

  it('sees people who were merged, and callers linked by a title', () => {
    const rows = [link('public-security', 'GA1', 'e1'), link('public-security', 'GA2', 'e1'), link('hotline', 'RX2', 'e1')];
    expect(scoreLinks(truth, rows, twins)).toMatchObject({
      all: { precision: 0, recall: 0 },
      registerPeopleMerged: 2,
      traps: { twins: { pairs: 1, merged: 1 } },
      titlesLinked: 1,
    });
  });
});
