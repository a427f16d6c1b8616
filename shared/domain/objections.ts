import { words } from './choice-words.ts';
import { partTitles } from './document-part.ts';
import type { Proposal } from './proposal.ts';
import type { QuestionBank } from './question-bank.ts';
import { type Answer, type AnswerState, chosenValues } from './questionnaire/answer.ts';
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
  /** The place in the proposal. */
  readonly path: string;
  /** What would answer it: what the proposal says already, in its own words, or a hint. */
  readonly wouldAnswer: { readonly from: 'proposal' | 'hint'; readonly text: string };
  /** It usually stops an approval. */
  readonly isCritical: boolean;
};

/**
 * What IT will object to, the gravest first: gaps and unknown answers to IT's questions, weak points of the readiness
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
    ...inState('gap'),
    ...proposal.security.risks.flatMap(fromRisk),
    ...findings.flatMap(fromFinding),
    ...inState('unknown'),
    ...inState('open'),
  ];
  return all.toSorted((one, other) => Number(other.isCritical) - Number(one.isCritical));
}

/** What IT says of an answer, by how far it has come. A complete one without gaps leaves nothing to object to. */
const sayings: Partial<Record<AnswerState, (answer: Answer | undefined) => string>> = {
  gap: (answer) => `You answer “${wordsOf(answer)}”. That is not enough for us.`,
  unknown: () => 'You say that you do not know.',
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
      path: `security.answers.${question.id}`,
      wouldAnswer: fromProposal(controls.join(' ')) ?? hint(question.help),
      isCritical,
    },
  ];
}

type WouldAnswer = Objection['wouldAnswer'];

function hint(text: string): WouldAnswer {
  return { from: 'hint', text };
}

function fromProposal(text: string | undefined): WouldAnswer | undefined {
  return text?.trim() ? { from: 'proposal', text: text.trim() } : undefined;
}

/** By section of the proposal. */
const chapterTitles: Readonly<Record<string, string>> = {
  ...partTitles,
  overview: 'Decision requested',
  decision: 'Sign-off',
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
      origin: chapterTitles[path.split('.')[0] ?? ''] ?? 'Readiness check',
      path,
      wouldAnswer:
        fromProposal(acceptedBecause) ?? hint(suggestion ?? 'Mend the point, or say why it stands.'),
      isCritical: false,
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
      path: `security.risks.${index}`,
      wouldAnswer:
        fromProposal(acceptedBecause) ??
        fromProposal(mitigation) ??
        hint('Something that makes it less likely or less bad.'),
      isCritical: true,
    },
  ];
}

/** The answer that the author has prepared. */
export function preparedAnswer(proposal: Proposal, { id }: Objection): string | undefined {
  return proposal.rehearsal.answers.find(({ objectionId }) => objectionId === id)?.answer;
}

/** Said before what would answer it. */
export const answerFrom = { proposal: 'From the proposal', hint: 'Hint' } as const satisfies Record<
  Objection['wouldAnswer']['from'],
  string
>;
