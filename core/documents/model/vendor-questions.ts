import type { AskedQuestion } from '../../../shared/domain/questionnaire/answer-counts.ts';
import { openVendorQuestions, ownIdOf } from '../../../shared/domain/questionnaire/vendor-questions.ts';
import { wordList } from '../../../shared/domain/word-list.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { asRuns, bulletList, heading, isAnswered, say } from './pieces.ts';
import { questionName } from './question-name.ts';
import { addressLink } from './sources.ts';

/** The author's own with their replies, and what is open or unknown of the questions that only the vendor can answer. */
export function vendorQuestions(asked: readonly AskedQuestion[], context: ModelContext): Block[] {
  const own = context.proposal.security.vendorQuestions.map(({ question, link, reply }) => [
    ...asRuns(say(question, context)),
    ...(link ? [{ text: ' ' }, addressLink(link)] : []),
    ...(isAnswered(reply) ? [{ text: '\nReply: ', bold: true }, ...asRuns(say(reply, context))] : []),
  ]);
  const fromBank = openOfTheBank(asked, context);
  return [
    heading(2, 'Questions to vendors'),
    ...(own.length > 0 && fromBank.length > 0 ? [heading(3, 'Our own questions')] : []),
    ...(own.length === 0 && fromBank.length > 0 ? [] : bulletList(own)),
    ...fromBank,
  ];
}

/** Fewer of our own are named; more are counted. */
const mostNamed = 5;

function openOfTheBank(asked: readonly AskedQuestion[], { proposal, facts, choices }: ModelContext): Block[] {
  const open = openVendorQuestions(proposal.security, facts.questionBank).filter(
    ({ key }) => ownIdOf(key) === undefined,
  );
  if (open.length === 0) return [];
  const keys = new Set(open.map(({ key }) => key));
  const count = countWords(
    keys,
    asked.filter(({ state }) => state === 'unknown' || state === 'open'),
  );
  return [
    heading(3, 'From the questionnaire'),
    ...(choices.printsQuestions
      ? [
          { kind: 'paragraph' as const, text: `${count}.` },
          ...bulletList(open.map(({ key, text }) => questionName(key, text))),
        ]
      : [{ kind: 'paragraph' as const, text: `${count}: ${[...keys].join(', ')}.` }]),
  ];
}

/** The same answers that the counts by area count, told apart by who has to give them. */
function countWords(forVendors: ReadonlySet<string>, missing: readonly AskedQuestion[]): string {
  const states = new Set(missing.map(({ state }) => state));
  const still = (['unknown', 'open'] as const).filter((state) => states.has(state)).join(' or ');
  const ours = missing.map(({ question }) => question.id as string).filter((id) => !forVendors.has(id));
  const [count, rest] = [missing.length, forVendors.size];
  if (ours.length === 0)
    return count === 1
      ? `One answer is still ${still}, and it is for a vendor to give`
      : `${count} answers are still ${still}, all of them for vendors to give`;
  const named = ours.length > mostNamed ? String(ours.length) : wordList(ours);
  const isOurs = `${named} ${ours.length === 1 ? 'is' : 'are'} ours to give`;
  return `${count} answers are still ${still}. ${isOurs}, the other ${rest === 1 ? 'one is' : `${rest} are`} for vendors`;
}
