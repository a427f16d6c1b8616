import { z } from 'zod';

const Words = z.string().trim().min(1).max(600);

/** What stands beside one question. `ask` is missing where the label of the field is the question. */
export const QuestionGuidance = z.strictObject({
  /** The question in full. */
  ask: Words.optional(),
  /** One line beside the field. */
  help: Words.max(160).optional(),
  whyItAsks: Words,
  goodAnswer: Words,
  /** An answer of an organisation that does not exist. */
  example: Words.optional(),
  /** Identifiers of the glossary, for words that are worth explaining here. */
  terms: z.array(z.string()).optional(),
});
export type QuestionGuidance = z.infer<typeof QuestionGuidance>;

/** What a section is for. */
export const SectionGuidance = z.strictObject({
  /** The question that opens the section, as an invitation to begin. */
  opens: Words,
  whyItAsks: Words,
  goodAnswer: Words,
});
export type SectionGuidance = z.infer<typeof SectionGuidance>;

/** The words of every question in one language: one file for a translator. */
export const Guidance = z.strictObject({
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}$/),
  sections: z.record(z.string(), SectionGuidance),
  /** By path of the field, without positions in lists. */
  questions: z.record(z.string(), QuestionGuidance),
});
export type Guidance = z.infer<typeof Guidance>;

/** A path without positions in lists: `need.customers.2.name` is `need.customers.name`. */
export function modelPath(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '');
}

/**
 * The question that a place in the form belongs to: the path itself or the nearest one around it that is asked.
 * `revenue.streams.0.monthlyVolume.low` belongs to `revenue.streams.0.monthlyVolume`. Undefined for a place that
 * belongs to none.
 */
export function questionPathOf(questions: Guidance['questions'], path: string): string | undefined {
  for (let around = path; around !== ''; around = around.slice(0, Math.max(around.lastIndexOf('.'), 0))) {
    if (Object.hasOwn(questions, modelPath(around))) return around;
  }
  return undefined;
}
