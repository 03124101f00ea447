// Checks the direction of imports and says how much it looked at: a check that saw nothing must not pass.
import { readFile } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';

const LEAST_MODULES = 60;

const rules = JSON.parse(await readFile(new URL('../.dependency-cruiser.json', import.meta.url), 'utf8'));
const { output } = await cruise(['packages/*/src', 'apps/*/src', 'test/src', 'test/benchmark/src', 'tools'], {
  ...rules.options,
  ruleSet: { forbidden: rules.forbidden },
  validate: true,
});
const { violations, totalCruised } = output.summary;
const sources = output.modules.filter(({ source }) => /^(packages|apps|test)\/.*\.tsx?$/.test(source));
const acrossPackages = sources.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ module }) => module === 'wordsight' || module.startsWith('@wordsight/'))
    .map(({ resolved }) => ({ source, resolved })),
);
// Workspace links resolve to their package's folder; one that does not would slip past every rule above.
const lost = acrossPackages.filter(({ resolved }) => !/^(packages|test\/benchmark)\//.test(resolved));

for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const { source, resolved } of lost) console.error(`cannot tell the package of ${resolved}, imported by ${source}`);
if (sources.length < LEAST_MODULES)
  console.error(`expected at least ${LEAST_MODULES} TypeScript files, saw ${sources.length}`);
if (acrossPackages.length === 0) console.error('saw no import from one package to another');
const failed =
  violations.length > 0 || lost.length > 0 || sources.length < LEAST_MODULES || acrossPackages.length === 0;
console.log(
  `imports: ${totalCruised} modules, ${acrossPackages.length} across packages, ${violations.length} against the rules`,
);
process.exitCode = failed ? 1 : 0;
