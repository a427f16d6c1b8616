import { afterAll, describe, expect, test } from 'vitest';
import { composeDocument } from '../../core/documents/model/kinds/compose-document.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { DocumentRequest, RenderedDocument } from '../../core/ports/documents.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { ItSpecialty } from '../../shared/domain/values.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { fontsFolder } from './board-model.ts';
import { facts, resources } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

async function print(request: Partial<DocumentRequest>, proposal: Proposal): Promise<RenderedDocument> {
  const { drawChart, ...others } = facts;
  const whole = { kind: 'brief', choices: plainChoices, ...request } as const;
  let composed = composeDocument(whole, { proposal, ...others }, drawChart);
  let printed = await renderer.render(composed.model, [], {});
  for (let next = composed.refit?.(printed); next; next = next.refit?.(printed)) {
    composed = next;
    printed = await renderer.render(composed.model, [], {});
  }
  return printed;
}

const longest = (length: number, word: string) => word.repeat(length).slice(0, length).trim();

/** Every text of the brief as long as it may be, made of this word. */
function filledWith(word: string): Proposal {
  const text = (length: number) => longest(length, word);
  return ProposalDraft.parse({
    formatVersion: 1,
    overview: {
      title: text(200),
      organisation: text(200),
      authorRole: text(200),
      sponsor: text(200),
      audience: ItSpecialty.options,
      ask: text(600),
    },
    need: {
      drivers: Array.from({ length: 30 }, (_, index) => ({ id: `driver-${index}`, statement: text(1000) })),
      costOfNotActing: text(4000),
    },
    options: { candidates: [{ id: 'one', kind: 'candidate', name: text(200) }], proposedOptionId: 'one' },
    security: { risks: [{ id: 'risk', risk: text(1000), mitigation: text(2000), likelihood: 5, impact: 5 }] },
    ownership: {
      assets: Array.from({ length: 30 }, (_, index) => ({
        id: `asset-${index}`,
        kind: 'database',
        name: text(200),
        accountableRole: text(200),
      })),
      itEffort: ItSpecialty.options.map((specialty) => ({ id: specialty, specialty, task: text(300) })),
    },
  });
}

describe('the brief', { timeout: 60_000 }, () => {
  test.each([
    ['words', 'Considerable '],
    ['one wide word', 'W'],
    ['line breaks', 'a\n'],
    ['accents and joined emoji', 'é👩‍👩‍👧 '],
  ])('has one page when every text is as long as it may be: %s', async (_, word) => {
    expect((await print({}, filledWith(word))).pageCount).toBe(1);
  });

  test('has one page when nothing is answered', async () => {
    expect((await print({}, ProposalDraft.parse({ formatVersion: 1 }))).pageCount).toBe(1);
  });
});

const examples = ['email-marketing-service', 'museum-social-and-community'];

function example(name: string): Proposal {
  const proposal = resources.template(name);
  if (!proposal) throw new Error(`${name} is missing`);
  return proposal;
}

describe('of the examples', { timeout: 60_000 }, () => {
  test.each(examples)(
    '%s gives the reviewer with most questions a verdict on the same page',
    async (name) => {
      const choices = { ...plainChoices, specialty: 'legal-compliance-recovery', paper: 'letter' } as const;
      const { bytes } = await print({ kind: 'reviewer-pack', choices }, example(name));
      const [first = '', second = ''] = pageTexts(bytes);
      expect(first).toContain('Acceptable');
      expect(second).toContain('The answers in full');
    },
  );

  test.each(examples)('%s has a page for each reviewer and one for the four questions', async (name) => {
    const { anchorPages } = await print({ kind: 'security-annex' }, example(name));
    const packs = ItSpecialty.options.map((specialty) => anchorPages[`review-${specialty}`]);
    expect(packs).toEqual(packs.map((_, index) => (packs[0] ?? 0) + index));
    // Page 2 holds the questions, page 3 the contents.
    expect(anchorPages).toMatchObject({ 'four-questions': 2, security: 4 });
  });
});
