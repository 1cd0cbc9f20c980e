import { usualAdmission } from '../../gateway/admission/admission';
import { startMadeUpHub } from '../support/made-up-hub';
import { answering, used } from './gateway/talk';

// The hub of the overload benchmark, in a process of its own: the made-up town with its departments in it, and the usual limits but
// for those of one app, which here stands for all callers.

/** Within which time everybody is answered. */
const deadlineMs = 1_500;

async function start(): Promise<{ url: string; token: string }> {
  const gate = { ...usualAdmission.gate, requestsOfApp: 100_000, requestsOfAppPerSecond: 100_000 };
  const hub = await startMadeUpHub({
    deadlines: { desk: deadlineMs, apps: deadlineMs, integrators: deadlineMs },
    admission: { ...usualAdmission, gate },
  });
  return { url: `${hub.url}/graphql`, token: await hub.token() };
}

const ready = start();
answering(async () => {
  const { url, token } = await ready;
  return { url, token, ...used() };
});
