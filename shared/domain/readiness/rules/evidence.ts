import { hasFigure, isStale, isVendorOnly, staleAfterMonths } from '../../evidence-grade.ts';
import { inEach, isBlank, quoted, type Rule, when } from '../rule.ts';

export const evidenceRules: readonly Rule[] = [
  {
    id: 'no-case-study',
    severity: 'weak',
    reason: 'What others in the same sector have seen carries more weight than a forecast.',
    find: ({ evidence }) =>
      when(evidence.caseStudies.length === 0, 'evidence.caseStudies', 'There is no case study yet.'),
  },
  {
    id: 'no-direct-competitor',
    severity: 'hint',
    reason: 'A direct competitor who already does it is the strongest evidence.',
    find: ({ evidence: { caseStudies } }) =>
      when(
        caseStudies.length > 0 && !caseStudies.some(({ relation }) => relation === 'direct-competitor'),
        'evidence.caseStudies',
        'No case study is about a direct competitor.',
      ),
  },
  {
    id: 'no-competitor',
    severity: 'hint',
    reason: 'What competitors use can be seen from outside, and shows what customers have come to expect.',
    find: ({ evidence }) =>
      when(
        evidence.competitors.length === 0,
        'evidence.competitors',
        'No competitor has been looked at yet.',
      ),
  },
  {
    id: 'case-study-without-date',
    severity: 'weak',
    reason: 'Nobody can tell whether an undated result still holds.',
    find: ({ evidence }) =>
      inEach(
        evidence.caseStudies,
        ({ organisation, publishedOn }, index) =>
          publishedOn === undefined && {
            path: `evidence.caseStudies.${index}.publishedOn`,
            sentence: `The case study on ${quoted(organisation)} has no date.`,
          },
      ),
  },
  {
    id: 'case-study-without-figure',
    severity: 'hint',
    reason: 'A success without a figure is a story, and stories are graded lowest.',
    find: ({ evidence }) =>
      inEach(
        evidence.caseStudies,
        (study, index) =>
          study.results.length > 0 &&
          !hasFigure(study) && {
            path: `evidence.caseStudies.${index}.results`,
            sentence: `The case study on ${quoted(study.organisation)} gives no figure.`,
          },
      ),
  },
  {
    id: 'case-study-without-link',
    severity: 'hint',
    reason: 'A reader who can check one source believes the others.',
    find: ({ evidence }) =>
      inEach(
        evidence.caseStudies,
        ({ organisation, sourceLink, publisher }, index) =>
          isBlank(sourceLink) &&
          publisher !== 'own-pilot' && {
            path: `evidence.caseStudies.${index}.sourceLink`,
            sentence: `The case study on ${quoted(organisation)} has no link to its source.`,
          },
      ),
  },
  {
    id: 'size-not-compared',
    severity: 'hint',
    reason: 'A result of a company a hundred times your size says little about you.',
    find: ({ evidence: { caseStudies } }) =>
      when(
        caseStudies.length > 0 && caseStudies.every(({ sizeMatch }) => sizeMatch === undefined),
        'evidence.caseStudies.0.sizeMatch',
        'No case study says how its size compares with yours.',
      ),
  },
  {
    id: 'stale-evidence',
    severity: 'weak',
    reason: `Results older than ${staleAfterMonths} months were seen under other rules and prices.`,
    find: ({ evidence: { caseStudies } }, { today }) => {
      const dated = caseStudies.filter(({ publishedOn }) => publishedOn !== undefined);
      return when(
        dated.length > 0 && dated.every((study) => isStale(study, today)),
        'evidence.caseStudies',
        `All dated evidence is older than ${staleAfterMonths} months.`,
      );
    },
  },
  {
    id: 'vendor-only-evidence',
    severity: 'weak',
    reason: 'Committees read figures that a vendor published as advertising. The document says so too.',
    find: ({ evidence: { caseStudies } }) =>
      when(
        isVendorOnly(caseStudies),
        'evidence.caseStudies.0.publisher',
        'All evidence was published by vendors.',
      ),
  },
  {
    id: 'no-caveat',
    severity: 'hint',
    reason: 'Whoever names the limits of the evidence first is not asked about them.',
    find: ({ evidence }) =>
      when(
        evidence.caseStudies.length > 0 && isBlank(evidence.caveats),
        'evidence.caveats',
        'Nothing says how far the evidence goes.',
      ),
  },
];
