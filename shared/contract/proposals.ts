import { z } from 'zod';
import { Status } from '../domain/decision.ts';
import { plainText } from '../domain/faces.ts';
import { LibraryView, Tags } from '../domain/library-view.ts';
import { Standing } from '../domain/life-cycle/standing.ts';
import { ToolCategory } from '../domain/options.ts';
import { Finding } from '../domain/readiness/finding.ts';
import { IsoInstant, ProposalId } from '../domain/values.ts';
import { OpenedDraft, Revision } from './drafts.ts';
import { command, query } from './procedure.ts';

/** One card of the start screen. */
export const ProposalCard = z.strictObject({
  id: ProposalId,
  title: z.string(),
  organisation: z.string(),
  tool: z.string(),
  status: Status,
  /** Null before a decision, and where the text can't be read. */
  standing: Standing.nullable(),
  headline: z.strictObject({ amountMinor: z.int(), currency: z.string() }).nullable(),
  nextStep: z.string(),
  revision: Revision,
  savedAt: IsoInstant,
  hasThumbnail: z.boolean(),
  /** What is stored no longer matches its hash: it opens read-only with its last good revision. */
  isDamaged: z.boolean(),
  tags: z.array(z.string()),
  isArchived: z.boolean(),
  /**
   * Null outside the trash. The first start after `goesAt` deletes it, unless `isKept`: then it stays until the user
   * does.
   */
  trash: z.strictObject({ goesAt: IsoInstant.nullable(), isKept: z.boolean() }).nullable(),
});
export type ProposalCard = z.infer<typeof ProposalCard>;

export const proposalCalls = {
  /** A page at a time. `isMore` when there are more than `total`, which were not counted and come newest first. */
  list: query({
    input: z.strictObject({
      ...LibraryView.shape,
      limit: z.int().min(1).max(200).default(50),
      after: z.string().max(1000).optional(),
    }),
    output: z.strictObject({
      cards: z.array(ProposalCard),
      next: z.string().optional(),
      total: z.int(),
      isMore: z.boolean(),
    }),
  }),
  /** Where the words of a search stand, for the cards in sight: one place in each that holds any. */
  excerpts: query({
    input: z.strictObject({ ids: z.array(ProposalId).max(100), search: z.string().max(200) }),
    output: z.strictObject({
      excerpts: z.array(
        z.strictObject({
          id: ProposalId,
          place: z.string(),
          pieces: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
        }),
      ),
    }),
  }),
  /** What can be filtered by, in use now. */
  choices: query({
    input: z.strictObject({}),
    output: z.strictObject({
      tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
      categories: z.array(ToolCategory),
      years: z.array(z.string()),
    }),
  }),
  create: command({
    input: z.strictObject({
      templateId: z.string().max(100).optional(),
      title: plainText(200).optional(),
    }),
    output: OpenedDraft,
  }),
  /** A copy with a new identifier. */
  duplicate: command({ input: z.strictObject({ id: ProposalId }), output: OpenedDraft }),
  /** Reversible by `restore`. */
  trash: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
  restore: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
  /** For good, from the trash only. */
  remove: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
  /** Out of the way, and still found. */
  archive: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
  unarchive: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
  /** Replaces all tags. Spellings that differ only in case and accents are one tag. */
  setTags: command({ input: z.strictObject({ id: ProposalId, tags: Tags }), output: z.null() }),
  check: query({
    input: z.strictObject({ id: ProposalId }),
    output: z.strictObject({ revision: Revision, findings: z.array(Finding) }),
  }),
  thumbnail: query({
    input: z.strictObject({ id: ProposalId }),
    output: z.strictObject({ pngBase64: z.base64().nullable() }),
  }),
  saveThumbnail: command({
    input: z.strictObject({ id: ProposalId, pngBase64: z.base64().max(700_000) }),
    output: z.null(),
  }),
} as const;

/** Filters and searches of the list that were given a name, kept in the library. */
export const viewCalls = {
  list: query({
    input: z.strictObject({}),
    output: z.strictObject({
      views: z.array(z.strictObject({ viewId: z.string(), name: z.string(), view: LibraryView })),
    }),
  }),
  /** Replaces a view of the same name. */
  save: command({
    input: z.strictObject({ name: z.string().trim().min(1).max(60), view: LibraryView }),
    output: z.null(),
  }),
  remove: command({ input: z.strictObject({ viewId: z.string().max(64) }), output: z.null() }),
} as const;
