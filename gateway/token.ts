import { demoToken, demoTokenSecret, roles } from './identity';

// npm run --silent token -- <role> [area ...]: prints a token for the demo city.
const role = roles.find((name) => name === process.argv[2]);
const areas = process.argv.slice(3);
const secret = process.env.HUB_TOKEN_SECRET ?? demoTokenSecret;
if (!role) {
  process.stderr.write(
    `Usage: npm run --silent token -- <role> [code of a division, community or grid the caller works in …]\nRoles: ${roles.join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  demoToken(role, secret, areas.length > 0 ? areas : undefined).then((token) => process.stdout.write(`${token}\n`));
}
