import { z } from 'zod';
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

export const Question = z.strictObject({
  id: QuestionId,
  area: z.string(),
  text: z.string(),
  /** Why IT asks. */
  why: z.string(),
  /** What a good answer looks like. */
  help: z.string(),
  answerType: AnswerType,
  choices: z.array(z.string()).default([]),
  /** Column headings of a table answer. */
  columns: z.array(z.string()).default([]),
  tier: z.enum(['core', 'routed']),
  reviewers: z.array(Reviewer).min(1),
  isCritical: z.boolean().default(false),
  references: z
    .array(z.strictObject({ framework: z.string(), id: z.string(), isVerified: z.boolean() }))
    .default([]),
  sinceVersion: z.int().min(1),
});
export type Question = z.infer<typeof Question>;

/** The security and privacy questions, versioned as a whole. A draft keeps the version it was written against. */
export const QuestionBank = z.strictObject({ version: z.int().min(1), questions: z.array(Question).min(1) });
export type QuestionBank = z.infer<typeof QuestionBank>;
