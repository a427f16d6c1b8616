import { words } from '../../../shared/domain/choice-words.ts';
import { EvidenceGrade } from '../../../shared/domain/evidence.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import type { Block, Inline } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { labelledIfAny, passage, prose } from './narrative.ts';
import { asRuns, bulletList, heading, isAnswered, notAnswered, say, table, unanswered } from './pieces.ts';
import { reference } from './sources.ts';

type CaseStudy = Section<'evidence'>['caseStudies'][number];

export const evidence: Chapter = (context) => {
  const { caseStudies, caveats, competitors } = context.proposal.evidence;
  return [
    ...(caseStudies.length === 0 ? [unanswered()] : []),
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
    ...caseStudies.flatMap((study) => caseStudyBlocks(study, context)),
    ...gradesExplained(caseStudies),
    heading(2, 'What competitors use'),
    ...table(
      'Competitors by channel or tool',
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

function caseStudyBlocks(study: CaseStudy, context: ModelContext): Block[] {
  const { format, sources } = context;
  const published = [
    study.publishedOn && format.partialDate(study.publishedOn),
    study.publisher && `publisher: ${words.publisher[study.publisher].toLowerCase()}`,
    study.grade && `grade ${study.grade}`,
  ].filter((part) => part !== undefined);
  const facts: Inline[] = [
    { text: study.relation ? words.relation[study.relation] : notAnswered },
    ...(isAnswered(study.tool) ? [{ text: ` · ${study.tool}` }] : []),
    { text: ` · ${study.sourceTitle ?? notAnswered}` },
    ...(isAnswered(study.sourceTitle)
      ? [
          reference(
            sources.cite({
              title: study.sourceTitle,
              link: study.sourceLink,
              publishedOn: study.publishedOn,
            }),
          ),
        ]
      : []),
    ...(published.length > 0 ? [{ text: ` (${published.join('; ')})` }] : []),
  ];
  return [
    heading(2, study.organisation ?? notAnswered),
    { kind: 'paragraph', tone: 'small', text: facts },
    ...labelledIfAny('evidence.caseStudies.tactic', study.tactic, context),
    ...(study.results.length === 0
      ? prose(undefined, context)
      : bulletList(
          study.results.map(({ statement, period }) => [
            ...asRuns(say(statement, context)),
            ...(isAnswered(period) ? [{ text: ` (${period})` }] : []),
          ]),
        )),
    ...labelledIfAny('evidence.caseStudies.relevance', study.relevance, context),
  ];
}

function gradesExplained(caseStudies: readonly CaseStudy[]): Block[] {
  if (caseStudies.every(({ grade }) => grade === undefined)) return [];
  const meanings = EvidenceGrade.options.map((grade) => `${grade}: ${words.grade[grade]}`);
  return [{ kind: 'paragraph', tone: 'small', text: `Grades of evidence. ${meanings.join('; ')}.` }];
}
