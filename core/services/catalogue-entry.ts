import type { z } from 'zod';
import { localDay } from '../../shared/domain/iso-days.ts';
import { lastDecision } from '../../shared/domain/life-cycle/last-decision.ts';
import { dayOf } from '../../shared/domain/life-cycle/standing.ts';
import { reviewOutcomes } from '../../shared/domain/outcomes/outcome-review.ts';
import { type Proposal, ProposalDraft, sectionFaces } from '../../shared/domain/proposal.ts';
import { foldForSearch, spacedForSearch } from '../../shared/domain/search-text.ts';
import { writtenAnswers } from '../../shared/domain/written-answers.ts';
import type { CatalogueEntry, CatalogueFacts } from '../ports/catalogue.ts';
import type { ProposalRow } from '../ports/storage.ts';

type SectionsOfFacts = Pick<Proposal, 'options' | 'decision' | 'outcomes'>;

/**
 * What the catalogue holds of a proposal. `body` is what is stored, or undefined where nothing of it can be read: then
 * its names alone can be found. Pure, and made of the proposal alone: the same one gives the same entry.
 */
export function catalogueEntry(
  { title, organisation, tool, savedAt }: Pick<ProposalRow, 'title' | 'organisation' | 'tool' | 'savedAt'>,
  body: unknown,
): CatalogueEntry {
  const sections = factSections(body);
  const tools = sections.options.candidates.flatMap(({ name, vendor }) => [name, vendor]);
  const names = [title, organisation, tool, ...tools].filter(Boolean).join('\n');
  return {
    facts: { ...factsOf(sections), ...realised(sections, body, localDay(new Date(savedAt))) },
    title: searchable(title),
    names: searchable(names),
    text: searchable(
      writtenAnswers(body)
        .map(({ text }) => text)
        .join('\n'),
    ),
  };
}

/** The three sections that facts are taken from; one that can't be read is empty. */
function factSections(body: unknown): SectionsOfFacts {
  const stored = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
    const parsed = schema.safeParse(value ?? {});
    return parsed.success ? parsed.data : schema.parse({});
  };
  return {
    options: read(sectionFaces.options.draft, stored.options),
    decision: read(sectionFaces.decision.draft, stored.decision),
    outcomes: read(sectionFaces.outcomes.draft, stored.outcomes),
  };
}

function factsOf({
  options,
  decision,
}: SectionsOfFacts): Omit<CatalogueFacts, 'projectedMinor' | 'realisedMinor'> {
  const { candidates, proposedOptionId } = options;
  const proposed =
    candidates.find(({ id }) => id === proposedOptionId) ??
    candidates.find(({ kind }) => kind === 'candidate');
  const open = decision.conditions.filter(({ isMet }) => !isMet);
  const last = lastDecision(decision);
  const submitted = decision.moves.find(({ to }) => to === 'submitted');
  return {
    category: proposed?.category ?? null,
    verdict: last?.verdict ?? null,
    submittedOn: submitted ? dayOf(submitted) : null,
    decidedOn: last?.decidedOn ?? null,
    openConditions: open.length,
    nextDueOn: open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null,
  };
}

/** As of the day of the last change, so that the same proposal always says the same. */
function realised(
  { outcomes }: SectionsOfFacts,
  body: unknown,
  asOf: string,
): Pick<CatalogueFacts, 'projectedMinor' | 'realisedMinor'> {
  const none = { projectedMinor: null, realisedMinor: null };
  if (outcomes.actuals.length === 0) return none;
  const proposal = ProposalDraft.safeParse(body);
  const sum = proposal.success ? reviewOutcomes(proposal.data, asOf).revenue?.toDate : undefined;
  return sum && sum.monthCount > 0
    ? { projectedMinor: sum.projectedMinor, realisedMinor: sum.actualMinor }
    : none;
}

function searchable(text: string): string {
  return spacedForSearch(foldForSearch(text));
}
