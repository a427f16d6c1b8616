import { measuresSentence } from '../../../../shared/domain/outcomes/measure-words.ts';
import {
  gapSentences,
  realisedWords,
  reforecastSentences,
  toDateSentence,
} from '../../../../shared/domain/outcomes/outcome-words.ts';
import { pactOutcome } from '../../../../shared/domain/outcomes/pact-outcome.ts';
import type { Block } from '../../../ports/document-model.ts';
import { see } from '../cross-references.ts';
import { asSentence, isAnswered, say } from '../pieces.ts';
import { incidentsOf, noIncidentWords, type ReportChapter, type ReportContext } from './report-context.ts';
import { whereVariancesAre } from './variances.ts';

/** The first page: what came of it in figures, whether the promises were kept, and what the author recommends. */
export const resultInShort: ReportChapter = (context) => [
  ...figures(context),
  ...sentences(context),
  ...promisesAndConditions(context),
  recommendation(context),
];

function figures({ review, format }: ReportContext): Block[] {
  const { revenue } = review;
  if (!revenue || revenue.toDate.monthCount === 0) return [];
  const { toDate, reforecast, months } = revenue;
  return [
    {
      kind: 'figures',
      figures: [
        { label: 'Projected to date', value: format.wholeMoney(toDate.projectedMinor) },
        { label: 'Actual to date', value: format.wholeMoney(toDate.actualMinor) },
        { label: 'Actual ÷ projected', value: realisedWords(toDate, format) ?? '–' },
        ...(reforecast
          ? [
              {
                label: `Re-forecast, ${months.length} months`,
                value: format.wholeMoney(reforecast.expectedMinor),
                note: `Projected: ${format.wholeMoney(reforecast.projectedMinor)}`,
              },
            ]
          : []),
      ],
    },
  ];
}

function sentences(context: ReportContext): Block[] {
  const { review, format, period } = context;
  const { revenue } = review;
  const early =
    period.wantedDay === undefined
      ? []
      : [
          `${asSentence(`The day of this report, ${format.day(period.wantedDay)}, had not come when this revision was saved on ${format.day(period.asOf)}`)} It holds what was known then.`,
        ];
  if (!revenue)
    return [...early, 'No day of going live is on record, so no figure is compared with the projection.'].map(
      paragraph,
    );
  const gaps = gapSentences(revenue, format);
  return [
    ...[...early, toDateSentence(revenue, format), reforecastSentences(revenue, format).join(' ')]
      .filter((text) => text !== '')
      .map(paragraph),
    {
      kind: 'paragraph',
      tone: 'small',
      text: [see('actual-by-stream', '{} compares the streams. '), whereVariancesAre(context)],
    },
    ...(gaps.length === 0
      ? []
      : [
          {
            kind: 'callout' as const,
            tone: 'note' as const,
            title: 'What the sums leave out',
            text: gaps.join(' '),
          },
        ]),
  ];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What is no monthly figure has no day: a report that looks at an earlier one says from when all of that is. */
function asKnown({ period, savedOn, format }: ReportContext): Block[] {
  if (period.asOf === savedOn) return [];
  const text = `Figures are those of the months that were over on ${format.day(period.asOf)}, and incidents those up to that day. Promises, conditions, lessons, the hours that IT has spent and the recommendation are given as of ${format.day(savedOn)}`;
  return [{ kind: 'paragraph', tone: 'small', text: asSentence(text) }];
}

function measures({ review, format }: ReportContext): Block[] {
  const said = measuresSentence(review.measures, format);
  if (said === undefined) return [];
  return [{ kind: 'paragraph', text: [{ text: said }, see('measures-reached', ' {} lists them.')] }];
}

function promisesAndConditions(context: ReportContext): Block[] {
  const { proposal, format } = context;
  const { it, marketing } = pactOutcome(proposal);
  const { conditions } = proposal.decision;
  const incidents = incidentsOf(context).length;
  const side = (name: string, { kept, broken, unsaid }: typeof it) => {
    const all = kept + broken + unsaid;
    if (all === 0) return [];
    if (unsaid === all) return [`Whether ${name} kept its promises is not said yet.`];
    const open = unsaid > 0 ? ` (${format.number(unsaid)} not said)` : '';
    const subject = name.slice(0, 1).toUpperCase() + name.slice(1);
    return [
      `${subject} kept ${format.number(kept)} of ${format.number(all)} ${all === 1 ? 'promise' : 'promises'}${open}.`,
    ];
  };
  const met = conditions.filter(({ isMet }) => isMet).length;
  const text = [
    ...side('IT', it),
    ...side('marketing', marketing),
    ...(conditions.length === 0
      ? []
      : [
          `${format.number(met)} of ${format.number(conditions.length)} ${conditions.length === 1 ? 'condition' : 'conditions'} of the decision ${met === 1 ? 'is' : 'are'} met.`,
        ]),
    incidents === 0
      ? noIncidentWords(context)
      : `${incidents === 1 ? '1 incident is' : `${format.number(incidents)} incidents are`} on record.`,
  ].join(' ');
  return [
    ...asKnown(context),
    ...measures(context),
    {
      kind: 'paragraph',
      text: [
        { text },
        see('it-promises', ' {} says what IT promised and kept.'),
        see('marketing-promises', ' {} does the same for marketing.'),
        see('conditions', ' {} follows the conditions.'),
        see('incidents', ' {} says what went wrong.'),
      ],
    },
  ];
}

/** The words of the author, or the plain fact that there are none: no recommendation is made for them. */
function recommendation(context: ReportContext): Block {
  const { recommendation: text } = context.proposal.outcomes;
  return isAnswered(text)
    ? { kind: 'callout', tone: 'ask', title: 'We recommend', text: say(text, context) }
    : { kind: 'callout', tone: 'note', title: 'Recommendation', text: 'The author has not given one yet.' };
}
