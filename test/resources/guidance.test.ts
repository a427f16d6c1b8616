import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasScreen } from '../../renderer/sections/sections.ts';
import { Glossary } from '../../shared/domain/glossary.ts';
import { Guidance, modelPath, questionPathOf } from '../../shared/domain/guidance.ts';
import { ProposalDraft, type SectionId, sectionIds } from '../../shared/domain/proposal.ts';
import { vanityMetric } from '../../shared/domain/readiness/vanity-metrics.ts';
import { schemaFields } from '../kit/schema-paths.ts';
import { resourcesFolder } from './resources-folder.ts';

const read = (path: string) => JSON.parse(readFileSync(join(resourcesFolder, path), 'utf8'));
const guidance = Guidance.parse(read('guidance/en.json'));
const glossary = Glossary.parse(read('glossary/en.json'));
const fields = schemaFields(ProposalDraft).map(({ path }) => path);

/** Identifiers, what the application writes itself, and what the question bank asks. */
const notAsked =
  /\.id$|\.named(\.|$)|\.candidates\.kind$|^security\.(bankVersion|answers)|\.objectionId$|^decision\.(status|moves|acceptedFindings|templateAnswers|finishedControls)(\.|$)/;
/** The parts of one answer: the cells of an estimate, the scores of a criterion, what a picture is made of. */
const insideAnAnswer = /\.(low|expected|high|spread|assumptionId)$|\.scores\.\w+$|\.(logo|attachment)\.\w+$/;

test('every field with a control has an entry of its own, or is a part of an answer that has', () => {
  const asked = fields.filter((path) => {
    const [section, ...rest] = path.split('.');
    return hasScreen(section as SectionId) && rest.length > 0 && !notAsked.test(path);
  });
  expect(asked.length).toBeGreaterThan(200);
  const missing = asked.filter((path) => {
    const around = questionPathOf(guidance.questions, path);
    const isGroup = fields.some((field) => field.startsWith(`${path}.`)) && around === undefined;
    return !isGroup && (insideAnAnswer.test(path) ? around === undefined : around !== path);
  });
  expect(missing).toEqual([]);
});

test('no entry is an orphan', () => {
  expect(Object.keys(guidance.questions).filter((path) => !fields.includes(path))).toEqual([]);
  expect(Object.keys(guidance.sections).filter((id) => !sectionIds.includes(id as SectionId))).toEqual([]);
});

test('every term that an entry names is in the glossary, and an entry names few', () => {
  const ids = new Set(glossary.terms.map(({ id }) => id));
  for (const [path, { terms = [] }] of Object.entries(guidance.questions)) {
    expect(
      terms.filter((id) => !ids.has(id)),
      path,
    ).toEqual([]);
    expect(terms.length, path).toBeLessThanOrEqual(4);
  }
});

test('no example is an answer that the application would warn of, and none states a rate as a fact', () => {
  for (const [path, { example = '' }] of Object.entries(guidance.questions)) {
    if (path === 'measures.items.name') expect(vanityMetric(example)).toBeUndefined();
    expect(example, path).not.toMatch(/\d\s*(%|per ?cent)/);
  }
});

test('list positions make no difference to the path of a question', () => {
  expect(modelPath('need.customers.12.name')).toBe('need.customers.name');
  expect(questionPathOf(guidance.questions, 'nothing.here')).toBeUndefined();
});
