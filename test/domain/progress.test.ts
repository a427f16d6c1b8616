import { expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import { sectionProgress } from '../../shared/domain/progress.ts';
import {
  type Proposal,
  ProposalDraft,
  type SectionId,
  sectionFaces,
  sectionIds,
} from '../../shared/domain/proposal.ts';
import { createFakeIdentifiers } from '../kit/fake-identifiers.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';

const empty = () => emptyProposal(createFakeIdentifiers().next);

function withSection<Id extends SectionId>(id: Id, section: object): Proposal {
  const proposal = empty();
  return ProposalDraft.parse({ ...proposal, [id]: { ...proposal[id], ...section } });
}

test('an empty proposal has answered nothing, whatever it was given from the start', () => {
  for (const id of sectionIds) {
    expect(sectionProgress(empty(), id), id).toMatchObject({ answered: 0, state: 'empty' });
  }
});

test('what must be answered is counted, what may stay empty is not', () => {
  expect(sectionProgress(empty(), 'overview')).toEqual({ answered: 0, asked: 6, state: 'empty' });
  const started = withSection('overview', { title: 'One email service', department: 'Marketing' });
  expect(sectionProgress(started, 'overview')).toEqual({ answered: 1, asked: 6, state: 'started' });
});

test('a remark alone starts a section', () => {
  const proposal = withSection('overview', { department: 'Marketing' });
  expect(sectionProgress(proposal, 'overview')).toEqual({ answered: 0, asked: 6, state: 'started' });
});

test('spaces are no answer', () => {
  const proposal = withSection('overview', { title: '   ' });
  expect(sectionProgress(proposal, 'overview')).toMatchObject({ answered: 0, state: 'empty' });
});

test('an empty list that needs an entry is one question, and an entry asks its own', () => {
  const { asked } = sectionProgress(empty(), 'need');
  const named = withSection('need', { customers: [{ id: 'a', name: 'First buyers' }] });
  expect(sectionProgress(named, 'need')).toEqual({ answered: 1, asked: asked + 1, state: 'started' });
});

test('the two given options ask for nothing, and one of our own is missing', () => {
  const { asked } = sectionProgress(empty(), 'options');
  const named = withSection('options', {
    candidates: [...empty().options.candidates, { id: 'own', kind: 'candidate', name: 'Service A' }],
  });
  expect(sectionProgress(named, 'options')).toMatchObject({ answered: 1, asked });
});

test('an estimate is one question, answered by its expected value', () => {
  const low = withSection('revenue', { discountRate: { low: 0.05 } });
  const expected = withSection('revenue', { discountRate: { expected: 0.08 } });
  expect(sectionProgress(low, 'revenue').answered).toBe(0);
  expect(sectionProgress(expected, 'revenue').answered).toBe(1);
});

test('what is asked beside the schema is counted along', () => {
  expect(sectionProgress(empty(), 'security', { answered: 0, asked: 3 })).toMatchObject({ state: 'empty' });
  expect(sectionProgress(empty(), 'security', { answered: 1, asked: 3 })).toMatchObject({ state: 'started' });
  expect(sectionProgress(empty(), 'security', { answered: 3, asked: 3 })).toMatchObject({
    state: 'complete',
  });
});

test('a section is complete when, and only when, an export as ready would take it', () => {
  const sample = openResources(resourcesFolder).template('email-marketing-service');
  if (!sample) throw new Error('the sample is missing');
  const later: readonly SectionId[] = ['decision', 'outcomes'];
  for (const id of sectionIds.filter((one) => !later.includes(one))) {
    const { state, answered, asked } = sectionProgress(sample, id);
    expect(answered === asked, id).toBe(sectionFaces[id].complete.safeParse(sample[id]).success);
    if (asked > 0 && answered === asked) expect(state, id).toBe('complete');
  }
});

test('who signs, what was accepted and the record of moves begin neither the decision nor the outcomes', () => {
  const templates = openResources(resourcesFolder);
  for (const { id } of templates.templates()) {
    const proposal = templates.template(id);
    if (!proposal) throw new Error(`the template ${id} is missing`);
    expect(sectionProgress(proposal, 'decision'), id).toEqual({ answered: 0, asked: 1, state: 'empty' });
    expect(sectionProgress(proposal, 'outcomes'), id).toEqual({ answered: 0, asked: 2, state: 'empty' });
  }
  const moves = [{ to: 'submitted', movedAt: '2026-11-21T09:00:00.000Z', role: 'Editor' }];
  expect(sectionProgress(withSection('decision', { status: 'submitted', moves }), 'decision').state).toBe(
    'empty',
  );
  // The day alone is no outcome yet.
  expect(sectionProgress(withSection('outcomes', { wentLiveOn: '2026-11-21' }), 'outcomes').state).toBe(
    'started',
  );
});

test('a decision is complete once it and its conditions are on record, the outcomes once they are judged', () => {
  const decided = { verdict: 'approved-with-conditions', conditions: [{ id: 'a', owner: 'Head of IT' }] };
  expect(sectionProgress(withSection('decision', decided), 'decision')).toMatchObject({ state: 'started' });
  expect(sectionProgress(withSection('decision', { verdict: 'approved' }), 'decision').state).toBe(
    'complete',
  );
  const actuals = [{ id: 'a', month: '2026-11', value: 12 }];
  expect(sectionProgress(withSection('outcomes', { actuals }), 'outcomes').state).toBe('started');
  const judged = { actuals, recommendation: 'Go on.' };
  expect(sectionProgress(withSection('outcomes', judged), 'outcomes').state).toBe('complete');
});
