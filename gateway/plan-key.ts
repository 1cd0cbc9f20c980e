/** True for an operation with texts or long numbers of the caller in it, such as an ID number: nothing of it is kept. Variables are no texts. */
export const holdsText = (operation: string): boolean => operation.includes('"') || /\d{5}/.test(operation);

/** Under which name what is made of an operation is kept; null for one of which nothing is. `queryHash` is that of its text. */
export const planKey = (operation: string, queryHash: string, name: string | undefined): string | null =>
  holdsText(operation) ? null : `${queryHash} ${name ?? ''}`;
