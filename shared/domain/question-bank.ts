import { z } from 'zod';
import { Verdict } from './security.ts';
import { QuestionId } from './values.ts';

/** How a question is answered. `verdict` is yes / partly / no / unknown / not applicable, with a note. */
export const AnswerType = z.enum([
  'verdict',
  'choice',
  'several',
  'text',
  'number',
  'date',
  'role',
  'file',
  'table',
]);
export type AnswerType = z.infer<typeof AnswerType>;

export const Reviewer = z.enum([
  'all',
  'systems-and-network',
  'database',
  'web',
  'information-security',
  'legal-compliance-recovery',
]);
export type Reviewer = z.infer<typeof Reviewer>;

/** A second answer that belongs to the first, such as the number of hours behind a “yes”. */
const FurtherAnswer = z.strictObject({
  answerType: z.enum(['text', 'number', 'date', 'role']),
  ask: z.string(),
  /** Stands behind a number: `hours`, `per month`. */
  unit: z.string().optional(),
  /** The same behind a 1: `hour`. */
  unitOfOne: z.string().optional(),
});

/** A name of a trait of the tool, as in `personal-data`. */
const TraitId = z.string().regex(/^[a-z][a-z-]*$/);

/** A question opens when one of `anyOf` is true of the tool (always, when there is none) and none of `noneOf` is. */
const Condition = z.strictObject({
  anyOf: z.array(TraitId).default([]),
  noneOf: z.array(TraitId).default([]),
});
export type Condition = z.infer<typeof Condition>;

export const Question = z.strictObject({
  id: QuestionId,
  area: z.string(),
  /** What it is about, in words that fit beside an answer on a crowded page. */
  topic: z.string().max(28),
  text: z.string(),
  /** Why IT asks. */
  why: z.string(),
  /** What a good answer looks like. */
  help: z.string(),
  /** What to add after a “yes” or “partly”, and after a “no”. */
  helpIfYes: z.string().optional(),
  helpIfNo: z.string().optional(),
  /** What is asked as well once one of these verdicts or choices is the answer; it is answered in the note. */
  followUp: z.strictObject({ after: z.array(z.string()).min(1), ask: z.string() }).optional(),
  answerType: AnswerType,
  /** Stands behind a number: `people`, and behind a 1: `person`. */
  unit: z.string().optional(),
  unitOfOne: z.string().optional(),
  choices: z.array(z.string()).default([]),
  /** Column headings of a table answer. */
  columns: z.array(z.string()).default([]),
  further: z.array(FurtherAnswer).default([]),
  condition: Condition.prefault({}),
  tier: z.enum(['core', 'routed']),
  reviewers: z.array(Reviewer).min(1),
  /** A gap here usually stops an approval. */
  isCritical: z.boolean().default(false),
  /** Critical as well when one of these is true of the tool. */
  criticalFor: z.array(TraitId).default([]),
  /** The verdicts or choices that leave a gap: a compensating control is offered for them. */
  gapAfter: z.array(z.string()).default([]),
  /** The choices that say that nobody knows yet. */
  unknownAfter: z.array(z.string()).default([]),
  /** Only the vendor can know it: what is open or unknown goes into the vendor's form. */
  isForVendor: z.boolean().default(false),
  references: z
    .array(z.strictObject({ framework: z.string(), id: z.string(), isVerified: z.boolean() }))
    .default([]),
  sinceVersion: z.int().min(1),
  /** The first version without it. Its answers are kept and printed. */
  retiredInVersion: z.int().min(2).optional(),
});
export type Question = z.infer<typeof Question>;

/** What makes a trait true: one of these verdicts or choices, any row of a table, or any entry of a list. */
const Clue = z.union([
  z.strictObject({ questionId: QuestionId, is: z.array(z.string()).min(1) }),
  z.strictObject({ questionId: QuestionId, hasRows: z.literal(true) }),
  z.strictObject({ list: z.literal('integrations') }),
]);
export type Clue = z.infer<typeof Clue>;

/** `about` says which lists of the proposal belong to it as well. */
const FirstQuestion = z.strictObject({
  about: z.enum(['data', 'places', 'people', 'exit']),
  ask: z.string(),
  questionIds: z.array(QuestionId).min(1),
});
export type FirstQuestion = z.infer<typeof FirstQuestion>;

const Trait = z.strictObject({
  id: TraitId,
  /** Completes “because …”: `the tool sends messages`. */
  because: z.string(),
  anyOf: z.array(Clue).min(1),
});

/** A change to a question that stayed: its wording, or the names of its choices. */
const Revision = z.strictObject({
  version: z.int().min(2),
  questionId: QuestionId,
  /** A sentence for the person whose answer it is. */
  what: z.string(),
  /** Old names of choices and their new ones; answers are carried over. */
  renamedChoices: z.record(z.string(), z.string()).default({}),
});

/**
 * The security and privacy questions, versioned as a whole. A draft keeps the version it was written against. Which
 * questions are asked is data as well: traits of the tool follow from answers, questions open by traits.
 */
export const QuestionBank = z
  .strictObject({
    version: z.int().min(1),
    questions: z.array(Question).min(1),
    traits: z.array(Trait).default([]),
    /** The short way for a tool that can do little harm: all of `allOf`, none of `noneOf`. */
    express: z
      .strictObject({
        allOf: z.array(TraitId).min(1),
        noneOf: z.array(TraitId),
        questionIds: z.array(QuestionId).min(1),
      })
      .optional(),
    /** What every officer asks first, each with the questions whose answers answer it. */
    firstQuestions: z.array(FirstQuestion).default([]),
    revisions: z.array(Revision).default([]),
  })
  .superRefine(checkReferences);
export type QuestionBank = z.infer<typeof QuestionBank>;

type BankShape = {
  questions: readonly Question[];
  traits: readonly z.infer<typeof Trait>[];
  firstQuestions: readonly FirstQuestion[];
  express?:
    | { allOf: readonly string[]; noneOf: readonly string[]; questionIds: readonly string[] }
    | undefined;
};

/** Traits and questions that are spoken of must exist, and what is compared must be among the choices. */
function checkReferences(
  { questions, traits, express, firstQuestions }: BankShape,
  context: z.RefinementCtx,
): void {
  const byId = new Map<string, Question>(questions.map((question) => [question.id, question]));
  const traitIds = new Set(traits.map(({ id }) => id));
  const complain = (message: string) => context.addIssue({ code: 'custom', message });
  if (byId.size < questions.length) complain('two questions have the same id');
  const spokenOf = [
    ...questions.flatMap(({ condition, criticalFor }) => [
      ...condition.anyOf,
      ...condition.noneOf,
      ...criticalFor,
    ]),
    ...(express ? [...express.allOf, ...express.noneOf] : []),
  ];
  for (const id of spokenOf) if (!traitIds.has(id)) complain(`there is no trait ${id}`);
  const listed = [
    ...(express?.questionIds ?? []),
    ...firstQuestions.flatMap(({ questionIds }) => questionIds),
  ];
  for (const id of listed) if (!byId.has(id)) complain(`there is no question ${id}`);
  const compared = [
    ...traits.flatMap(({ anyOf }) =>
      anyOf.flatMap((clue) =>
        'is' in clue ? clue.is.map((value) => [clue.questionId, value] as const) : [],
      ),
    ),
    ...questions.flatMap(({ id, gapAfter, unknownAfter, followUp }) =>
      [...gapAfter, ...unknownAfter, ...(followUp?.after ?? [])].map((value) => [id, value] as const),
    ),
  ];
  for (const [id, value] of compared) {
    const isKnown = byId.get(id)?.choices.includes(value) || Verdict.safeParse(value).success;
    if (!isKnown) complain(`${id} has no answer “${value}”`);
  }
}
