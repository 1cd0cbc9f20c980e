import type { Fault } from './support/faults';
import { systems } from './systems';

// One departmental system as a process of its own; told what to do, and asked for its calls, by its parent.
const [, , name = '', folder = '', port = '0', hubUrl] = process.argv;
const start = Object.entries(systems).find(([known]) => known === name)?.[1];
if (!start) throw new Error(`There is no demo system ${name}.`);

type Order = { id: number; fault?: Partial<Fault>; forget?: true };

start({ folder, port: Number(port), hubUrl })
  .then(({ environment, switchboard, close }) => {
    process.send?.({ environment });
    process.on('message', ({ id, fault, forget }: Order) => {
      if (fault) switchboard.set(fault);
      if (forget) switchboard.forget();
      process.send?.({ id, calls: switchboard.calls() });
    });
    const stop = () => close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('disconnect', stop);
    process.on('SIGINT', () => {}); // the parent stops us
  })
  .catch((error: unknown) => {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
