import type { AskedQuestion } from '../../../shared/domain/questionnaire/answer-counts.ts';
import { openVendorQuestions, ownIdOf } from '../../../shared/domain/questionnaire/vendor-questions.ts';
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

function openOfTheBank(asked: readonly AskedQuestion[], { proposal, facts, choices }: ModelContext): Block[] {
  const open = openVendorQuestions(proposal.security, facts.questionBank).filter(
    ({ key }) => ownIdOf(key) === undefined,
  );
  if (open.length === 0) return [];
  const keys = new Set(open.map(({ key }) => key));
  const states = new Set(asked.filter(({ question }) => keys.has(question.id)).map(({ state }) => state));
  const still = (['unknown', 'open'] as const).filter((state) => states.has(state)).join(' or ');
  const count =
    open.length === 1
      ? `One question about the tool is still ${still}`
      : `${open.length} questions about the tool are still ${still}`;
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
