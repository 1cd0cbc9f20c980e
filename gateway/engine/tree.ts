/** An object of an answer, by response key. Some come from departments: read those by `valueAt` where the caller chose the key. */
export type Tree = Record<string, unknown>;

/**
 * The objects we make for keys that come from outside. There is no prototype behind them, so no alias, variable or
 * department can reach one: `__proto__` and `constructor` are keys like any other. Faster than Object.create(null).
 */
export class Bag {
  [key: string]: unknown;
}
Object.setPrototypeOf(Bag.prototype, null);
Reflect.deleteProperty(Bag.prototype, 'constructor');

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for names that plain objects inherit, such as those JSON.parse makes: reading them would find what nobody sent. */
export const isInherited = (key: string): boolean => key in Object.prototype;

/** What the object itself holds under this key; undefined for what it inherits. */
export const valueAt = (object: Tree, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Sets what the object itself holds under this key, whatever the key. */
export function setAt(object: Tree, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}
