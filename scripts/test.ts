/** `npm test`: every check there is, one line each, and one line that adds them up. */
import { parseArgs } from 'node:util';
import { type Stage, type StageResult, stages } from './stages.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');
const unknown = wanted?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const failedOnce = (error: unknown): StageResult => ({
  tally: { passed: 0, failed: 1, skipped: [] },
  output: error instanceof Error ? error.message : String(error),
});

async function runStage(stage: Stage): Promise<StageResult['tally']> {
  process.stdout.write(`${stage.name.padEnd(10)} `);
  const startedAt = performance.now();
  const { tally, note, output } = await stage.run().catch(failedOnce);
  const seconds = `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
  const unexplained = tally.skipped.filter(({ reason }) => reason === '');
  const failed = tally.failed + unexplained.length;

  const isRunner = tally.passed + failed + tally.skipped.length > 1;
  const counts = `${tally.passed} passed, ${failed} failed, ${tally.skipped.length} skipped`;
  const words = [failed > 0 ? 'failed' : 'passed', seconds.padStart(8), isRunner ? counts : undefined, note];
  console.log(words.filter((word) => word !== undefined).join('  '));

  for (const { title, reason } of tally.skipped) {
    console.log(`  skipped: ${title}: ${reason || 'NO REASON GIVEN, which counts as a failure'}`);
  }
  if (failed > 0 && output) console.log(output.replaceAll(/^/gm, '  '));
  return { ...tally, failed, skipped: tally.skipped.filter(({ reason }) => reason !== '') };
}

const tallies: StageResult['tally'][] = [];
for (const stage of stages.filter(({ name }) => wanted?.includes(name) ?? true))
  tallies.push(await runStage(stage));

const sum = (count: (tally: StageResult['tally']) => number) =>
  tallies.reduce((total, one) => total + count(one), 0);
const failed = sum((tally) => tally.failed);
console.log(
  `${sum((tally) => tally.passed)} passed, ${failed} failed, ${sum((tally) => tally.skipped.length)} skipped`,
);
process.exitCode = failed > 0 ? 1 : 0;
