import { startDemo } from './processes';

// npm run demo [-- <department> …]: the departmental systems without the hub.
startDemo(process.env, process.argv.slice(2), 'http://127.0.0.1:4000')
  .then(({ environment, controlUrl, stop }) => {
    for (const [variable, value] of Object.entries(environment)) process.stdout.write(`${variable}=${value}\n`);
    process.stderr.write(`demo: faults and calls at ${controlUrl}\n`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().then(() => process.exit(0)));
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
