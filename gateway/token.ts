import { demoToken, demoTokenSecret, roles } from './identity';

// npm run --silent token -- <role> [area ...], or citizen <sealed identifier>: prints a token for the demo city.
const role = roles.find((name) => name === process.argv[2]);
const given = process.argv.slice(3);
const [person] = role === 'citizen' ? given : [];
const areas = given.length > 0 && !person ? given : undefined;
const secret = process.env.HUB_TOKEN_SECRET ?? demoTokenSecret;
if (!role) {
  process.stderr.write(
    `Usage: npm run --silent token -- <role> [code of a division, community or grid the caller works in …]\n       npm run --silent token -- citizen <sealed identifier of the person>\nRoles: ${roles.join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  demoToken(role, secret, areas, undefined, person).then((token) => process.stdout.write(`${token}\n`));
}
