import type { Context } from '../shared/department';

export interface Loaders {
  placeholder: never;
}
export type DepartmentContext = Context<Loaders>;
