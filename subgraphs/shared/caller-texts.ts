import { BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** True for a document with texts or long numbers in it, such as an ID number, that a caller wrote: nothing of it is kept. */
export function holdsText(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter(node) {
      found = node.kind === Kind.STRING || ('value' in node && typeof node.value === 'string' && /\d{5}/.test(node.value));
      return found ? BREAK : undefined;
    },
  });
  return found;
}
