import { z } from 'zod';
import { plainText } from '../faces.ts';
import { IsoDay } from '../values.ts';

/** `blocks` keeps a proposal from being called ready, `weak` will be asked about, `hint` would make it better. */
export const Severity = z.enum(['blocks', 'weak', 'hint']);
export type Severity = z.infer<typeof Severity>;

/** The fewest characters of a reason that says something. */
export const minReasonLength = 15;
export const maxReasonLength = 1000;

/** One thing that is missing or weak, and the field where it can be mended. */
export const Finding = z.strictObject({
  ruleId: plainText(100),
  severity: Severity,
  /** What is the matter, in one sentence. */
  sentence: z.string(),
  /** Why it matters to the people who decide. */
  reason: z.string(),
  /** Path of the field from the proposal, as in `need.customers.0.name`. Its first part is a section. */
  path: plainText(300),
  /** The path with the ids of entries instead of their positions: it stays the same when a list is reordered. */
  place: plainText(600),
  /** A better text for the field, where the rule knows one. */
  suggestion: z.string().optional(),
  /** Whether the author may answer it with a reason instead of mending it. */
  mayAccept: z.boolean(),
  /** Set when the author has answered the finding. */
  acceptedBecause: z.string().optional(),
  /** The day of the answer. */
  acceptedOn: IsoDay.optional(),
});
export type Finding = z.infer<typeof Finding>;
