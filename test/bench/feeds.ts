import { startDemo } from '../../demo/processes';
import { departments } from '../../subgraphs/departments';
import { createCache } from '../../subgraphs/shared/cache';
import { createSeal } from '../../subgraphs/shared/seal';

// What the departments of the large demo city tell the directory, read at once: all, or those named; `DEMO_CITY=small` for a quick look.
const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));

async function main(): Promise<void> {
  const settings = { DEMO_CITY: 'large', DEMO_PORT_BASE: '0', DEMO_CONTROL_PORT: '0', ...process.env };
  const demo = await startDemo(settings, [], 'http://127.0.0.1:1');
  const environment = { ...demo.environment, CIVIL_AFFAIRS_TIMEOUT_MS: '120000' };
  const wanted = process.argv.slice(2);
  const chosen = departments.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
  const rows = await Promise.all(
    chosen.map(async (department) => {
      const running = await department.start(environment, { cache: await createCache(department.name, ''), seal, log: () => {} });
      const kinds: Record<string, number> = {};
      let pages = 0;
      let first = 0;
      try {
        const signal = new AbortController().signal;
        for await (const lines of running.feed?.everything({ requestId: 'bench', signal }) ?? []) {
          first ||= seconds();
          pages++;
          for (const { kind } of lines) kinds[kind] = (kinds[kind] ?? 0) + 1;
        }
      } catch (error) {
        kinds[String(error)] = 1;
      }
      const { user, system } = process.cpuUsage();
      await running.close();
      return { department: department.name, first, seconds: seconds(), pages, cpu: Math.round((user + system) / 1e5) / 10, ...kinds };
    }),
  );
  console.table(rows);
  await demo.stop();
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
