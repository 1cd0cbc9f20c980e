import { parse } from 'graphql';
import { forManyListeners, hubCaller } from '../shared/call';
import type { DepartmentLinks } from '../shared/links';

const document = parse('query ($of: [_Any!]!) { _entities(representations: $of) { ... on HotlineOrder { closedAt } } }');
const patienceMs = 1_000;

/** An order is asked for no more than once in this time. */
const rememberedMs = 300_000;
const remembered = 1_000;

/** Whether the hotline has an open order of this number; null where it does not answer, or the number is none of its. */
export function openOrders(links: () => DepartmentLinks) {
  const known = new Map<string, { isOpen: Promise<boolean | null>; until: number }>();

  async function ask(number: string): Promise<boolean | null> {
    const call = { requestId: 'audit', caller: hubCaller('audit'), scope: {}, signal: forManyListeners(new AbortController().signal) };
    const of = [{ __typename: 'HotlineOrder', id: `hotline-order:${number}` }];
    const { data, errors } = await links().ask('hotline', document, { of }, call, patienceMs);
    if (errors || !Array.isArray(data?._entities)) return null;
    const [order] = data._entities as ({ closedAt: string | null } | null)[];
    return order ? order.closedAt === null : false;
  }

  return (number: string): Promise<boolean | null> => {
    if (!/^\w{6,30}$/.test(number)) return Promise.resolve(null);
    const told = known.get(number);
    if (told && told.until > Date.now()) return told.isOpen;
    if (known.size >= remembered) known.clear();
    const isOpen = ask(number);
    known.set(number, { isOpen, until: Date.now() + rememberedMs });
    return isOpen;
  };
}
