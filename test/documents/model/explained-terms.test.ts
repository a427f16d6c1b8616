import { expect, test } from 'vitest';
import type { Block, Inline, Passage } from '../../../core/ports/document-model.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { draft, facts, modelOf, readableText } from './model-kit.ts';

const explanations = 'Words that mean one thing to marketing and another to IT';

function withBenefit(technicalFunction: unknown, marketingValue: unknown = 'More orders.'): Proposal {
  return ProposalDraft.parse(
    draft({ benefits: { items: [{ id: 'one', name: 'One benefit', technicalFunction, marketingValue }] } }),
  );
}

function tableOf(proposal: Proposal, caption: string) {
  const isWanted = (block: Block): block is Extract<Block, { kind: 'table' }> =>
    block.kind === 'table' && block.caption === caption;
  return modelOf(proposal).blocks.find(isWanted);
}

const markedIn = (passage: Passage | undefined) => {
  const texts =
    typeof passage === 'object' && 'blocks' in passage
      ? passage.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      : [passage ?? ''];
  return texts
    .flatMap((text): readonly Inline[] => (typeof text === 'string' ? [] : text))
    .filter(({ isTerm }) => isTerm)
    .map(({ text }) => text);
};

function marked(proposal: Proposal): [it: string[], marketing: string[]] {
  const row = tableOf(proposal, 'What each benefit does and what it is worth')?.rows[0];
  return [markedIn(row?.[1]), markedIn(row?.[2])];
}

test('each reader finds the words of the other side marked, and those of the own side not', () => {
  const text = 'A webhook counts every lead.';
  expect(marked(withBenefit(text, text))).toEqual([['lead'], ['webhook']]);
});

test('formatted text keeps its looks around a marked word, and links are left alone', () => {
  const runs = [
    { text: 'Segments and ' },
    { text: 'leads here', bold: true },
    { text: 'leads there', link: 'https://example.org/' },
  ];
  const proposal = withBenefit({ blocks: [{ kind: 'paragraph', runs }] });
  expect(marked(proposal)[0]).toEqual(['Segments', 'leads']);
});

test('what is marked is explained once in both voices, under the word that was written', () => {
  const rows = tableOf(withBenefit('Leads who unsubscribe stay leads.'), explanations)?.rows ?? [];
  const words = rows.map(([word]) => (word as readonly Inline[]).map(({ text }) => text).join(''));
  expect(words).toEqual(['Lead', 'Opt-out (unsubscribe)']);
  const { marketing, it, say } = facts.glossary.terms.find(({ id }) => id === 'lead') ?? {};
  expect(rows[0]?.slice(1)).toEqual([marketing, it, say]);
});

test('without such a word there is no table, and no sentence that leads to one', () => {
  const plain = withBenefit('It sends messages.');
  expect(tableOf(plain, explanations)).toBeUndefined();
  expect(readableText(modelOf(plain))).not.toContain('dotted line');
  expect(readableText(modelOf(withBenefit('It counts leads.')))).toContain('dotted line');
});
