import type { Use } from '../../gateway/audit/record';

/** A use of the graph by the desk. */
export const madeUpUse = ({
  user = 'seat-7',
  persons = ['p1'],
  ...more
}: Partial<Use> & { user?: string; persons?: string[] } = {}): Use => ({
  kind: 'operation',
  requestId: '5a1c',
  caller: { app: 'desk', unit: 'hotline', user, role: 'hotline-operator' },
  from: { address: '127.0.0.1', terminal: null, call: null },
  purpose: 'ORDER_HANDLING',
  case: '260315093012115409',
  grants: [],
  reveals: [],
  operation: { name: 'Desk', document: 'd' },
  subjects: { count: persons.length, persons },
  fields: { L3: ['Person.name'] },
  rows: 0,
  decision: 'answered',
  denied: [],
  codes: [],
  sources: {},
  answer: 'a',
  ...more,
});
