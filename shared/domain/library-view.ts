import { z } from 'zod';
import { DecisionVerdict, Status } from './decision.ts';
import { plainText } from './faces.ts';
import { ToolCategory } from './options.ts';
import { foldForSearch } from './search-text.ts';

/** Where proposals lie. `anywhere` is the library and the archive together. */
export const ProposalPlace = z.enum(['library', 'archive', 'trash', 'anywhere']);
export type ProposalPlace = z.infer<typeof ProposalPlace>;

/** `best` puts the best hits of a search first, and what changed last where nothing is searched for. */
export const LibraryOrder = z.enum(['best', 'changed', 'title', 'decided', 'amount']);
export type LibraryOrder = z.infer<typeof LibraryOrder>;

export const longestTag = 40;
export const mostTags = 20;
const Tag = plainText(longestTag);

/** Which proposals are listed, and how: what a saved view keeps. Of each filter one value must fit; none asks nothing. */
export const LibraryView = z.strictObject({
  place: ProposalPlace.default('library'),
  search: z.string().max(200).default(''),
  statuses: z.array(Status).max(20).default([]),
  categories: z.array(ToolCategory).max(30).default([]),
  verdicts: z.array(DecisionVerdict).max(20).default([]),
  tags: z.array(Tag).max(50).default([]),
  /** Years in which proposals were begun. */
  years: z
    .array(z.string().regex(/^\d{4}$/))
    .max(50)
    .default([]),
  order: LibraryOrder.default('best'),
  isReversed: z.boolean().default(false),
});
export type LibraryView = z.output<typeof LibraryView>;

/** The tags of one proposal, as they are typed. */
export const Tags = z.array(Tag).max(mostTags);

/** What two spellings of a tag have in common. Empty for a tag that says nothing. */
export function tagKeyOf(tag: string): string {
  return foldForSearch(tag).trim().replace(/\s+/g, ' ');
}
