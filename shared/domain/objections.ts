import { words } from './choice-words.ts';
import { chapterTitleOf } from './document-part.ts';
import type { Proposal } from './proposal.ts';
import type { Question, QuestionBank } from './question-bank.ts';
import { type Answer, type AnswerState, answerFieldOf, chosenValues } from './questionnaire/answer.ts';
import { type AskedQuestion, askedQuestions } from './questionnaire/answer-counts.ts';
import { routeQuestions } from './questionnaire/routing.ts';
import type { Finding } from './readiness/finding.ts';
import { criticalFrom } from './risk-levels.ts';

/** Something that IT may say against the proposal as it stands. */
export type Objection = {
  /** Stays the same as long as the finding, question or risk that it comes from is there. */
  readonly id: string;
  /** In the words of IT. */
  readonly objection: string;
  /** Why it would be raised. */
  readonly because: string;
  /** Where it comes from, as people read it: `Q22`, `Risk register`, or the title of a chapter. */
  readonly origin: string;
  /** It comes from a question of IT, and `origin` is the number of that. */
  readonly isQuestion: boolean;
  /** The place in the proposal. */
  readonly path: string;
  /** What would answer it: what the proposal says already, in its own words, a hint where that may not do, or both. */
  readonly wouldAnswer: { readonly proposal?: string; readonly hint?: string };
  /** It usually stops an approval. */
  readonly isCritical: boolean;
  /** It is about a condition that is not kept, or that nobody sees to. */
  readonly isBrokenCondition?: boolean;
};

/**
 * What IT will object to, the gravest first: conditions that are not kept, gaps and unknown answers to IT's questions, weak points of the readiness
 * check, and risks that stay severe. `findings` are those of the same proposal.
 */
export function expectedObjections(
  proposal: Proposal,
  bank: QuestionBank,
  findings: readonly Finding[],
): readonly Objection[] {
  const { questions } = routeQuestions(proposal.security, bank);
  const asked = askedQuestions(questions, proposal.security.answers);
  const inState = (wanted: AskedQuestion['state']) =>
    asked.filter(({ state }) => state === wanted).flatMap((one) => fromQuestion(one, proposal));
  const all = [
    ...brokenConditionRules.flatMap((wanted) =>
      findings.filter(({ ruleId }) => ruleId === wanted).flatMap(fromFinding),
    ),
    ...inState('gap'),
    ...proposal.security.risks.flatMap(fromRisk),
    ...findings.filter(({ ruleId }) => !isBrokenCondition(ruleId)).flatMap(fromFinding),
    ...inState('unknown'),
    ...inState('open'),
  ];
  return all.toSorted((one, other) => Number(mattersMost(other)) - Number(mattersMost(one)));
}

/** What the meeting turns on: what stops an approval, and what breaks one. */
export function mattersMost({ isCritical, isBrokenCondition = false }: Objection): boolean {
  return isCritical || isBrokenCondition;
}

/** What IT says of an answer, by how far it has come. A complete one without gaps leaves nothing to object to. */
const sayings: Partial<Record<AnswerState, (answer: Answer | undefined) => string>> = {
  gap: (answer) => `You answer “${wordsOf(answer)}”. That is not enough for us.`,
  unknown: () => 'You do not\u00a0know.',
  open: () => 'You have not answered.',
};

function wordsOf(answer: Answer | undefined): string {
  if (!answer) return '';
  return answer.verdict
    ? words.securityVerdict[answer.verdict].toLowerCase()
    : chosenValues(answer).join(', ');
}

function fromQuestion(
  { question, answer, state, isCritical }: AskedQuestion,
  { security }: Proposal,
): readonly Objection[] {
  const said = sayings[state]?.(answer);
  if (said === undefined || (state === 'open' && !isCritical)) return [];
  const controls = security.compensatingControls.flatMap(({ questionId, control }) =>
    questionId === question.id && control?.trim() ? [control.trim()] : [],
  );
  return [
    {
      id: `question ${question.id}`,
      objection: `${question.text} ${said}`,
      because: question.why,
      origin: question.id,
      isQuestion: true,
      path: `security.answers.${question.id}`,
      wouldAnswer: fromProposal(controls.join(' ')) ?? {
        ...fromProposal(wordsBeside(question, answer)),
        hint: question.help,
      },
      isCritical,
    },
  ];
}

/** What was written to an answer that falls short or says that nobody knows. */
function wordsBeside({ answerType }: Question, answer: Answer | undefined): string {
  return [answerFieldOf[answerType] === 'text' ? answer?.text : undefined, answer?.note]
    .flatMap((part) => (part?.trim() ? [part.trim()] : []))
    .join('\n');
}

function fromProposal(text: string | undefined): { readonly proposal: string } | undefined {
  return text?.trim() ? { proposal: text.trim() } : undefined;
}

/** What was agreed on and is not kept, or not looked after, the gravest first. */
const brokenConditionRules: readonly string[] = ['condition-overdue', 'condition-without-owner'];

const isBrokenCondition = (ruleId: string): boolean => brokenConditionRules.includes(ruleId);

/** What helps against a weak point, by its rule, where it is not the field alone that has to be filled. */
const hints: Readonly<Record<string, string>> = {
  'condition-without-owner': 'Name who sees to it and by when, and write both down before the meeting.',
  'condition-overdue': 'Say what is done and what is missing, and ask for a later date.',
  'question-without-answer': 'Answer it before the meeting, or say who will and by when.',
  'remark-not-settled': 'Say what was changed since, or by when it will be.',
};

/** Findings about these places would repeat the objections that come from the questions themselves. */
const toldByQuestions = /^security\.(answers|compensatingControls)(\.|$)/;

function fromFinding(finding: Finding): readonly Objection[] {
  const { severity, path, place, ruleId, sentence, reason, suggestion, acceptedBecause } = finding;
  if (severity !== 'weak' || toldByQuestions.test(path)) return [];
  return [
    {
      id: `finding ${ruleId} ${place}`,
      objection: sentence,
      because: reason,
      origin: chapterTitleOf(path) ?? 'Readiness check',
      isQuestion: false,
      path,
      wouldAnswer: fromProposal(acceptedBecause) ?? {
        hint: suggestion ?? hints[ruleId] ?? 'Put it right in the proposal, or say why it has to stay.',
      },
      isCritical: false,
      isBrokenCondition: isBrokenCondition(ruleId),
    },
  ];
}

type Risk = Proposal['security']['risks'][number];

function fromRisk({ id, risk, ...levels }: Risk, index: number): readonly Objection[] {
  const { likelihood = 0, impact = 0, mitigation, acceptedBecause } = levels;
  const { residualLikelihood = likelihood, residualImpact = impact } = levels;
  if (!risk?.trim() || residualLikelihood * residualImpact < criticalFrom) return [];
  return [
    {
      id: `risk ${id}`,
      objection: `Even with what you plan, this stays a critical risk: ${risk.trim()}`,
      because: 'Nobody in IT signs for a critical risk that belongs to another department.',
      origin: 'Risk register',
      isQuestion: false,
      path: `security.risks.${index}`,
      wouldAnswer: fromProposal(acceptedBecause) ??
        fromProposal(mitigation) ?? { hint: 'Name something that makes it less likely or less bad.' },
      isCritical: true,
    },
  ];
}

/** The answer that the author has prepared. */
export function preparedAnswer(proposal: Proposal, { id }: Objection): string | undefined {
  return proposal.rehearsal.answers.find(({ objectionId }) => objectionId === id)?.answer;
}

/** The parts of what would answer it, each with the words for where it comes from. */
export function whatWouldAnswer({ wouldAnswer }: Objection): readonly { from: string; text: string }[] {
  const { proposal, hint } = wouldAnswer;
  return [
    ...(proposal === undefined ? [] : [{ from: 'From the proposal', text: proposal }]),
    ...(hint === undefined ? [] : [{ from: 'Hint', text: hint }]),
  ];
}
