import { generateKeyPairSync } from 'node:crypto';
import { md, pki } from 'node-forge';

// Certificates of a city that does not exist, made anew for each test: Node checks certificates, and makes none.

export interface Certified {
  certificate: string;
  key: string;
}

const newKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

let serial = 1;

function certified(
  name: string,
  issuer: Certified | null,
  extensions: object[],
  days: [from: number, until: number],
  { publicKey, privateKey } = newKeys(),
): Certified {
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = String(serial++).padStart(2, '0');
  certificate.validity.notBefore = new Date(Date.now() + days[0] * 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + days[1] * 86_400_000);
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? pki.certificateFromPem(issuer.certificate).subject.attributes : subject);
  certificate.setExtensions(extensions);
  certificate.sign(pki.privateKeyFromPem(issuer?.key ?? privateKey), md.sha256.create());
  return { certificate: pki.certificateToPem(certificate), key: privateKey };
}

/** Who signs others. */
export const authority = (name: string): Certified =>
  certified(
    name,
    null,
    [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', keyCertSign: true },
    ],
    [-1, 10],
  );

/** A server on this machine. */
export const serverCertificate = (issuer: Certified): Certified =>
  certified('127.0.0.1', issuer, [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }], [-1, 10]);

/** One pair for all clients: to make one takes longer than to use it in a test. */
let keysOfClients: ReturnType<typeof newKeys> | undefined;

/** A client of this common name; by default of today. */
export const clientCertificate = (issuer: Certified, name: string, days: [from: number, until: number] = [-1, 10]): Certified => {
  keysOfClients ??= newKeys();
  return certified(name, issuer, [{ name: 'extKeyUsage', clientAuth: true }], days, keysOfClients);
};
