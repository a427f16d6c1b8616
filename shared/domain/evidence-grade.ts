import type { EvidenceGrade, Publisher } from './evidence.ts';
import { sameDayAfterMonths } from './iso-days.ts';
import type { Section } from './proposal.ts';

export type CaseStudy = Section<'evidence'>['caseStudies'][number];
type Grade = (typeof EvidenceGrade.options)[number];

/** A grade, and what it rests on in a few words. */
export type GradedEvidence = {
  grade: Grade;
  /** `independent, dated, with figures`, or what keeps the grade down. */
  reason: string;
  /** Set when the author has put the grade below the one that the rules give. */
  loweredFrom?: Grade;
};

/**
 * Evidence older than this is called stale. Three years are the time that a proposal usually looks ahead, and longer
 * than the rules of mail programs, social networks and privacy have lately stayed the same: a result from before
 * then was seen under other conditions.
 */
export const staleAfterMonths = 36;

/** From best to worst. */
const order: readonly Grade[] = ['A', 'B', 'C', 'D'];

const trust: Readonly<Record<(typeof Publisher.options)[number], { grade: Grade; words: string }>> = {
  'own-pilot': { grade: 'A', words: 'our own measurement' },
  independent: { grade: 'B', words: 'independent' },
  press: { grade: 'C', words: 'from the press, which often repeats what a vendor says' },
  vendor: { grade: 'C', words: 'from the vendor' },
  unknown: { grade: 'D', words: 'the publisher is not known' },
};

/**
 * The grade of a case study. The rules, our own: evidence needs a known publisher, a date and at least one figure;
 * what lacks one of them is D. With all three, our own measurement is A, an independent one B, and what the press or
 * a vendor published is C. An author who knows better may lower the grade, never raise it.
 */
export function gradeOf(study: CaseStudy): GradedEvidence {
  const computed = computedGrade(study);
  const chosen = study.grade;
  return chosen !== undefined && order.indexOf(chosen) > order.indexOf(computed.grade)
    ? { grade: chosen, reason: `lowered from ${computed.grade} by the author`, loweredFrom: computed.grade }
    : computed;
}

/** The grades that an author may lower a case study to. */
export function lowerGrades(study: CaseStudy): readonly Grade[] {
  return order.slice(order.indexOf(computedGrade(study).grade) + 1);
}

function computedGrade(study: CaseStudy): GradedEvidence {
  const publisher = study.publisher && trust[study.publisher];
  const lacks = [
    ...(publisher === undefined ? ['the publisher is not stated'] : []),
    ...(publisher?.grade === 'D' ? [publisher.words] : []),
    ...(study.publishedOn === undefined ? ['no date'] : []),
    ...(hasFigure(study) ? [] : ['no result in numbers']),
  ];
  if (publisher === undefined || lacks.length > 0) return { grade: 'D', reason: lacks.join(', ') };
  return { grade: publisher.grade, reason: `dated, with figures, ${publisher.words}` };
}

/** True when at least one result is given as a figure. */
export function hasFigure({ results }: Pick<CaseStudy, 'results'>): boolean {
  return results.some(({ statement, before, after }) =>
    [statement, before, after].some((text) => /\p{Nd}/u.test(text ?? '')),
  );
}

/**
 * True for evidence that was published more than 36 months before `today`, an ISO day. A date that is known to the
 * year or month only counts as the last day of it; undated evidence has no age.
 */
export function isStale({ publishedOn }: Pick<CaseStudy, 'publishedOn'>, today: string): boolean {
  if (publishedOn === undefined) return false;
  const latest = `${publishedOn}${publishedOn.length === 4 ? '-12' : ''}${publishedOn.length < 10 ? '-31' : ''}`;
  return latest < sameDayAfterMonths(today, -staleAfterMonths);
}

/** True when there is evidence and vendors have published all of it. */
export function isVendorOnly(caseStudies: readonly CaseStudy[]): boolean {
  return caseStudies.length > 0 && caseStudies.every(({ publisher }) => publisher === 'vendor');
}
