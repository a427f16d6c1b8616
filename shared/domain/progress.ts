import { z } from 'zod';
import { type Proposal, type SectionId, sectionFaces } from './proposal.ts';
import { uncheckedAnswers } from './template-answers.ts';
import { isGivenName, isSaid, isUntouched } from './untouched-entries.ts';

/**
 * How far a section has come, in questions that the document needs an answer to; visited pages count nothing, nor does
 * what a template wrote and nobody has checked. `asked` grows with the entries of lists, and leaves out what does not
 * apply. A section can be `complete` with nothing asked.
 */
export type SectionProgress = {
  answered: number;
  asked: number;
  state: 'empty' | 'started' | 'complete';
};

type Count = { answered: number; asked: number; remarks: number };
type Schema = z.core.$ZodType;
/** A value and its path, which tells whether anybody has checked it. */
type Placed = { path: string; value: unknown };
type Unchecked = ReadonlySet<string>;

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
  const unchecked = new Set(uncheckedAnswers(proposal, sectionId).map(({ path }) => path));
  const own = { path: sectionId, value: ownAnswers(proposal, sectionId) };
  const inside = countIn(draft, complete, own, unchecked);
  const { answered, asked, remarks } = sum([
    inside,
    { ...nothing, ...more },
    ...onRecord(proposal, sectionId),
  ]);
  const state = answered + remarks === 0 ? 'empty' : answered === asked ? 'complete' : 'started';
  return { answered, asked, state };
}

/** Who signs, accepted points, moves and the version of the questions are set beside the form, not answered in it. */
function ownAnswers(proposal: Proposal, sectionId: SectionId): unknown {
  switch (sectionId) {
    case 'decision':
      return { ...proposal.decision, signOffRoles: [], acceptedFindings: [], moves: [] };
    case 'security':
      return { ...proposal.security, bankVersion: undefined };
    default:
      return proposal[sectionId];
  }
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

function countIn(draft: Schema, complete: Schema, placed: Placed, unchecked: Unchecked): Count {
  if (draft instanceof z.ZodPrefault) return countIn(draft.unwrap(), complete, placed, unchecked);
  if (draft instanceof z.ZodObject && complete instanceof z.ZodObject)
    return countRecord(draft, complete, placed, unchecked);
  if (draft instanceof z.ZodDefault) {
    const inside = draft.unwrap();
    const isList = inside instanceof z.ZodArray && complete instanceof z.ZodArray;
    // Anything else with a default has a value that nobody has given, so it is no answer.
    return isList && inside.element instanceof z.ZodObject
      ? countList(inside.element, complete, placed, unchecked)
      : nothing;
  }
  if (!(draft instanceof z.ZodOptional)) return nothing;
  const { path, value } = placed;
  const isGiven = isSaid(value) && !unchecked.has(path);
  if (complete instanceof z.ZodOptional) return { ...nothing, remarks: isGiven ? 1 : 0 };
  return isGiven && z.safeParse(complete, value).success
    ? { answered: 1, asked: 1, remarks: 0 }
    : { answered: 0, asked: 1, remarks: isGiven ? 1 : 0 };
}

function countRecord(
  draft: z.ZodObject,
  complete: z.ZodObject,
  { path, value }: Placed,
  unchecked: Unchecked,
): Count {
  const record = value as Readonly<Record<string, unknown>>;
  return sum(
    Object.entries(draft.shape)
      .filter(([key]) => !isGivenName(record, key))
      .map(([key, face]) =>
        countIn(
          face,
          complete.shape[key] as Schema,
          { path: `${path}.${key}`, value: record[key] },
          unchecked,
        ),
      ),
  );
}

/** Entries that a list still needs are questions too; those in which nothing is written ask nothing. */
function countList(
  entry: Schema,
  complete: z.ZodArray,
  { path, value }: Placed,
  unchecked: Unchecked,
): Count {
  const entries = (value as readonly unknown[])
    .map((one, index) => ({ path: `${path}.${index}`, value: one }))
    .filter((one) => !isUntouched(entry, complete.element, one.value));
  const missing = Math.max(0, fewestEntries(complete) - entries.length);
  return sum([
    { ...nothing, asked: missing },
    ...entries.map((one) => countIn(entry, complete.element, one, unchecked)),
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
