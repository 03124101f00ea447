// Everything `npm test` promises after the build: format, lint, import direction, types of the tests, lexicon, tests.
// Its last line is "N passed, N failed", where each check counts as one and each test as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'wordsight-verify-'));
const report = join(folder, 'tests.json');
const projects = ['packages', 'apps', 'test', '.'].flatMap((parent) =>
  existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [],
);
const typed = projects.filter((project) => existsSync(join(project, 'tsconfig.json')));

const checks = [
  ['format', 'biome', ['format', '.']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['imports', process.execPath, ['tools/check-imports.mjs']],
  ['lexicon', process.execPath, ['packages/sense-lexicon/dist/validate-main.js']],
  ...typed.map((project) => [`types of ${project}`, 'tsc', ['-p', join(project, 'tsconfig.json'), '--noEmit']]),
];

let passed = 0;
let failed = 0;
for (const [name, command, parameters] of checks) {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', shell: false });
  if (status === 0) passed += 1;
  else {
    failed += 1;
    console.error(`✗ ${name}\n${stdout}${stderr}`);
  }
}

const tests = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  stdio: 'inherit',
});
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += Math.max(
    numFailedTests,
    success ? 0 : Math.max(1, numFailedTestSuites > 0 && numFailedTests === 0 ? numFailedTestSuites : 0),
  );
  if (numPassedTests === 0) failed += 1;
} catch {
  failed += 1;
  console.error('✗ the test run left no report');
}
if (tests.status !== 0 && failed === 0) failed = 1;
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
