/** The name of an operation as logs and figures may hold it: no numbers of persons; empty where it has none. */
export const operationLabel = (name: string | null | undefined): string =>
  name && /^\w{1,60}$/.test(name) && !/\d{5}/.test(name) ? name : '';
