import { parse } from 'graphql';
import { hubCaller } from '../subgraphs/shared/call';
import type { DepartmentLinks } from '../subgraphs/shared/links';
import type { IndexLags } from './metrics';

const document = parse('{ indexedSources { department lagSeconds } }');

/** How far behind each department the directory is, as it says itself; nothing while it cannot be asked. */
export async function indexLags(links: DepartmentLinks): ReturnType<IndexLags> {
  const call = { requestId: 'metrics', caller: hubCaller('metrics'), scope: {}, signal: new AbortController().signal };
  const { data } = await links.ask('directory', document, {}, call, 500);
  const sources = data?.indexedSources;
  return Array.isArray(sources) ? (sources as Awaited<ReturnType<IndexLags>>) : [];
}
