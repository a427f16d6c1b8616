import { z } from 'zod';
import { type Proposal, type SectionId, sectionFaces } from './proposal.ts';
import { isSaid, isUntouched } from './untouched-entries.ts';

/**
 * How far a section has come, in questions that the document needs an answer to; visited pages count nothing. `asked`
 * grows with the entries of lists, and leaves out what does not apply. A section can be `complete` with nothing asked.
 */
export type SectionProgress = {
  answered: number;
  asked: number;
  state: 'empty' | 'started' | 'complete';
};

type Count = { answered: number; asked: number; remarks: number };
type Schema = z.core.$ZodType;

const nothing: Count = { answered: 0, asked: 0, remarks: 0 };

/**
 * The progress of one section. The two faces of its schema tell what is asked: what a draft may lack and a complete
 * proposal may not. `more` is what is asked beside the schema, as IT's questions are in the section on security.
 */
export function sectionProgress(
  proposal: Proposal,
  sectionId: SectionId,
  more: Pick<SectionProgress, 'answered' | 'asked'> = nothing,
): SectionProgress {
  const { draft, complete } = sectionFaces[sectionId];
  const inside = countIn(draft, complete, ownAnswers(proposal, sectionId));
  const { answered, asked, remarks } = sum([
    inside,
    { ...nothing, ...more },
    ...onRecord(proposal, sectionId),
  ]);
  const state = answered + remarks === 0 ? 'empty' : answered === asked ? 'complete' : 'started';
  return { answered, asked, state };
}

/** Who signs, accepted points and moves come from a template, the settings or a record: nobody has answered them here. */
function ownAnswers({ decision, ...others }: Proposal, sectionId: SectionId): unknown {
  return sectionId === 'decision'
    ? { ...decision, signOffRoles: [], acceptedFindings: [], moves: [] }
    : others[sectionId];
}

/** What the sections about the time after the submission ask for, though no proposal needs it to be complete. */
function onRecord({ decision, outcomes }: Proposal, sectionId: SectionId): readonly Count[] {
  const question = (isAnswered: boolean): Count => ({ ...nothing, asked: 1, answered: isAnswered ? 1 : 0 });
  switch (sectionId) {
    case 'decision':
      return [question(decision.verdict !== undefined)];
    case 'outcomes':
      return [question(outcomes.actuals.length > 0), question(isSaid(outcomes.recommendation))];
    default:
      return [];
  }
}

function countIn(draft: Schema, complete: Schema, value: unknown): Count {
  if (draft instanceof z.ZodPrefault) return countIn(draft.unwrap(), complete, value);
  if (draft instanceof z.ZodObject && complete instanceof z.ZodObject)
    return countRecord(draft, complete, value as Readonly<Record<string, unknown>>);
  if (draft instanceof z.ZodDefault) {
    const inside = draft.unwrap();
    const isList = inside instanceof z.ZodArray && complete instanceof z.ZodArray;
    // Anything else with a default has a value from the first moment, which nobody has given.
    return isList && inside.element instanceof z.ZodObject
      ? countList(inside.element, complete, value as readonly unknown[])
      : nothing;
  }
  if (!(draft instanceof z.ZodOptional)) return nothing;
  if (complete instanceof z.ZodOptional) return { ...nothing, remarks: isSaid(value) ? 1 : 0 };
  return isSaid(value) && z.safeParse(complete, value).success
    ? { answered: 1, asked: 1, remarks: 0 }
    : { answered: 0, asked: 1, remarks: isSaid(value) ? 1 : 0 };
}

function countRecord(
  draft: z.ZodObject,
  complete: z.ZodObject,
  record: Readonly<Record<string, unknown>>,
): Count {
  // The options that every proposal has from the start bring their names along.
  const { kind } = record;
  const isGiven = kind === 'do-nothing' || kind === 'use-what-we-own';
  return sum(
    Object.entries(draft.shape)
      .filter(([key]) => !(isGiven && key === 'name'))
      .map(([key, face]) => countIn(face, complete.shape[key] as Schema, record[key])),
  );
}

/** Entries that a list still needs are questions too; those in which nothing is written ask nothing. */
function countList(entry: Schema, complete: z.ZodArray, all: readonly unknown[]): Count {
  const entries = all.filter((value) => !isUntouched(entry, complete.element, value));
  const missing = Math.max(0, fewestEntries(complete) - entries.length);
  return sum([
    { ...nothing, asked: missing },
    ...entries.map((value) => countIn(entry, complete.element, value)),
  ]);
}

function fewestEntries(list: z.ZodArray): number {
  const [issue] = list.safeParse([]).error?.issues ?? [];
  return issue?.code === 'too_small' ? Number(issue.minimum) : 0;
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, { answered, asked, remarks }) => ({
      answered: all.answered + answered,
      asked: all.asked + asked,
      remarks: all.remarks + remarks,
    }),
    nothing,
  );
}
