import { isVendorOnly } from '../../../shared/domain/evidence-grade.ts';
import { caseStudyBlocks, gradesExplained } from './case-study.ts';
import type { Chapter } from './context.ts';
import { passage } from './narrative.ts';
import { heading, isAnswered, notAnswered, say, table, unanswered } from './pieces.ts';

export const evidence: Chapter = (context) => {
  const { caseStudies, caveats, competitors } = context.proposal.evidence;
  return [
    ...(caseStudies.length === 0 ? [unanswered()] : []),
    ...(isVendorOnly(caseStudies)
      ? [
          {
            kind: 'callout' as const,
            tone: 'warning' as const,
            title: 'Vendor evidence only',
            text: 'Everything in this chapter was published by vendors about their own products.',
          },
        ]
      : []),
    ...(isAnswered(caveats)
      ? [
          {
            kind: 'callout' as const,
            tone: 'note' as const,
            title: 'How far this evidence goes',
            text: passage(caveats, context),
          },
        ]
      : []),
    ...(caseStudies.length === 0 ? [] : [gradesExplained()]),
    ...caseStudies.flatMap((study) => caseStudyBlocks(study, context)),
    heading(2, 'What competitors and peers use'),
    ...table(
      'Competitors and peers by channel or tool',
      [
        ['Competitor', 0.22],
        ['Channel or tool', 0.2],
        ['Finding', 0.38],
        ['Seen on', 0.2],
      ],
      competitors.flatMap(({ name, entries }) =>
        entries.length === 0
          ? [[say(name, context), notAnswered, notAnswered, '–']]
          : entries.map((entry) => [
              say(name, context),
              say(entry.channelOrTool, context),
              say(entry.finding, context),
              entry.seenOn ? context.format.day(entry.seenOn) : '–',
            ]),
      ),
    ),
  ];
};
