import type { Section } from '../../proposal.ts';
import type { QuestionBank } from '../../question-bank.ts';
import { type AskedQuestion, askedQuestions } from '../../questionnaire/answer-counts.ts';
import { routeQuestions } from '../../questionnaire/routing.ts';
import { criticalFrom } from '../../risk-levels.ts';
import { inEach, isBlank, type Occurrence, quoted, type Rule, when } from '../rule.ts';

type Security = Section<'security'>;

/** “Does the tool keep or see data about people who can be identified?” */
const personalDataQuestionId = 'Q03';

export const securityRules: readonly Rule[] = [
  {
    id: 'security-core-open',
    severity: 'blocks',
    reason: 'These are asked of every tool. “Unknown” is a fair answer; no answer sends the proposal back.',
    find: ({ security }, { bank }) => {
      const asked = askedOf(security, bank).filter(isDecisive);
      const open = asked.filter(({ state }) => state === 'open');
      return aboutFirst(
        open,
        `${open.length} of the ${asked.length} security questions that IT always asks have no answer yet.`,
      );
    },
  },
  {
    id: 'security-unknown-left',
    severity: 'blocks',
    reason: '“Unknown” is an honest answer when somebody is finding out. A note says who, and by when.',
    find: ({ security }, { bank }) => {
      const left = askedOf(security, bank).filter(
        (asked) => isDecisive(asked) && asked.state === 'unknown' && !isFollowedUp(asked, security),
      );
      return aboutFirst(
        left,
        `Nothing says who finds out what is “unknown”: ${left.map(({ question }) => question.id).join(', ')}.`,
      );
    },
  },
  {
    id: 'security-open',
    severity: 'weak',
    reason: 'A question without an answer comes back in the meeting. “Unknown” is an answer too.',
    find: ({ security }, { bank }) => {
      const further = askedOf(security, bank).filter((asked) => !isDecisive(asked));
      const open = further.filter(({ state }) => state === 'open');
      return aboutFirst(
        open,
        `${open.length} of ${further.length} security questions that follow from your answers are open.`,
      );
    },
  },
  {
    id: 'security-unknown',
    severity: 'hint',
    reason: 'Each unknown is a question for the vendor or for a colleague before the meeting.',
    find: ({ security }, { bank }) =>
      askedOf(security, bank)
        .filter(({ state, isCritical }) => state === 'unknown' && !isCritical)
        .map((asked) =>
          aboutQuestion(asked, `The answer to ${quoted(asked.question.text)} is not known yet.`),
        ),
  },
  {
    id: 'critical-unknown',
    severity: 'weak',
    reason: 'This is one of the few answers that stop an approval by themselves. Ask the vendor first.',
    find: ({ security }, { bank }) =>
      askedOf(security, bank)
        .filter(({ state, isCritical }) => state === 'unknown' && isCritical)
        .map((asked) =>
          aboutQuestion(asked, `${quoted(asked.question.text)} usually decides, and the answer is unknown.`),
        ),
  },
  {
    id: 'critical-gap-without-control',
    severity: 'weak',
    reason: 'A gap here usually stops an approval, unless another safeguard makes up for it.',
    find: ({ security }, { bank }) =>
      askedOf(security, bank)
        .filter(
          ({ state, isCritical, question }) =>
            state === 'gap' &&
            isCritical &&
            !security.compensatingControls.some(({ questionId }) => questionId === question.id),
        )
        .map((asked) =>
          aboutQuestion(asked, `${quoted(asked.question.text)} leaves a gap without a compensating control.`),
        ),
  },
  {
    id: 'personal-data-without-inventory',
    severity: 'weak',
    reason: 'Whose data, which fields, where they go: privacy reviews begin with this table.',
    find: ({ security: { answers, dataInventory } }) =>
      when(
        dataInventory.length === 0 &&
          answers.some(
            ({ questionId, verdict }) => questionId === personalDataQuestionId && verdict === 'yes',
          ),
        'security.dataInventory',
        'The tool holds personal data, and the data inventory is empty.',
      ),
  },
  {
    id: 'data-without-retention',
    severity: 'hint',
    reason: 'Old data is only a liability. Say how long it is kept and what deletes it.',
    find: ({ security }) =>
      inEach(
        security.dataInventory,
        ({ category, retention }, index) =>
          isBlank(retention) && {
            path: `security.dataInventory.${index}.retention`,
            sentence: `Nothing says how long ${quoted(category)} is kept.`,
          },
      ),
  },
  {
    id: 'no-risk',
    severity: 'weak',
    reason: 'If a proposal names no risks, IT will look for them.',
    find: ({ security }) =>
      when(security.risks.length === 0, 'security.risks', 'No risk has been named yet.'),
  },
  {
    id: 'risk-without-owner',
    severity: 'weak',
    reason: 'A risk that nobody owns is a risk that nobody watches.',
    find: ({ security }) =>
      inEach(
        security.risks,
        ({ risk, owner }, index) =>
          isBlank(owner) && {
            path: `security.risks.${index}.owner`,
            sentence: `The risk ${quoted(risk)} has no owner.`,
          },
      ),
  },
  {
    id: 'high-risk-without-mitigation',
    severity: 'blocks',
    reason: 'A critical risk without an answer decides the meeting.',
    find: ({ security }) =>
      inEach(
        security.risks,
        ({ risk, likelihood = 0, impact = 0, mitigation, acceptedBecause }, index) =>
          likelihood * impact >= criticalFrom &&
          isBlank(mitigation) &&
          isBlank(acceptedBecause) && {
            path: `security.risks.${index}.mitigation`,
            sentence: `The critical risk ${quoted(risk)} has no mitigation.`,
          },
      ),
  },
  {
    id: 'accepted-risk-without-review',
    severity: 'weak',
    reason: 'A reason to live with a risk holds for a time. Set the day on which its owner looks again.',
    find: ({ security }) =>
      inEach(
        security.risks,
        ({ risk, acceptedBecause, reviewOn }, index) =>
          !isBlank(acceptedBecause) &&
          reviewOn === undefined && {
            path: `security.risks.${index}.reviewOn`,
            sentence: `The risk ${quoted(risk)} is accepted, and no day is set to review it.`,
          },
      ),
  },
  {
    id: 'risk-review-passed',
    severity: 'hint',
    reason: 'A review that is overdue says that the risk is not watched.',
    find: ({ security }, { today }) =>
      inEach(
        security.risks,
        ({ risk, reviewOn }, index) =>
          reviewOn !== undefined &&
          reviewOn < today && {
            path: `security.risks.${index}.reviewOn`,
            sentence: `The review of ${quoted(risk)} was due on a day that has passed.`,
          },
      ),
  },
];

/** The questions that are asked about the tool; none while the question bank is not known. */
function askedOf(security: Security, bank: QuestionBank | undefined): readonly AskedQuestion[] {
  return bank ? askedQuestions(routeQuestions(security, bank).questions, security.answers) : [];
}

/** Asked of every tool, or able to stop an approval by itself. */
function isDecisive({ question, isCritical }: AskedQuestion): boolean {
  return question.tier === 'core' || isCritical;
}

/** The vendor's form asks what only the vendor knows; anything else needs a word on who finds out, or a safeguard. */
function isFollowedUp({ question, answer }: AskedQuestion, { compensatingControls }: Security): boolean {
  return (
    question.isForVendor ||
    !isBlank(answer?.note) ||
    compensatingControls.some(({ questionId }) => questionId === question.id)
  );
}

/** One finding about all of them, at the first. */
function aboutFirst([first]: readonly AskedQuestion[], sentence: string): Occurrence[] {
  return first ? [aboutQuestion(first, sentence)] : [];
}

/** Answers are found by the id of their question, in whatever order they were given. */
function aboutQuestion({ question }: AskedQuestion, sentence: string): Occurrence {
  return { path: `security.answers.${question.id}`, sentence };
}
