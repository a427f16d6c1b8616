import { z } from 'zod';
import { always, answer, list, needed, note, optional, record } from './faces.ts';
import { proseAnswer, proseNote } from './prose.ts';
import { CriterionId, EntryId, MinorUnits, OptionId, WebLink } from './values.ts';

/** `do-nothing` and `use-what-we-own` are always among the options. */
export const OptionKind = z.enum(['do-nothing', 'use-what-we-own', 'candidate']);
export type OptionKind = z.infer<typeof OptionKind>;

export const ToolCategory = z.enum([
  'email',
  'sms',
  'crm',
  'social',
  'advertising',
  'analytics',
  'webinar',
  'podcast',
  'forms',
  'website',
  'survey',
  'ai',
  'other',
]);
export type ToolCategory = z.infer<typeof ToolCategory>;

/** The highest weight that a criterion can be given. */
export const mostWeight = 100;

/** The ways to meet the need, compared by weighted criteria. */
export const options = record({
  candidates: list(
    record({
      id: always(OptionId),
      kind: always(OptionKind),
      name: answer(200),
      vendor: note(200),
      category: optional(ToolCategory),
      website: optional(WebLink),
      /** What it technically does, in IT's words. */
      stores: proseNote(4000),
      does: proseNote(4000),
      sends: proseNote(4000),
      tracks: proseNote(4000),
      marketingValue: proseNote(4000),
      pricePlan: note(2000),
      /** Whole minor units of the reporting currency per month; undefined when no price is known. */
      monthlyPriceMinor: optional(MinorUnits.min(0)),
      pros: list(record({ id: always(EntryId), statement: answer(1000) })),
      cons: list(record({ id: always(EntryId), statement: answer(1000) })),
    }),
    { min: 3, max: 20 },
  ),
  criteria: list(
    record({
      id: always(CriterionId),
      name: answer(200),
      /** Relative weight; the weights need not add up to anything. */
      weight: needed(z.number().min(0).max(mostWeight)),
      scores: list(
        record({
          optionId: always(OptionId),
          /** 0 does not meet the criterion, 5 meets it in full. */
          score: needed(z.number().min(0).max(5)),
          reason: note(1000),
        }),
      ),
    }),
  ),
  proposedOptionId: needed(OptionId),
  reasonForProposal: proseAnswer(4000),
});
