import { usualLinkSettings } from '../../gateway/link/pipeline';
import type { NetworkFault } from '../support/fault-proxy';
import { type MadeUpHub, startMadeUpHub } from '../support/made-up-hub';

let hub: MadeUpHub;
beforeEach(async () => {
  hub = await startMadeUpHub({
    elsewhere: ['land'],
    deadlines: { desk: 1_500, apps: 1_500, integrators: 1_500 },
    linkSettings: { ...usualLinkSettings, breakerPauseMs: 300 },
  });
});
afterEach(() => hub.stop());

const query = '{ lamp(id: "lamp:2") { id name permits { number } } }';
const spoil = (fault: NetworkFault) => {
  const { state } = hub.proxies.land ?? { state: { fault } };
  state.fault = fault;
};

describe('a department behind a bad network', () => {
  it.each<[NetworkFault, string]>([
    ['half-open', 'SOURCE_TIMEOUT'],
    ['trickle', 'SOURCE_TIMEOUT'],
    ['cut', 'SOURCE_UNREADABLE'],
    ['reset', 'SOURCE_UNAVAILABLE'],
  ])('costs its own fields alone, in time, when the network has the fault %s: %s', async (fault, code) => {
    await hub.ask(query);
    spoil(fault);
    const started = performance.now();
    const { data, errors, extensions } = await hub.ask(query);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(data).toEqual({ lamp: { id: 'lamp:2', name: null, permits: [{ number: 'P-lamp:2' }] } });
    expect(errors).toMatchObject([{ path: ['lamp', 'name'], extensions: { code, department: 'land' } }]);
    expect(extensions?.sources.land?.state).toBe(code.slice('SOURCE_'.length).toLowerCase());
  });

  it('is answered late, and in full, when the network is slow', async () => {
    spoil('latency');
    const { data, errors } = await hub.ask(query);
    expect(errors).toBeUndefined();
    expect(data.lamp.name).toBe('Lamp 2');
  });

  it('is named as left alone after a while, costs no time then, and is found by itself when the network is back', async () => {
    spoil('reset');
    for (let index = 0; index < 6; index++) await hub.ask(query);
    const started = performance.now();
    const { errors, extensions } = await hub.ask(query);
    expect(performance.now() - started).toBeLessThan(500);
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE', department: 'land' } }]);
    expect(extensions?.sources.land).toMatchObject({ state: 'unavailable', breaker: 'open' });
    spoil('none');
    await new Promise((done) => setTimeout(done, 400));
    expect((await hub.ask(query)).data.lamp.name).toBe('Lamp 2');
  });
});
