import { expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import { setValueAt } from '../../renderer/stores/path.ts';
import { sectionProgress } from '../../shared/domain/progress.ts';
import { type Proposal, type SectionId, sectionIds } from '../../shared/domain/proposal.ts';
import { askedBeside } from '../../shared/domain/questionnaire/asked-beside.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import {
  templateAnswersOf,
  uncheckedAnswers,
  withAnswersKept,
} from '../../shared/domain/template-answers.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';

const resources = openResources(resourcesFolder);
const templates = resources.templates().filter(({ kind }) => kind === 'template');

function begun(id = 'email-service'): Proposal {
  const proposal = resources.template(id);
  if (!proposal) throw new Error(`no template ${id}`);
  proposal.decision.templateAnswers = templateAnswersOf(proposal);
  return proposal;
}

const places = (proposal: Proposal, section: SectionId) =>
  uncheckedAnswers(proposal, section).map(({ place }) => place);

function changed(proposal: Proposal, path: string, value: unknown): Proposal {
  const next = structuredClone(proposal);
  setValueAt(next, path, value);
  return next;
}

function kept(proposal: Proposal, path: string): Proposal {
  return {
    ...proposal,
    decision: { ...proposal.decision, templateAnswers: withAnswersKept(proposal, path) },
  };
}

test.each(templates)('of what the template $id wrote nothing counts as answered', ({ id }) => {
  const bank = resources.questionBank();
  for (const section of sectionIds) {
    const proposal = begun(id);
    const progress = sectionProgress(proposal, section, askedBeside(proposal, section, bank));
    expect(progress, section).toMatchObject({ answered: 0, state: 'empty' });
  }
});

test('what it asks stays the same, whoever has answered it', () => {
  const proposal = begun();
  const none = { ...proposal, decision: { ...proposal.decision, templateAnswers: [] } };
  for (const section of sectionIds)
    expect(sectionProgress(proposal, section).asked, section).toBe(sectionProgress(none, section).asked);
});

test('an answer counts once it is changed, and no longer when the change is taken back', () => {
  const proposal = begun();
  const path = 'benefits.items.0.name';
  const edited = changed(proposal, path, 'Messages that people asked for');
  expect(sectionProgress(edited, 'benefits')).toMatchObject({ answered: 1, state: 'started' });
  expect(places(edited, 'benefits')).not.toContain('benefits.items.benefit-1.name');
  const takenBack = changed(edited, path, proposal.benefits.items[0]?.name);
  expect(sectionProgress(takenBack, 'benefits').answered).toBe(0);
});

test('an answer is known again wherever its entry stands', () => {
  const proposal = begun();
  const reordered = changed(proposal, 'benefits.items', proposal.benefits.items.toReversed());
  expect(places(reordered, 'benefits').toSorted()).toEqual(places(proposal, 'benefits').toSorted());
});

test('what is kept counts, and nothing beside it does', () => {
  const oneEntry = kept(begun(), 'benefits.items.1');
  expect(sectionProgress(oneEntry, 'benefits').answered).toBe(3);
  expect(places(oneEntry, 'benefits').some((place) => place.startsWith('benefits.items.benefit-2.'))).toBe(
    false,
  );
  expect(places(oneEntry, 'measures')).toEqual(places(begun(), 'measures'));
  const wholeSection = kept(oneEntry, 'benefits');
  expect(places(wholeSection, 'benefits')).toEqual([]);
  expect(wholeSection.decision.templateAnswers).not.toEqual([]);
});

test('the questions that decide which others are asked count once their answers are kept', () => {
  const bank = resources.questionBank();
  const proposal = begun();
  const answeredIn = (one: Proposal) => askedBeside(one, 'security', bank)?.answered;
  expect(places(proposal, 'security').filter((place) => place.includes('.answers.'))).toHaveLength(3);
  expect(answeredIn(proposal)).toBe(0);
  expect(answeredIn(kept(proposal, 'security.answers.0'))).toBe(1);
  expect(answeredIn(kept(proposal, 'security'))).toBe(3);
});

test('readiness names them in one point that blocks nothing', () => {
  const found = (proposal: Proposal) =>
    checkReadiness(proposal, { today: '2026-11-21' }).filter(
      ({ ruleId }) => ruleId === 'template-answer-unchecked',
    );
  expect(found(begun())).toMatchObject([{ severity: 'hint', path: 'overview.title' }]);
  const rest = sectionIds.filter((id) => id !== 'overview').reduce(kept, begun());
  expect(found(rest)).toMatchObject([
    { sentence: 'One answer stands as the template wrote it: Overview (1).' },
  ]);
  expect(found(kept(rest, 'overview'))).toEqual([]);
});

test('marks fit into a draft, and take less room than what they stand for', () => {
  for (const { id } of templates) {
    const { templateAnswers } = begun(id).decision;
    expect(templateAnswers.length).toBeLessThan(200);
    expect(JSON.stringify(templateAnswers).length).toBeLessThan(10_000);
  }
});
