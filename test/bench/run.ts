import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installPeers } from './fixtures/peers.ts';
import { runSuite, type SuiteResult } from './runner.ts';
import type { BenchSuite } from './suite.ts';

const usage = `npm run bench -- [suite …] [--full] [--check] [--record] [--rounds N]

  Runs the quick suites, or the suites named, in shuffled rounds, and compares ratios inside this run.
  --full      every suite and the slow cases
  --check     exit 1 when a promise is broken
  --record    keep the figures in test/bench/history, which later runs are compared with
  --rounds N  rounds per case`;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const historyFolder = here('history');
const resultsFile = here('../../test-results/bench.json');

type Recorded = { node: string; platform: string; suites: SuiteResult[] };

async function loadSuites(): Promise<BenchSuite[]> {
  const files = readdirSync(here('suites'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(here(`suites/${name}`)).href)));
  return modules.map((module: { suite: BenchSuite }) => module.suite);
}

function lastRecorded(): Map<string, number> {
  const newest = readdirSync(historyFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1);
  if (!newest) return new Map();
  const { suites } = JSON.parse(readFileSync(join(historyFolder, newest), 'utf8')) as Recorded;
  return new Map(suites.flatMap(({ verdicts }) => verdicts.map(({ name, value }) => [name, value])));
}

const figureWords = (value: number) =>
  Math.abs(value) >= 1_000 ? Math.round(value).toString() : value.toPrecision(3);

function printResult({ cases, verdicts }: SuiteResult, before: ReadonlyMap<string, number>): void {
  for (const { name, rounds, medians, msDeviation, msMin } of cases) {
    const { ms = Number.NaN, ...others } = medians;
    const rest = Object.entries(others).map(([figure, value]) => `${figure} ${figureWords(value)}`);
    const time = `${figureWords(ms)} ms ± ${figureWords(msDeviation)}, min ${figureWords(msMin)}`;
    console.log(`  ${name.padEnd(24)} ${[`${time} (n=${rounds})`, ...rest].join('  ')}`);
  }
  for (const { name, value, max, state, cpuValue } of verdicts) {
    const old = before.get(name);
    const change = old
      ? ` (${value >= old ? '+' : ''}${(((value - old) / old) * 100).toFixed(0)} % since recorded)`
      : '';
    const words =
      state === 'dropped'
        ? 'not measured: a case it needs did not run'
        : `${figureWords(value)}${cpuValue === undefined ? '' : ` by the clock, ${figureWords(cpuValue)} by the processor`} ≤ ${figureWords(max)}${change}`;
    console.log(`  ${state === 'kept' ? '✓' : state === 'broken' ? '✗' : '–'} ${name}: ${words}`);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(usage);
  process.exit(0);
}

const suites = await loadSuites();
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const isWanted = ({ name, isQuick }: BenchSuite) =>
  positionals.length > 0 ? positionals.includes(name) : isQuick || values.full;
const wanted = suites.filter(isWanted);
const needs = wanted.flatMap(({ cases }) => cases.flatMap((one) => one.needs ?? []));
installPeers(
  needs.flatMap((need) => ('module' in need ? [need.module] : [])),
  (line) => console.log(line),
);
const before = lastRecorded();
const results: SuiteResult[] = [];
for (const suite of wanted) {
  console.log(suite.name);
  const result = await runSuite(suite, {
    isFull: values.full,
    ...(values.rounds && { rounds: Number(values.rounds) }),
    print: (line) => console.log(line),
  });
  printResult(result, before);
  results.push(result);
}

const recorded: Recorded = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  suites: results,
};
const json = `${JSON.stringify(recorded, null, 2)}\n`;
mkdirSync(join(resultsFile, '..'), { recursive: true });
writeFileSync(resultsFile, json);
if (values.record) {
  writeFileSync(join(historyFolder, `${new Date().toISOString().replaceAll(':', '-')}.json`), json);
}

const broken = results.flatMap(({ verdicts }) => verdicts).filter(({ state }) => state === 'broken');
const kept = results.flatMap(({ verdicts }) => verdicts).filter(({ state }) => state === 'kept');
console.log(`${kept.length} promises kept, ${broken.length} broken`);
if (values.check && broken.length > 0) process.exit(1);
