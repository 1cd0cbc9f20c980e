import { BREAK, type DocumentNode, Kind, visit } from 'graphql';

const longNumber = /\d{5}/;

/** True for an operation with texts or long numbers of the caller in it, such as an ID number: nothing of it is kept. Variables are no texts. */
export const holdsText = (operation: string): boolean => operation.includes('"') || longNumber.test(operation);

/** The same of a document whose text is not at hand. */
export function holdsTextWithin(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter(node) {
      found = node.kind === Kind.STRING || ('value' in node && typeof node.value === 'string' && longNumber.test(node.value));
      return found ? BREAK : undefined;
    },
  });
  return found;
}
