import { connect } from 'node:net';

/** What comes back when these bytes are written to a server, until it ends the connection or says nothing more for 300 ms. */
export function raw(url: string, ...pieces: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString());
    };
    socket.setTimeout(300, () => chunks.length > 0 && end());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', end);
    socket.on('error', () => {}); // closed follows
    for (const piece of pieces) socket.write(piece);
  });
}

/** The status of the first answer in such a text; null where there is none. */
export const statusIn = (text: string): number | null => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0) || null;
