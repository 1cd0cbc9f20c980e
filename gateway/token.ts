import { demoToken, demoTokenSecret, roles } from './identity';

// npm run --silent token -- <role>: prints a token for the demo city.
const role = roles.find((name) => name === process.argv[2]);
const secret = process.env.HUB_TOKEN_SECRET ?? demoTokenSecret;
if (!role) {
  process.stderr.write(`Usage: npm run --silent token -- <role>\nRoles: ${roles.join(', ')}\n`);
  process.exitCode = 2;
} else {
  demoToken(role, secret).then((token) => process.stdout.write(`${token}\n`));
}
