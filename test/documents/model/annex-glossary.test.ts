import { expect, test } from 'vitest';
import { partTitles } from '../../../shared/domain/document-part.ts';
import { type ExportChoices, plainChoices } from '../../../shared/domain/export-choices.ts';
import type { GlossaryTerm } from '../../../shared/domain/glossary.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { chapterText, draft, facts, modelOf, readableText, sampleProposal } from './model-kit.ts';

/** Invented, so that no word of the document itself is among them. */
const terms = ['Zebra code', 'Émeu test', 'Alpaca list', 'Okapi rate'].map(
  (term): GlossaryTerm => ({
    id: term.slice(0, 5),
    term,
    aliases: [`${term}s`, `${term.slice(0, 2).toUpperCase()}X`],
    sides: ['it'],
    ...{ marketing: `${term} of marketing.`, it: `${term} of IT.`, say: `${term} of both` },
  }),
);

function document(proposal: Proposal, chosen: Partial<ExportChoices> = {}) {
  const glossary = { ...facts.glossary, terms };
  return modelOf(proposal, { glossary }, { choices: { ...plainChoices, ...chosen } });
}

const glossaryOf = (...request: Parameters<typeof document>) =>
  chapterText(document(...request), partTitles.glossary);
const wordsOf = (...request: Parameters<typeof document>) =>
  glossaryOf(...request)
    .split('\n')
    .flatMap((line) => (line.includes(' of both') ? [line.split(' | ')[0]] : []));

const said = (problem: unknown) => ProposalDraft.parse(draft({ need: { problem } }));

test('a word that stands in the document is listed once in both voices, and no other is', () => {
  const text = glossaryOf(said('An okapi rate, and one more okapi rate.'));
  expect(text.split('\n').slice(1)).toEqual([
    'Words that occur in this document',
    'Word | Marketing tends to mean | IT tends to mean | Both understand',
    'Okapi rate | Okapi rate of marketing. | Okapi rate of IT. | Okapi rate of both',
  ]);
});

test('titles, cells and formatted answers are searched, across a change of look', () => {
  const proposal = ProposalDraft.parse(
    draft({
      overview: { title: 'A zebra code for everyone' },
      need: {
        problem: {
          blocks: [
            { kind: 'paragraph', runs: [{ text: 'An ' }, { text: 'okapi', bold: true }, { text: ' rate.' }] },
          ],
        },
      },
      benefits: { items: [{ id: 'one', name: 'More alpaca lists' }] },
    }),
  );
  expect(wordsOf(proposal)).toEqual(['Alpaca list', 'Okapi rate', 'Zebra code']);
});

test('words stand in the alphabet of the locale of the document', () => {
  const proposal = said('Zebra code, okapi rate, émeu test, alpaca list.');
  expect(wordsOf(proposal)).toEqual(['Alpaca list', 'Émeu test', 'Okapi rate', 'Zebra code']);
});

test('a word that is written in another way is found under that way, abbreviations in capitals', () => {
  expect(wordsOf(said('The ZEX and the OKX, and zebra codes.'))).toEqual([
    'Okapi rate (OKX)',
    'Zebra code (ZEX)',
  ]);
});

test('an alias of which the plural alone occurs is named as in every other table, in the singular', () => {
  const [term] = terms;
  const aliases = ['warden', 'wardens'];
  const model = modelOf(said('Wardens read it.'), {
    glossary: { ...facts.glossary, terms: [{ ...term, aliases } as GlossaryTerm] },
  });
  expect(chapterText(model, partTitles.glossary)).toContain('\nZebra code (warden) | ');
});

test('a space that does not break makes no other spelling', () => {
  const [term] = terms;
  const iso = { ...term, term: 'ISO 27001', aliases: ['ISO/IEC 27001'] } as GlossaryTerm;
  const model = modelOf(said('ISO 27001, ISO/IEC 27001 and ISO/IEC\u00a027001.'), {
    glossary: { ...facts.glossary, terms: [iso] },
  });
  expect(chapterText(model, partTitles.glossary)).toContain('\nISO 27001 (ISO/IEC 27001) | ');
});

test('what is not printed is not explained: private parts and parts that are left out', () => {
  const proposal = ProposalDraft.parse({
    ...said('An okapi rate.'),
    rehearsal: { answers: [{ objectionId: 'question Q22', answer: 'The zebra code.' }] },
    benefits: { items: [{ id: 'one', technicalFunction: 'It makes alpaca lists.' }] },
  });
  expect(wordsOf(proposal, { leftOut: ['benefits'] })).toEqual(['Okapi rate']);
  expect(wordsOf(proposal)).toEqual(['Alpaca list', 'Okapi rate']);
  expect(readableText(document(proposal))).not.toContain('Zebra code');
});

test('without such a word there is no glossary, nor where its author leaves it out', () => {
  const headings = (...request: Parameters<typeof document>) =>
    document(...request).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const proposal = said('An okapi rate.');
  expect(headings(proposal)).toContain(partTitles.glossary);
  expect(headings(proposal, { leftOut: ['glossary'] })).not.toContain(partTitles.glossary);
  expect(headings(said('Plain words.'))).not.toContain(partTitles.glossary);
});

test('what is open and hidden takes its words with it', () => {
  const sponsor = terms.map((term) => ({ ...term, aliases: ['sponsor'] })).slice(0, 1);
  const glossary = { ...facts.glossary, terms: sponsor };
  const glossaryText = (hidesUnanswered: boolean) =>
    chapterText(
      modelOf(draft(), { glossary }, { choices: { ...plainChoices, hidesUnanswered } }),
      partTitles.glossary,
    );
  expect(glossaryText(false)).toContain('Zebra code (sponsor)');
  expect(glossaryText(true)).not.toContain('Zebra code');
});

test('the example explains the words of both sides', () => {
  const text = chapterText(modelOf(sampleProposal()), partTitles.glossary);
  expect(text).toMatch(/^Campaign\b/m);
  expect(text).toMatch(/^Single sign-on \(company login\) \| /m);
  expect(text).not.toMatch(/^Podcast feed/m);
  // It has an `IT Security lead` and what `leads to` something, but no contact who may buy.
  expect(text).not.toMatch(/^Lead\b(?! scor)/m);
});
