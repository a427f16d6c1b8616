import { type Decision, ReviewedSection, ReviewVerdict } from '../decision.ts';
import { ItSpecialty } from '../values.ts';

type Review = Decision['reviews'][number];
/** A verdict, and the position of its entry in the list. */
type Cell = { readonly verdict: ReviewVerdict; readonly index: number };

/** The verdicts as a table: the sections and the groups that have any, and what stands where they meet. */
export type ReviewGrid = {
  readonly sections: readonly ReviewedSection[];
  /** Undefined stands for reviewers whose group is not named. */
  readonly specialties: readonly (ItSpecialty | undefined)[];
  cell(section: ReviewedSection, specialty: ItSpecialty | undefined): Cell | undefined;
};

/** Of several verdicts on one section by one group, the strictest counts; what has been dealt with is acceptable. */
export function reviewGrid(reviews: readonly Review[]): ReviewGrid {
  const cells = new Map<string, Cell>();
  const keyOf = (section: ReviewedSection, specialty = 'unnamed') => `${section} ${specialty}`;
  for (const [index, { section, specialty, verdict, isDone }] of reviews.entries()) {
    if (section === undefined || verdict === undefined) continue;
    const present = isDone ? 'acceptable' : verdict;
    const known = cells.get(keyOf(section, specialty));
    if (!known || strictness(present) > strictness(known.verdict))
      cells.set(keyOf(section, specialty), { verdict: present, index });
  }
  const has = (section: ReviewedSection, specialty: ItSpecialty | undefined) =>
    cells.has(keyOf(section, specialty));
  const groups = [...ItSpecialty.options, undefined];
  return {
    sections: ReviewedSection.options.filter((section) => groups.some((group) => has(section, group))),
    specialties: groups.filter((group) => ReviewedSection.options.some((section) => has(section, group))),
    cell: (section, specialty) => cells.get(keyOf(section, specialty)),
  };
}

function strictness(verdict: ReviewVerdict): number {
  return ReviewVerdict.options.indexOf(verdict);
}
