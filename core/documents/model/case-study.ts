import { words } from '../../../shared/domain/choice-words.ts';
import { EvidenceGrade } from '../../../shared/domain/evidence.ts';
import { type CaseStudy, gradeOf, isStale, staleAfterMonths } from '../../../shared/domain/evidence-grade.ts';
import type { Block, Inline } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { labelledIfAny, prose } from './narrative.ts';
import { asRuns, bulletList, heading, isAnswered, keptFile, notAnswered, say } from './pieces.ts';
import { dateBeside, reference } from './sources.ts';

/** Beside the text of a case study; large enough to read the headline of a page. */
const pictureWidthPt = 260;

/** One case study: where it comes from, how far it may be trusted, what was seen. */
export function caseStudyBlocks(study: CaseStudy, context: ModelContext): Block[] {
  return [
    heading(2, study.organisation ?? notAnswered),
    {
      kind: 'paragraph',
      tone: 'small',
      text: [...sourceLine(study, context), { text: '\n' }, ...trustLine(study, context)],
    },
    ...labelledIfAny('evidence.caseStudies.tactic', study.tactic, context),
    ...results(study, context),
    ...labelledIfAny('evidence.caseStudies.relevance', study.relevance, context),
    ...picture(study, context),
  ];
}

/** What the letters mean, for a reader who meets them here for the first time. */
export function gradesExplained(): Block {
  const meanings = EvidenceGrade.options.map((grade) => `${grade}: ${words.grade[grade]}`);
  return { kind: 'paragraph', tone: 'small', text: `Grades of evidence. ${meanings.join('; ')}.` };
}

function sourceLine(study: CaseStudy, { format, sources }: ModelContext): Inline[] {
  const published = [
    dateBeside({ title: study.sourceTitle, publishedOn: study.publishedOn }, format),
    study.publisher && `publisher:\u00a0${words.publisher[study.publisher].toLowerCase()}`,
  ].filter((part) => part !== undefined);
  return [
    { text: study.relation ? words.relation[study.relation] : notAnswered },
    ...(study.sizeMatch ? [{ text: ` · ${words.sizeMatch[study.sizeMatch]}` }] : []),
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
}

/** The grade with its reason, and what a careful reader would mark in the margin. */
function trustLine(study: CaseStudy, { savedOn }: ModelContext): Inline[] {
  const { grade, reason } = gradeOf(study);
  return [
    { text: `Grade ${grade}`, bold: true },
    { text: `: ${reason}${isStale(study, savedOn) ? `; older than ${staleAfterMonths} months` : ''}.` },
    ...(study.publisher === 'vendor' ? [{ text: ' A vendor’s claim about its own product.' }] : []),
  ];
}

function results({ results: seen }: CaseStudy, context: ModelContext): Block[] {
  const lines = seen.map((result) => resultLine(result, context));
  const [only] = lines;
  if (only === undefined) return prose(undefined, context);
  return lines.length === 1
    ? [{ kind: 'paragraph', text: [{ text: 'Result. ', bold: true }, ...only] }]
    : [{ kind: 'subheading', level: 1, text: 'Results' }, ...bulletList(lines)];
}

/** What was seen, and in brackets the values behind it that the sentence does not say itself. */
function resultLine(
  { statement, before, after, unit, period }: CaseStudy['results'][number],
  context: ModelContext,
): Inline[] {
  const said = new Set(wordsOf(statement ?? ''));
  const says = (value: string) => wordsOf(value).every((word) => said.has(word));
  const values = [
    ...(isAnswered(before) && !says(before) ? [`before: ${before}`] : []),
    ...(isAnswered(after) && !says(after) ? [`after: ${after}`] : []),
    ...(isAnswered(unit) && !says(unit) ? [`unit: ${unit}`] : []),
    ...(isAnswered(period) && !says(period) ? [period] : []),
  ];
  const figures = values.join('; ');
  const isSentence = /[.!?]$/.test(statement?.trim() ?? '');
  const inBrackets = isSentence
    ? ` (${figures.slice(0, 1).toUpperCase()}${figures.slice(1)}.)`
    : ` (${figures}).`;
  return [...asRuns(say(statement, context)), ...(figures === '' ? [] : [{ text: inBrackets }])];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
}

function picture({ attachment, organisation }: CaseStudy, context: ModelContext): Block[] {
  if (attachment?.mediaType === 'application/pdf') return [keptFile(attachment, context)];
  const image = attachment && context.facts.images.get(attachment.sha256);
  if (!image) return [];
  const caption = `Picture of the source: ${organisation ?? notAnswered}`;
  return [{ kind: 'image', image: { ...image, description: caption }, caption, widthPt: pictureWidthPt }];
}
