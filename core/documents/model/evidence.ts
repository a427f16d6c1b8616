import { isVendorOnly } from '../../../shared/domain/evidence-grade.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { caseStudyBlocks, gradesExplained } from './case-study.ts';
import type { Chapter, ModelContext } from './context.ts';
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
    ...competitorTable(competitors, context),
  ];
};

type Competitor = Section<'evidence'>['competitors'][number];

/** A day on which everything was seen stands once, below the table. */
function competitorTable(competitors: readonly Competitor[], context: ModelContext): Block[] {
  const days = new Set(
    competitors.flatMap(({ entries }) =>
      entries.length === 0 ? [undefined] : entries.map(({ seenOn }) => seenOn),
    ),
  );
  const [onlyDay] = days.size === 1 && competitors.length > 1 ? days : [];
  const rows = competitors.flatMap(({ name, entries }): { cells: Text[]; seenOn?: string | undefined }[] =>
    entries.length === 0
      ? [{ cells: [say(name, context), notAnswered, notAnswered] }]
      : entries.map(({ channelOrTool, finding, seenOn }) => ({
          cells: [say(name, context), say(channelOrTool, context), say(finding, context)],
          seenOn,
        })),
  );
  const caption = 'Competitors and peers by channel or tool';
  if (onlyDay !== undefined)
    return table(
      caption,
      [
        ['Competitor', 0.22],
        ['Channel or tool', 0.22],
        ['Finding', 0.56],
      ],
      rows.map(({ cells }) => cells),
      { note: `All of this was seen on ${context.format.day(onlyDay)}.` },
    );
  return table(
    caption,
    [
      ['Competitor', 0.22],
      ['Channel or tool', 0.2],
      ['Finding', 0.38],
      ['Seen on', 0.2],
    ],
    rows.map(({ cells, seenOn }) => [...cells, seenOn ? context.format.day(seenOn) : '–']),
  );
}
