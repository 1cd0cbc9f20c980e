import type { IncomingMessage } from 'node:http';
import { peerOf, proxiesIn } from '../../gateway/peer';

const proxies = proxiesIn('10.1.0.5, ::ffff:10.1.0.6');
const address = (remoteAddress: string, forwarded?: string, trusted = proxies) =>
  peerOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage, trusted).address;

describe('where a request came from', () => {
  it('is the machine that connected, whatever it says of others', () => {
    expect(address('10.2.0.9', '192.0.2.7')).toBe('10.2.0.9');
    expect(address('10.1.0.5', '192.0.2.7', proxiesIn(''))).toBe('10.1.0.5');
  });

  it('is whom a proxy of the city names, however it is reached', () => {
    expect(address('10.1.0.5', '192.0.2.7')).toBe('192.0.2.7');
    expect(address('::ffff:10.1.0.5', '2001:db8::7')).toBe('2001:db8::7');
  });

  it('is the last who is no proxy of the city, and never what that one claims', () => {
    expect(address('10.1.0.5', '198.51.100.1, 192.0.2.7, 10.1.0.6')).toBe('192.0.2.7');
  });

  it('is the proxy where it names nobody, or somebody who is no address', () => {
    expect(address('10.1.0.5')).toBe('10.1.0.5');
    expect(address('10.1.0.5', '192.0.2.7, 张三')).toBe('10.1.0.5');
  });

  it('is read off a setting that must name addresses', () => {
    expect(() => proxiesIn('10.1.0.5, proxy.city.invalid')).toThrow('must be addresses with commas between');
  });
});
