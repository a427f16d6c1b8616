import { expect, test } from 'vitest';
import {
  type Acknowledged,
  acknowledgedIn,
  inFolder,
  sessionEnd,
  startSession,
  wasKilled,
} from './child-session.ts';
import { findLosses } from './verify-library.ts';

const lanes = 2;
const cyclesPerLane = 10;

/** One library lives through many kills, so that every recovery starts from what the last one left. */
async function killAgainAndAgain(folder: string): Promise<{ kills: number; problems: string[] }> {
  const promised: Acknowledged = new Map();
  const problems: string[] = [];
  let kills = 0;
  for (let cycle = 1; cycle <= cyclesPerLane; cycle += 1) {
    const child = startSession(['edit', folder, '1000000', '8']);
    const killAfter = 1 + Math.floor(Math.random() * 40);
    let heard = 0;
    const end = await sessionEnd(child, () => {
      heard += 1;
      // A random moment after the last line heard, inside the next edits.
      if (heard === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 8);
    });
    if (wasKilled(end)) kills += 1;
    for (const [id, revision] of acknowledgedIn(end.lines)) promised.set(id, revision);
    problems.push(...findLosses(folder, promised).map((problem) => `kill ${cycle}: ${problem}`));
  }
  return { kills, problems };
}

// Five times twenty kills: a slow machine reaches the limit of one long test, not of five short ones.
test.each([20, 40, 60, 80, 100])(
  'up to %i kills at random moments: no acknowledged edit is ever missing',
  async () => {
    const results = await Promise.all(Array.from({ length: lanes }, () => inFolder(killAgainAndAgain)));
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    expect(results.map(({ kills }) => kills)).toEqual([cyclesPerLane, cyclesPerLane]);
  },
);
