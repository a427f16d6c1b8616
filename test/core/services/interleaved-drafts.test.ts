import { expect, test } from 'vitest';
import type { OpenedDraft } from '../../../shared/contract/drafts.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { plainTextOf } from '../../../shared/domain/prose.ts';
import { startTestApp } from '../../kit/test-app.ts';

const saves = 500;

/** The same turns in every run, with no pattern that two windows could fall into. */
function createTurns(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('of two windows that save one proposal 500 times in turn, every sentence is kept in it or in a copy', async () => {
  const { client } = startTestApp();
  const original = await client.proposals.create({ title: 'Written in two windows' });
  const windows: [OpenedDraft, OpenedDraft] = [original, original];
  const copies: OpenedDraft[] = [];
  const sentences: string[] = [];
  const turn = createTurns();
  let mine: 0 | 1 = 0;

  for (let number = 1; number <= saves; number += 1) {
    // Some sentences in one window, then the other: each change of hands meets a text that has moved on.
    if (turn() < 0.15) mine = mine === 0 ? 1 : 0;
    const { id, revision, proposal } = windows[mine];
    const sentence = `s${number}.`;
    sentences.push(sentence);
    const need = { ...proposal.need, problem: `${plainTextOf(proposal.need.problem)} ${sentence}` };
    try {
      const saved = await client.drafts.save({ id, baseRevision: revision, sections: { need } });
      windows[mine] = { ...windows[mine], ...saved, proposal: { ...proposal, need } };
    } catch (error) {
      // Nothing else may go wrong, and nothing may be written over.
      if (!(error instanceof AppError) || error.code !== 'stale-edit') throw error;
      copies.push(await client.drafts.saveAsCopy({ id, sections: { need } }));
      windows[mine] = await client.drafts.open({ id });
    }
  }

  expect(copies.length).toBeGreaterThan(saves / 20);
  const kept = await Promise.all([original, ...copies].map(({ id }) => client.drafts.open({ id })));
  const texts = kept.map(({ proposal }) => ` ${plainTextOf(proposal.need.problem)} `);
  const lost = sentences.filter((sentence) => !texts.some((text) => text.includes(` ${sentence} `)));
  expect(lost).toEqual([]);
  // Each refused save is in a copy, each accepted one in the proposal itself, and none in both by accident.
  const inOriginal = sentences.filter((sentence) => texts[0]?.includes(` ${sentence} `));
  expect(inOriginal).toHaveLength(saves - copies.length);
});
