import { words } from '../../../../shared/domain/choice-words.ts';
import { type ReportDay, reportDayWords } from '../../../../shared/domain/outcomes/report-day.ts';
import type { Block, Cover } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { annexSources } from '../annex-sources.ts';
import { chartFigures } from '../chart-figures.ts';
import type { ModelContext } from '../context.ts';
import { cover, versionFact } from '../cover.ts';
import { measuresOutcome } from '../outcomes/measures-and-lessons.ts';
import { promised, revenueOutcome } from '../outcomes/promised-and-come.ts';
import { partOfIt, promisesKept } from '../outcomes/promises-kept.ts';
import { createReportContext, type ReportContext } from '../outcomes/report-context.ts';
import { resultInShort } from '../outcomes/result-in-short.ts';
import { variances } from '../outcomes/variances.ts';
import { frame } from './frame.ts';
import { byNumber, chapterBlocks } from './outline.ts';

const chapters = [
  { title: 'The result in short', chapter: resultInShort },
  { title: 'What was promised', chapter: promised },
  { title: 'What came of the projection', chapter: revenueOutcome },
  { title: 'Differences and their reasons', chapter: variances },
  { title: 'Measures and lessons', chapter: measuresOutcome },
  { title: 'Promises, conditions and incidents', chapter: promisesKept },
  { title: 'What IT contributed', chapter: partOfIt },
] as const;

/** What came of a proposal, for those who decided on it: both sides by the same measure, and IT’s part by name. */
export function outcomeReport(context: ModelContext): ComposedDocument {
  const day = context.choices.reportDay;
  const report = createReportContext(context, day);
  const { title, mark, ...others } = frame(context);
  const { status } = context.proposal.decision;
  const isLive = status === 'live' || status === 'closed';
  return {
    model: {
      ...others,
      title: `Outcome report: ${title}`,
      keywords: [...others.keywords, 'outcome report'],
      // The mark says how far a decision has come; what is live needs none.
      mark: isLive ? undefined : mark,
      cover: reportCover(report, day),
      blocks: blocks(report),
    },
  };
}

function blocks(report: ReportContext): Block[] {
  const numbered = chapters.flatMap(({ title, chapter }, index) =>
    chapterBlocks(
      { title, chapter: () => chapter(report), ...(index === 0 && { anchor: 'outcomes' as const }) },
      byNumber(index),
      report,
    ),
  );
  // The figures behind the charts and the sources, each under its heading only where the chapters have used any.
  const chartCount = report.charts.all().length;
  const closing = [
    {
      ...{ title: `Figures behind the ${chartCount === 1 ? 'chart' : 'charts'}`, chapter: chartFigures },
      count: chartCount,
    },
    { title: 'Sources', chapter: annexSources, count: report.sources.all().length },
  ].filter(({ count }) => count > 0);
  return [
    ...numbered,
    ...closing.flatMap((entry, index) => chapterBlocks(entry, byNumber(chapters.length + index), report)),
  ];
}

function reportCover(report: ReportContext, day: ReportDay): Cover {
  const { proposal, format, period, review } = report;
  const { overview } = proposal;
  const whole = cover(report);
  const live = review.revenue?.wentLiveOn;
  const audience = overview.audience.map((specialty) => words.specialty[specialty]).join(' · ');
  return {
    ...whole,
    subtitle: `Outcome report: ${reportDayWords[day].slice(0, 1).toLowerCase()}${reportDayWords[day].slice(1)}`,
    facts: [
      ...(overview.department ? [{ label: 'Department', value: overview.department }] : []),
      { label: 'Reported by', value: overview.authorRole ?? 'Not answered yet' },
      ...(overview.sponsor ? [{ label: 'Sponsor', value: overview.sponsor }] : []),
      ...(audience ? [{ label: 'Addressed to', value: audience }] : []),
      { label: 'Went live on', value: live ? format.day(live) : 'Not answered yet' },
      ...(live ? [{ label: 'Looks at', value: `Months that were over on ${format.day(period.asOf)}` }] : []),
      versionFact(report),
      { label: 'Confidentiality', value: words.confidentiality[overview.confidentiality] },
    ],
  };
}
