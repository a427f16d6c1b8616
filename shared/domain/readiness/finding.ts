import { z } from 'zod';
import { plainText } from '../faces.ts';

/** `blocks` keeps a proposal from being called ready, `weak` will be asked about, `hint` would make it better. */
export const Severity = z.enum(['blocks', 'weak', 'hint']);
export type Severity = z.infer<typeof Severity>;

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
  /** Set when the author has answered the finding. */
  acceptedBecause: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;
