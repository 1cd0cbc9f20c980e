import { createHash } from 'node:crypto';

/** True for an operation with texts of the caller in it, such as an ID number: nothing of it is kept. Variables are no texts. */
const holdsText = (operation: string): boolean => operation.includes('"');

/** Under which name a plan is kept; null for one that is not. */
export const planKey = (operation: string, name: string | undefined): string | null =>
  holdsText(operation)
    ? null
    : createHash('sha256')
        .update(`${name ?? ''}\n${operation}`)
        .digest('base64');
