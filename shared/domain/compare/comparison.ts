import { z } from 'zod';

const Words = z.string().nullable();

/** One difference between two proposals, in words. */
export const Change = z.strictObject({
  section: z.string(),
  /** `formatted`: the words are the same, their formatting is not. */
  kind: z.enum(['changed', 'formatted', 'added', 'removed', 'moved']),
  /** The place in the second proposal, or in the first one where it is gone. */
  path: z.string(),
  /** The entry that it is about or lies in, as in `“Welcome series”`; empty outside lists. */
  entry: z.string(),
  /** What the field is called, or the list that the entry stands in. */
  label: z.string(),
  /** Null where there is no answer. For what was moved, the positions counted from 1. */
  before: Words,
  after: Words,
  /** Of long texts: what stayed, went and came. */
  runs: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })).optional(),
  /** Of an entry that came or went: every answer in it. */
  details: z.array(z.strictObject({ path: z.string(), label: z.string(), value: z.string() })).optional(),
});
export type Change = z.infer<typeof Change>;

/** Two proposals side by side: every difference once, and what both come to. */
export const Comparison = z.strictObject({
  changes: z.array(Change),
  totals: z.array(z.strictObject({ label: z.string(), before: Words, after: Words, isChanged: z.boolean() })),
});
export type Comparison = z.infer<typeof Comparison>;
