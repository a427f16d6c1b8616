import { expect, test } from 'vitest';
import { words as choiceWords } from '../../../shared/domain/choice-words.ts';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { ExportKind } from '../../../shared/domain/export-kind.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { ItSpecialty } from '../../../shared/domain/values.ts';
import { redLogos } from '../logos.ts';
import { filledProposal } from './filled-proposal.ts';
import { draft, facts, modelOf, readableText, resources, sampleProposal } from './model-kit.ts';

/** By these a text is seen to be British: `organisation`, `labelled`, `licence`. */
const british = [
  '.*is(e|ed|es|ing|ers?|able|ations?)',
  '.*[ly]ys(e|ed|es|ing)',
  '.*our(s|ed|ing|able|ite|hood)?',
  '.*(cent|theat|fib|lit|met|calib)re[ds]?',
  '(licen|defen|offen|preten)ces?',
  '(catalogue|dialogue|programme|cheque|tyre|storey|artefact)s?',
  '(judg|acknowledg)ements?',
  '(fulfil|enrol|instil)(s|ments?)?',
  '(cancel|label|level|model|travel|channel|counsel|signal|fuel|total)l(ed|ing|ers?)',
  'enquir.*|practis.*|sceptic.*',
  'brackets?|ageing|greys?|whilst|amongst|learnt|spelt|skilful',
];
/** They end like that in American English too. */
const inBoth = [
  '(adv|advert|ar|compr|comprom|dev|disgu|enterpr|exerc|expert|merchand|no|prec|prem|prom|ra|r|rev|superv|surpr)is.*',
  '.*wise',
  '(cont|det|f|h|p|t|y)?ours?',
];

const fits = (word: string, endings: readonly string[]) => new RegExp(`^(${endings.join('|')})$`).test(word);

function wordsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function britishWordsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(wordsOf(texts))].filter((word) => fits(word, british) && !fits(word, inBoth));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What is written out: a value such as `licence` is a choice, which is printed in words of ours. */
const sentencesIn = (value: unknown) => textsIn(value).filter((text) => /\s/.test(text));

test('British words are found, and their likes are not', () => {
  const text = 'Our organisation promised a licence for four centres; otherwise it cancelled its programme.';
  expect(britishWordsOf([text])).toEqual(['organisation', 'licence', 'centres', 'cancelled', 'programme']);
});

const proposals: readonly (readonly [name: string, proposal: Proposal])[] = [
  ['a blank proposal', draft({ overview: { locale: 'en-US' } })],
  ['a proposal with every field', filledProposal().proposal],
  ['the American sample', sampleProposal()],
];

test.each(proposals)('no document of %s has British words that its author did not write', (_, proposal) => {
  const byAuthor = new Set(wordsOf(sentencesIn(proposal)));
  const [logo] = redLogos;
  const images = logo ? new Map([[proposal.overview.logo?.sha256 ?? '', logo]]) : facts.images;
  const requests = ExportKind.options.flatMap((kind) =>
    (kind === 'reviewer-pack' ? ItSpecialty.options : [undefined]).map((specialty) => ({
      kind,
      choices: { ...plainChoices, ...(specialty && { specialty }) },
    })),
  );
  const printed = requests.map((request) => readableText(modelOf(proposal, { images }, request)));
  expect(britishWordsOf(printed).filter((word) => !byAuthor.has(word))).toEqual([]);
});

test('nor have the texts that may come into a document', () => {
  const { questions, traits } = resources.questionBank();
  const templates = resources.templates().filter(({ kind }) => kind === 'template');
  const texts = [
    ...textsIn(questions.map(({ references: _, ...asked }) => asked)),
    ...textsIn(traits.map(({ because }) => because)),
    ...textsIn(resources.glossary().terms.map(({ term, marketing, it, say }) => [term, marketing, it, say])),
    ...textsIn(choiceWords),
    ...sentencesIn(templates.map(({ id }) => resources.template(id))),
  ];
  expect(britishWordsOf(texts)).toEqual([]);
});
