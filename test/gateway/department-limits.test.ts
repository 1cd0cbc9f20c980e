import { setTimeout as sleep } from 'node:timers/promises';
import { type Behaviour, madeUpDepartment, read, write } from '../support/department';

type Department = ReturnType<typeof madeUpDepartment>;

/** Asks one thing after the other, and says what came of it. */
async function askTimes(count: number, { ask }: Department, milliseconds = 600): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let index = 0; index < count; index++) answers.push(await ask(read(`lamp${index}`), { milliseconds }));
  return answers;
}

/** A department that was asked so often while it failed that it is left alone. */
async function leftAlone(settings: Parameters<typeof madeUpDepartment>[0] = {}) {
  const department = madeUpDepartment({ breakerPauseMs: 150, ...settings });
  department.state.behaviour = 'SOURCE_UNREADABLE';
  await askTimes(6, department);
  expect(department.pipeline.breaker()).toBe('open');
  return department;
}

describe('a department that is asked much', () => {
  it('gets so many requests at once; the others wait their turn, and those after them are refused', async () => {
    const { state, ask, pipeline } = madeUpDepartment({ calls: 2, queue: 1 });
    state.milliseconds = 50;
    const answers = Promise.all(['a', 'b', 'c', 'd'].map((field) => ask(read(field))));
    await sleep(10);
    expect(state.asked).toHaveLength(2);
    expect(pipeline.load()).toEqual({ calls: 2, waiting: 1 });
    expect((await answers)[3]).toBe('SOURCE_UNAVAILABLE');
    expect(state.asked).toHaveLength(3);
    expect(pipeline.counts.crowded).toBe(1);
    expect(pipeline.load()).toEqual({ calls: 0, waiting: 0 });
  });

  it('is not asked by who went away while waiting', async () => {
    const { state, ask } = madeUpDepartment({ calls: 1, queue: 5 });
    state.milliseconds = 50;
    const [first, second] = await Promise.all([ask(read('a')), ask(read('b'), { milliseconds: 10 })]);
    expect([first, second]).toEqual([{ lamp: { height: 1 } }, 'SOURCE_TIMEOUT']);
    expect(state.asked).toHaveLength(1);
  });
});

describe('a department that fails', () => {
  it.each<[Behaviour, number]>([
    ['is silent', 0],
    ['is slow', 500],
    ['SOURCE_UNREADABLE', 0],
    ['SOURCE_TIMEOUT', 0],
    ['SOURCE_UNAVAILABLE', 0],
  ])('is left alone after six calls, however few come in a second: it %s', async (behaviour, milliseconds) => {
    const department = madeUpDepartment();
    Object.assign(department.state, { behaviour, milliseconds });
    await askTimes(6, department);
    const asked = department.state.asked.length;
    const started = performance.now();
    expect(await department.ask(read('other'))).toBe('SOURCE_UNAVAILABLE');
    expect(performance.now() - started).toBeLessThan(500);
    expect(department.state.asked).toHaveLength(asked);
    expect(department.pipeline.counts.broken).toBe(1);
  });

  it('is not left alone for refusing us, nor for one failure in two', async () => {
    const refusing = madeUpDepartment();
    refusing.state.behaviour = 'SOURCE_REFUSED';
    await askTimes(12, refusing);
    expect(refusing.pipeline.breaker()).toBe('closed');
    const halfFailing = madeUpDepartment();
    for (let index = 0; index < 8; index++) {
      halfFailing.state.behaviour = 'SOURCE_UNREADABLE';
      await askTimes(1, halfFailing);
      halfFailing.state.behaviour = 'answers';
      await askTimes(1, halfFailing);
    }
    expect(halfFailing.pipeline.breaker()).toBe('closed');
  });

  it('is not left alone because callers were in too great a hurry, or went away', async () => {
    const department = madeUpDepartment();
    department.state.behaviour = 'is silent';
    await askTimes(8, department, 20);
    expect(department.pipeline.breaker()).toBe('closed');
  });

  it('is asked once after a pause, and by everybody again when that call was answered', async () => {
    const department = await leftAlone();
    department.state.behaviour = 'answers';
    department.state.asked.length = 0;
    expect(await department.ask(read('early'))).toBe('SOURCE_UNAVAILABLE');
    await sleep(200);
    const answers = await Promise.all(['a', 'b', 'c'].map((field) => department.ask(read(field))));
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(3);
    expect(department.pipeline.breaker()).toBe('closed');
  });

  it('stays in use once it is back, whatever becomes of the calls of before', async () => {
    const department = madeUpDepartment({ breakerPauseMs: 100 });
    department.state.behaviour = 'is silent';
    const early = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((field) => department.ask(read(field), { milliseconds: 520 })));
    const late = Promise.all(['g', 'h', 'i', 'j', 'k', 'l'].map((field) => department.ask(read(field), { milliseconds: 900 })));
    await early;
    expect(department.pipeline.breaker()).toBe('open');
    department.state.behaviour = 'answers';
    await sleep(150);
    expect(await department.ask(read('m'))).toMatchObject({ lamp: {} });
    await late;
    expect(department.pipeline.breaker()).toBe('closed');
  });

  it('is sent one call in each pause, while it goes on failing', async () => {
    const department = await leftAlone();
    department.state.asked.length = 0;
    for (const field of ['a', 'b']) {
      await sleep(200);
      await Promise.all([department.ask(read(field)), department.ask(read(`${field}2`)), department.ask(read(`${field}3`))]);
    }
    expect(department.state.asked).toHaveLength(2);
  });

  it('is asked by the next caller when the one who was to find out went away', async () => {
    const department = await leftAlone();
    department.state.behaviour = 'is silent';
    await sleep(200);
    const gone = new AbortController();
    const probe = department.ask(read('a'), { gone: gone.signal });
    setTimeout(() => gone.abort(), 20);
    expect(await probe).toBe('SOURCE_TIMEOUT');
    department.state.behaviour = 'answers';
    expect(await department.ask(read('b'))).toMatchObject({ lamp: {} });
  });
});

describe('a read that the department could not answer', () => {
  it('is tried once more, with nothing of the first try remembered', async () => {
    const { state, ask, pipeline } = madeUpDepartment();
    state.behaviour = 'SOURCE_UNAVAILABLE';
    setTimeout(() => {
      state.behaviour = 'answers';
    }, 20);
    expect(await ask()).toEqual({ lamp: { height: 2 } });
    expect(state.asked[1]?.scope).not.toBe(state.asked[0]?.scope);
    expect(pipeline.counts).toMatchObject({ sent: 2, retried: 1 });
  });

  it.each<Behaviour>(['SOURCE_TIMEOUT', 'SOURCE_REFUSED', 'SOURCE_UNREADABLE'])('is not tried again after %s', async (behaviour) => {
    const { state, ask } = madeUpDepartment();
    state.behaviour = behaviour;
    expect(await ask()).toBe(behaviour);
    expect(state.asked).toHaveLength(1);
  });

  it('is not tried again before the source allows it, so not at all when that is too late', async () => {
    const { state, ask } = madeUpDepartment();
    Object.assign(state, { behaviour: 'SOURCE_UNAVAILABLE', retryAfterMs: 5_000 });
    const started = performance.now();
    expect(await ask()).toBe('SOURCE_UNAVAILABLE');
    expect(performance.now() - started).toBeLessThan(200);
    expect(state.asked).toHaveLength(1);
  });

  it('adds at most a tenth to the load of the department', async () => {
    const department = madeUpDepartment({ breakerPauseMs: 1 });
    department.state.behaviour = 'SOURCE_UNAVAILABLE';
    await Promise.all(Array.from({ length: 60 }, (_one, index) => department.ask(read(`lamp${index}`))));
    expect(department.pipeline.counts.retried).toBeGreaterThan(0);
    expect(department.state.asked.length).toBeLessThanOrEqual(66);
  });

  it('is never tried again when it is a mutation', async () => {
    const { state, ask } = madeUpDepartment();
    state.behaviour = 'SOURCE_UNAVAILABLE';
    expect(await ask(write())).toBe('SOURCE_UNAVAILABLE');
    expect(state.asked).toHaveLength(1);
  });
});

describe('a read that takes longer than nearly all do', () => {
  const slowOnce = async (settings: Parameters<typeof madeUpDepartment>[0]) => {
    const department = madeUpDepartment(settings);
    for (let index = 0; index < 30; index++) await department.ask(read(`lamp${index}`));
    department.state.asked.length = 0;
    Object.assign(department.state, { milliseconds: 400 });
    setTimeout(() => Object.assign(department.state, { milliseconds: 0 }), 0);
    return department;
  };

  it('is asked a second time where the hub is told to, and the first answer counts', async () => {
    const department = await slowOnce({ hedge: true });
    const started = performance.now();
    expect(await department.ask()).toMatchObject({ lamp: {} });
    expect(performance.now() - started).toBeLessThan(300);
    expect(department.pipeline.counts.hedged).toBe(1);
  });

  it('is asked once as a rule', async () => {
    const department = await slowOnce({});
    await department.ask();
    expect(department.state.asked).toHaveLength(1);
  });
});
