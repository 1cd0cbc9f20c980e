import { Recent } from '../../gateway/generations/recent';

describe('a map of what was asked last', () => {
  it('lets go what has not been asked for the longest', () => {
    const plans = new Recent<string>(2);
    plans.set('Grid', 'plan of Grid');
    plans.set('City', 'plan of City');
    expect(plans.get('Grid')).toBe('plan of Grid');
    plans.set('Person', 'plan of Person');
    expect([...plans.keys()]).toEqual(['Grid', 'Person']);
    expect(plans.get('City')).toBeUndefined();
  });

  it('lets nothing go for what it holds already', () => {
    const plans = new Recent<string>(2);
    plans.set('Grid', 'plan of Grid');
    plans.set('City', 'plan of City');
    plans.set('City', 'another plan of City');
    expect([plans.size, plans.get('Grid'), plans.get('City')]).toEqual([2, 'plan of Grid', 'another plan of City']);
  });
});
