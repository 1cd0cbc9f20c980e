import { citizenIdKey } from '../shared/citizen-id';
import type { Seal } from '../shared/seal';

/** Who a person is in the graph, for the audit: the type, its identifier, and the arguments that name one. */
export function personSubject(seal: Seal) {
  const byIdentifier = (id: string): string | null => (seal.open(id) ? id : null);
  const byNumber = (written: string): string | null => {
    const number = citizenIdKey(written);
    return number ? seal.seal({ kind: 'citizen', number }) : null;
  };
  return {
    type: 'Person',
    id: 'id',
    arguments: {
      'Query.person.id': byIdentifier,
      'Query.personByIdNumber.idNumber': byNumber,
      'Query.verifyPerson.idNumber': byNumber,
      'Query.accessLog.person': byIdentifier,
      'Query.accessLog.idNumber': byNumber,
      'Mutation.decideLink.person': byIdentifier,
      'Mutation.reveal.person': byIdentifier,
    },
  };
}
