import { setTimeout as sleep } from 'node:timers/promises';
import { type Hub, startHub } from '../support/hub';
import { truthOf } from '../support/truth';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const records = 'publicSecurityRecord familyPlanningRecord housingRecord civilAffairsRecord hotlineRecord'.split(' ');
const all = records.map((field) => `${field} { department matchedBy }`).join(' ');

describe('a person whom several departments know', () => {
  it('is one person with a record from each of them (Q04)', async () => {
    const known = truthOf(hub.folder, 'person').filter(
      (person) =>
        person.defects.length === 0 &&
        ['publicSecurity', 'familyPlanning', 'housing', 'civilAffairs'].every((department) => person.records[department].length > 0),
    );
    const part = known.slice(0, 40);
    const { data } = await hub.query(
      `{ ${part.map(({ idNumber }, index) => `p${index}: personByIdNumber(idNumber: "${idNumber}") { name ${all} }`).join('\n')} }`,
    );
    const wrong = part.filter(({ name }, index) => {
      const person = data[`p${index}`];
      return person.name !== name || records.slice(0, 4).some((field) => person[field] === null);
    });
    expect(part.length).toBe(40);
    expect(wrong).toEqual([]);
  });
});

describe('a grid', () => {
  it('knows its head, workers, people and events (Q01, Q02, Q10)', async () => {
    const { data, errors } = await hub.query(`{
      grid(code: "429801001001003") { name head { name phone } workers { name } residentCount }
      division(code: "429801") { communityCount gridCount gridWorkerCount residentCount peoplePerGrid }
      eventStatistics(filter: { from: "2026-10-01", to: "2026-11-01" }, by: LOCAL_CATEGORY) { total counts { code { label } count } }
    }`);
    expect(errors).toBeUndefined();
    const [grid] = truthOf(hub.folder, 'grid').filter(({ code }) => code === '429801001001003');
    expect(data.grid).toMatchObject({ name: grid?.name, head: { name: grid?.headName, phone: grid?.headPhone } });
    expect(data.division).toEqual({ communityCount: 1, gridCount: 5, gridWorkerCount: 8, residentCount: 4703, peoplePerGrid: 940.6 });
    expect(data.eventStatistics.total).toBe(581);
    expect(data.eventStatistics.counts.map(({ count }: { count: number }) => count).sort((a: number, b: number) => a - b)).toEqual([
      6, 17, 136, 158, 264,
    ]);
  });
});

describe('five systems that are all down', () => {
  it('are answered for within 3 s, each named', async () => {
    const [person = {}] = truthOf(hub.folder, 'person');
    for (const { switchboard } of Object.values(hub.systems)) switchboard.set({ mode: 'hang' });
    await sleep(2_200); // civil affairs’ folder is looked at every 2 s
    const started = performance.now();
    const { data, extensions } = await hub.query(`query ($number: String!) { personByIdNumber(idNumber: $number) { id ${all} } }`, {
      number: person.idNumber,
    });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(data.personByIdNumber.id).toMatch(/^s1\./);
    const { directory, ...departments } = extensions?.sources ?? {};
    expect(directory).toMatchObject({ state: 'ok' }); // the index answers, whatever is down
    expect(Object.values(departments).filter(({ state }) => state === 'ok')).toEqual([]);
    expect(Object.keys(departments)).toEqual(['civil-affairs', 'family-planning', 'hotline', 'housing', 'public-security']);
  });
});
