import { setTimeout as sleep } from 'node:timers/promises';
import { madeUpDepartment, operator, read, write } from '../support/department';

const slow = (settings: Parameters<typeof madeUpDepartment>[0] = {}) => {
  const department = madeUpDepartment(settings);
  department.state.milliseconds = 50;
  return department;
};

describe('the same read, asked by several at once', () => {
  it('reaches the department once, and each gets an answer of their own', async () => {
    const { state, ask, pipeline } = slow();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers).toEqual([{ lamp: { height: 1 } }, { lamp: { height: 1 } }, { lamp: { height: 1 } }]);
    expect(state.asked).toHaveLength(1);
    expect(new Set(answers).size).toBe(3);
    expect(pipeline.counts).toMatchObject({ sent: 1, shared: 2 });
  });

  it('is shared by two operators of one desk, whoever they are', async () => {
    const { state, ask } = slow();
    await Promise.all([ask(), ask(read(), { caller: { ...operator, user: 'operator-8', caseNumber: 'W-2' } })]);
    expect(state.asked).toHaveLength(1);
  });

  it.each([
    ['another role', { role: 'auditor' }],
    ['another purpose', { purpose: 'VERIFY' }],
    ['other areas', { areas: ['429802'] }],
    ['another app', { app: 'grid' }],
  ])('is not shared with a caller of %s', async (_other, difference) => {
    const { state, ask } = slow();
    await Promise.all([ask(), ask(read(), { caller: { ...operator, ...difference } })]);
    expect(state.asked).toHaveLength(2);
  });

  it('is not shared where a field is shown of other areas', async () => {
    const { state, ask } = slow();
    await Promise.all([
      ask(),
      ask(read(), { within: { 'Query.lamp': ['429801'] } }),
      ask(read(), { within: { 'Query.lamp': ['429802'] } }),
    ]);
    expect(state.asked).toHaveLength(3);
  });

  it('is not shared when something else is asked, or asked with other variables', async () => {
    const { state, ask } = slow();
    await Promise.all([ask(), ask(read('bench')), ask({ ...read(), variables: { id: 'lamp:1' } })]);
    expect(state.asked).toHaveLength(3);
  });

  it('is asked anew once it has been answered: nothing is kept', async () => {
    const { state, ask } = slow();
    await ask();
    await ask();
    expect(state.asked).toHaveLength(2);
  });

  it('goes on for the others when the one who asked first goes away', async () => {
    const { ask } = slow();
    const gone = new AbortController();
    const first = ask(read(), { gone: gone.signal });
    const others = [ask(), ask()];
    await sleep(10);
    gone.abort();
    expect(await first).toBe('SOURCE_TIMEOUT');
    expect(await Promise.all(others)).toEqual([{ lamp: { height: 2 } }, { lamp: { height: 2 } }]);
  });

  it('is given up by one who has waited long enough, while the others wait', async () => {
    const { ask } = slow();
    const [first, hurried] = await Promise.all([ask(), ask(read(), { milliseconds: 10 })]);
    expect([first, hurried]).toEqual([{ lamp: { height: 1 } }, 'SOURCE_TIMEOUT']);
  });

  it('fails for all of them when it fails', async () => {
    const { state, ask } = slow();
    state.behaviour = 'SOURCE_UNREADABLE';
    expect(await Promise.all([ask(), ask()])).toEqual(['SOURCE_UNREADABLE', 'SOURCE_UNREADABLE']);
    expect(state.asked).toHaveLength(1);
  });
});

describe('the same read of a department that watches who asks', () => {
  it('is made for each of them', async () => {
    const { state, ask } = slow({ unshared: new Set(['land']) });
    await Promise.all([ask(), ask()]);
    expect(state.asked).toHaveLength(2);
  });
});

describe('a read that was to be shared', () => {
  it('is not counted as shared where the one who asked first went away', async () => {
    const { ask, pipeline } = slow();
    const gone = new AbortController();
    const both = [ask(read(), { gone: gone.signal }), ask()];
    await sleep(10);
    gone.abort();
    await Promise.all(both);
    expect(pipeline.counts).toMatchObject({ sent: 2, shared: 0 });
  });
});

describe('a read that follows a mutation in one request', () => {
  it('is made anew: what another caller asked before shows what was before', async () => {
    const { state, ask } = slow();
    const scope = {};
    state.milliseconds = 300;
    const before = ask();
    await sleep(10);
    state.milliseconds = 0;
    await ask(write(), { scope });
    await ask(read(), { scope });
    expect(state.asked).toHaveLength(3);
    await before;
  });
});

describe('the same mutation, sent by two at once', () => {
  it('is made twice', async () => {
    const { state, ask } = slow();
    await Promise.all([ask(write()), ask(write())]);
    expect(state.asked).toHaveLength(2);
  });
});
