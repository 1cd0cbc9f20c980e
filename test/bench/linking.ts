import { measure } from '../support/linking-measure';

// node dist/test/bench/linking.js [residents] [seeds, comma separated] [factor of errors] [details]
const [residents = '450000', seeds = '11,12', factor = '1', details = ''] = process.argv.slice(2);
const percent = (share: number) => (share * 100).toFixed(3).padStart(8);

for (const seed of seeds.split(',')) {
  const { all, withoutHotline, withoutTitles, lost, wrong, ...rest } = measure(Number(seed), Number(residents), Number(factor));
  console.log(`seed ${seed}, ${residents} residents, errors × ${factor}: ${rest.records} records, ${rest.truePairs} true pairs`);
  console.log(`  all five systems        ${percent(all.precision)} ${percent(all.recall)}`);
  console.log(`  without title-only      ${percent(withoutTitles.precision)} ${percent(withoutTitles.recall)}`);
  console.log(`  without the hotline     ${percent(withoutHotline.precision)} ${percent(withoutHotline.recall)}`);
  console.log(`  register people merged  ${rest.mergedInRegister} of ${rest.inRegister}; trap pairs ${rest.mergedTraps} of ${rest.traps}`);
  console.log(
    `  reviews ${rest.reviews}; features ${Math.round(rest.featuresMs)} ms, linking ${Math.round(rest.linkingMs)} ms, ${Math.round(rest.memoryMb)} MB`,
  );
  if (details) console.log('  lost', lost, '\n  wrong', wrong);
}
