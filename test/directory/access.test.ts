import { accessOf } from '../../subgraphs/directory/access';
import type { Caller } from '../../subgraphs/shared/call';

const caller = (role: string, more: Partial<Caller> = {}): Caller => ({
  app: 'desk',
  unit: null,
  user: '4120',
  role,
  areas: [],
  purpose: null,
  caseNumber: null,
  person: null,
  isDemo: false,
  ...more,
});
const grid = '429801001001003';
const elsewhere = '429801001002001';

describe('people in a look-up', () => {
  it('are found anywhere by the desk, for its own purpose', () => {
    const access = accessOf(caller('hotline-operator'));
    expect(access).toMatchObject({ people: true, refusal: null, purpose: 'ORDER_HANDLING' });
    expect([access.mayShow(grid, null), access.mayShow(null, null)]).toEqual([true, true]);
  });

  it('are not found for a purpose that is not the role’s, and the answer says which is', () => {
    expect(accessOf(caller('hotline-operator', { purpose: 'VISIT' }))).toMatchObject({
      people: false,
      refusal: 'X-Purpose of the role hotline-operator is ORDER_HANDLING; no people are shown for another.',
    });
  });

  it('are found by grid workers in their own areas only', () => {
    const access = accessOf(caller('grid-worker', { areas: ['429801001001003'], purpose: 'VISIT' }));
    expect([access.mayShow(grid, null), access.mayShow(elsewhere, '429801001002'), access.mayShow(null, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are found by community staff also where only the community is known', () => {
    const access = accessOf(caller('community-staff', { areas: ['429801001001'] }));
    expect([access.mayShow(grid, null), access.mayShow(null, '429801001001'), access.mayShow(elsewhere, null)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are not found by a worker whose token names no area', () => {
    expect(accessOf(caller('grid-worker'))).toMatchObject({ people: false, refusal: expect.stringContaining('names no area') });
  });

  it.each(['auditor', 'department-app', 'steward', 'integrator', 'nobody'])('are not found by the role %s', (role) => {
    expect(accessOf(caller(role))).toMatchObject({ people: false, refusal: `The role ${role} finds no people.` });
  });

  it.each([
    ['auditor', false],
    ['nobody', false],
    ['constructor', false],
    ['department-app', true],
    ['steward', true],
  ])('and neither are places by the role %s: %s', (role, places) => {
    expect(accessOf(caller(role)).places).toBe(places);
  });

  it('are found by integrators of the demo city, where nobody exists', () => {
    expect(accessOf(caller('integrator', { isDemo: true })).people).toBe(true);
    expect(accessOf(caller('integrator', { isDemo: true, purpose: 'VISIT' })).people).toBe(false);
  });
});
