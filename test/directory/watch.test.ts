import { createWatch, numbersIn } from '../../subgraphs/directory/watch';

function watched() {
  const told: [string, object][] = [];
  const clock = { now: 0 };
  const watch = createWatch(
    (event, facts) => told.push([event, facts]),
    () => clock.now,
  );
  return { watch, told, clock };
}
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A look-up that shows one person, another for each number. */
const shows = (person: number) => ({ numbers: [], subjects: `person-${person}` });

describe('the watch on look-ups of people', () => {
  it('lets a busy desk work: thirty in a minute wait for nothing', () => {
    const { watch, told } = watched();
    expect(times(30, (index) => watch.note('desk 4120', shows(index)))).toEqual(times(30, () => 0));
    expect(told).toEqual([]);
  });

  it('slows what is more, by up to a second and a half', () => {
    const { watch } = watched();
    const delays = times(60, (index) => watch.note('desk 4120', shows(index)));
    expect([delays[30], delays[40], delays[59]]).toEqual([100, 1_100, 1_500]);
  });

  it('tells once an hour of a caller who looks up more than sixty people in one', () => {
    const { watch, told, clock } = watched();
    times(80, (index) => {
      clock.now = index * 30_000;
      return watch.note('desk 4120', shows(index));
    });
    expect(told).toEqual([['many people looked up', { caller: 'desk 4120', count: 61 }]]);
  });

  it('slows and tells of numbers asked one after the other, without the numbers', () => {
    const { watch, told, clock } = watched();
    const delays = times(9, (index) => {
      clock.now = index * 10_000;
      return watch.note('desk 4120', { numbers: numbersIn(`160 1234 ${String(5_000 + index)}`), subjects: '' });
    });
    expect(told).toEqual([['numbers looked up one after the other', { caller: 'desk 4120', count: 6 }]]);
    expect([delays[5], delays[6], delays[8]]).toEqual([0, 600, 800]);
    expect(JSON.stringify(told)).not.toContain('1601234');
  });

  it('knows neighbouring ID numbers though their check digits differ, and takes no object’s code for a number', () => {
    const { watch, told } = watched();
    const numbers = ['42980119850714351X', '429801198507143528', '429801198507143536', '429801198507143544'];
    times(8, (index) => watch.note('desk 4120', { numbers: numbersIn(numbers[index % 4] ?? ''), subjects: '' }));
    expect(told).toMatchObject([['numbers looked up one after the other', { count: 6 }]]);
    expect(numbersIn('4298010301000004')).toEqual([]);
  });

  it('counts a person once while the question about them is typed on', () => {
    const { watch } = watched();
    expect(Math.max(...times(200, () => watch.note('desk 4120', shows(1))))).toBe(0);
  });

  it('slows and tells of names tried in vain', () => {
    const { watch, told, clock } = watched();
    const delays = times(70, (index) => {
      clock.now = index * 500;
      return watch.note('desk 4120', { numbers: [], subjects: '' });
    });
    expect(told).toEqual([['many people looked for in vain', { caller: 'desk 4120', count: 61 }]]);
    expect([delays[29], delays[40], delays[69]]).toEqual([0, 1_100, 1_500]);
  });

  it('refuses beyond six hundred an hour, and lets the others go on', () => {
    const { watch, clock } = watched();
    const looked = (index = 600) => watch.note('desk 4120', shows(index));
    times(600, (index) => {
      clock.now = index * 5_000;
      return looked(index);
    });
    expect(() => looked()).toThrow('Too many look-ups of people in an hour');
    expect(watch.note('desk 4121', shows(1))).toBe(0);
    clock.now += 3_700_000;
    expect(looked()).toBe(0);
  });
});
