import { z } from 'zod';
import { benefits } from './benefits.ts';
import { decision } from './decision.ts';
import { evidence } from './evidence.ts';
import { always, part, record } from './faces.ts';
import { measures } from './measures.ts';
import { need } from './need.ts';
import { options } from './options.ts';
import { outcomes } from './outcomes.ts';
import { overview } from './overview.ts';
import { ownership } from './ownership.ts';
import { rehearsal } from './rehearsal.ts';
import { revenue } from './revenue/section.ts';
import { security } from './security.ts';
import { strategy } from './strategy.ts';

/** Raised when a stored proposal must be read differently. */
export const proposalFormatVersion = 1;

/** Every section, in the order of the editor and, by and large, of the document. */
export const sectionFaces = {
  overview: part(overview),
  need: part(need),
  options: part(options),
  benefits: part(benefits),
  strategy: part(strategy),
  revenue: part(revenue),
  evidence: part(evidence),
  security: part(security),
  ownership: part(ownership),
  measures: part(measures),
  rehearsal: part(rehearsal),
  decision: part(decision),
  outcomes: part(outcomes),
} as const;

export type SectionId = keyof typeof sectionFaces;
export const sectionIds = Object.keys(sectionFaces) as readonly SectionId[];

const proposal = record({ formatVersion: always(z.literal(proposalFormatVersion)), ...sectionFaces });

/** A proposal while it is written: everything may be missing. Reading fills lists and presets. */
export const ProposalDraft = proposal.draft;
/** A proposal in memory: every section is there, every list is an array, answers may be missing. */
export type Proposal = z.output<typeof ProposalDraft>;

/** What an export as "ready" needs. */
export const CompleteProposal = proposal.complete;
export type CompleteProposal = z.output<typeof CompleteProposal>;

/** Some sections of a draft, each of them whole: the unit in which edits travel. */
export const SectionEdits = z.strictObject(
  Object.fromEntries(sectionIds.map((id) => [id, sectionFaces[id].draft.unwrap().optional()])) as unknown as {
    [Id in SectionId]: z.ZodOptional<ReturnType<(typeof sectionFaces)[Id]['draft']['unwrap']>>;
  },
);
export type SectionEdits = z.output<typeof SectionEdits>;

export type Section<Id extends SectionId> = Proposal[Id];
