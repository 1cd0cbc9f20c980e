import { createWatch } from '../../subgraphs/directory/watch';

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

describe('the watch on look-ups of people', () => {
  it('lets a busy desk work: thirty in a minute wait for nothing', () => {
    const { watch, told } = watched();
    expect(times(30, () => watch.note('desk 4120', { numbers: [] }))).toEqual(times(30, () => 0));
    expect(told).toEqual([]);
  });

  it('slows what is more, by up to a second and a half', () => {
    const { watch } = watched();
    const delays = times(60, () => watch.note('desk 4120', { numbers: [] }));
    expect([delays[30], delays[40], delays[59]]).toEqual([100, 1_100, 1_500]);
  });

  it('tells once an hour of a caller who looks up more than sixty people in one', () => {
    const { watch, told, clock } = watched();
    times(80, (index) => {
      clock.now = index * 30_000;
      return watch.note('desk 4120', { numbers: [] });
    });
    expect(told).toEqual([['many people looked up', { caller: 'desk 4120', count: 61 }]]);
  });

  it('slows and tells of numbers asked one after the other, without the numbers', () => {
    const { watch, told, clock } = watched();
    const delays = times(9, (index) => {
      clock.now = index * 10_000;
      return watch.note('desk 4120', { numbers: [`1601234${String(5_000 + index)}`] });
    });
    expect(told).toEqual([['numbers looked up one after the other', { caller: 'desk 4120', count: 6 }]]);
    expect([delays[5], delays[6], delays[8]]).toEqual([0, 600, 800]);
    expect(JSON.stringify(told)).not.toContain('1601234');
  });

  it('refuses beyond six hundred an hour, and lets the others go on', () => {
    const { watch, clock } = watched();
    const looked = () => watch.note('desk 4120', { numbers: [] });
    times(600, (index) => {
      clock.now = index * 5_000;
      return looked();
    });
    expect(looked).toThrow('Too many look-ups of people in an hour');
    expect(watch.note('desk 4121', { numbers: [] })).toBe(0);
    clock.now += 3_700_000;
    expect(looked()).toBe(0);
  });
});
