import { words } from '../../../shared/domain/choice-words.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import { weightedScore } from '../../../shared/domain/weighted-score.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { labelledIfAny, prose } from './narrative.ts';
import { costOfDoingNothing, rankingFirmness } from './option-ranking.ts';
import { asRuns, bulletList, heading, isAnswered, joined, notAnswered, say, table } from './pieces.ts';
import { addressLink } from './sources.ts';

type Candidate = Section<'options'>['candidates'][number];
type Criterion = Section<'options'>['criteria'][number];

/** Beyond this a column of scores is too narrow for its figures. */
const mostOptionsSideBySide = 6;

export const options: Chapter = (context) => {
  const { candidates, criteria, proposedOptionId, reasonForProposal } = context.proposal.options;
  return [
    ...overviewTable(candidates, context),
    { kind: 'heading', level: 2, text: 'Why this option', name: 'option-reason' satisfies ReferenceName },
    ...prose(reasonForProposal, context),
    {
      kind: 'paragraph',
      tone: 'small',
      text: [
        see('option-ranking', '{} shows how far the weights may move before another option comes first.'),
      ],
    },
    heading(2, 'Comparison by criteria'),
    ...(criteria.length === 0 ? table('Criteria', [], []) : comparison(candidates, criteria, context)),
    ...rankingFirmness(context),
    ...candidates.flatMap((candidate, index) => [
      heading(2, optionTitle(candidate, index, candidate.id === proposedOptionId)),
      ...candidateDetails(candidate, context),
    ]),
  ];
};

function optionTitle({ name }: Candidate, index: number, isProposed: boolean): string {
  return `Option ${index + 1} – ${isAnswered(name) ? name : notAnswered}${isProposed ? ' (proposed)' : ''}`;
}

function overviewTable(candidates: readonly Candidate[], context: ModelContext): Block[] {
  const { format, proposal } = context;
  const isProposed = candidates.some(({ id }) => id === proposal.options.proposedOptionId);
  const isScored = candidates.some(
    ({ id }) => weightedScore(proposal.options.criteria, id).mean !== undefined,
  );
  const priced = candidates.filter(({ monthlyPriceMinor }) => monthlyPriceMinor !== undefined);
  const isPriceExplained = priced.length > 0 && priced.every(({ pricePlan }) => isAnswered(pricePlan));
  const note = [
    ...(isProposed ? [{ text: 'The proposed option is in bold. ' }] : []),
    ...(isPriceExplained
      ? [{ text: 'The price plan of each option says where its price comes from. ' }]
      : []),
    ...(isScored
      ? [
          { text: 'The score is the weighted mean of the scores by criterion, from 0 to 5.' },
          see('option-scores', ' {} lists them.'),
        ]
      : []),
  ];
  return table(
    'The options',
    [
      ['No.', 0.07],
      ['Option', 0.43],
      ['Kind', 0.2],
      ['Price per month', 0.16, 'end'],
      ['Score', 0.14, 'end'],
    ],
    candidates.map((candidate, index) => {
      const score = weightedScore(proposal.options.criteria, candidate.id).mean;
      const name = say(candidate.name, context);
      return [
        String(index + 1),
        candidate.id === proposal.options.proposedOptionId
          ? asRuns(name).map((run) => ({ ...run, bold: true }))
          : name,
        words.optionKind[candidate.kind],
        candidate.monthlyPriceMinor === undefined ? 'Not known' : format.money(candidate.monthlyPriceMinor),
        score === undefined ? '–' : `${format.number(score, 1, 1)} of 5`,
      ];
    }),
    { name: 'option-list', ...(note.length > 0 && { note }) },
  );
}

function comparison(
  candidates: readonly Candidate[],
  criteria: readonly Criterion[],
  context: ModelContext,
): Block[] {
  const scoreOf = ({ scores }: Criterion, { id }: Candidate) =>
    scores.find(({ optionId }) => optionId === id);
  const print = (value: number | undefined) => (value === undefined ? '–' : context.format.number(value));
  const note =
    'Scores from 0 (does not meet the criterion) to 5 (meets it in full). They are the assessment of the proposing department.';
  const scoresTable =
    candidates.length <= mostOptionsSideBySide
      ? table(
          'Scores by option number',
          [
            ['Criterion', 0.4],
            ['Weight', 0.12, 'end'],
            ...candidates.map((_, index) => [String(index + 1), 0.48 / candidates.length, 'end'] as const),
          ],
          criteria.map((criterion) => [
            say(criterion.name, context),
            print(criterion.weight),
            ...candidates.map((candidate) => print(scoreOf(criterion, candidate)?.score)),
          ]),
          { name: 'option-scores', note },
        )
      : table(
          'Scores by criterion and option',
          [
            ['Criterion', 0.4],
            ['Weight', 0.12, 'end'],
            ['Option', 0.36],
            ['Score', 0.12, 'end'],
          ],
          criteria.flatMap((criterion) =>
            candidates.map((candidate) => [
              say(criterion.name, context),
              print(criterion.weight),
              say(candidate.name, context),
              print(scoreOf(criterion, candidate)?.score),
            ]),
          ),
          { name: 'option-scores', note },
        );
  const reasons = criteria.flatMap((criterion): (readonly Text[])[] => {
    const lines = candidates.flatMap((candidate, index): Text[] => {
      const reason = scoreOf(criterion, candidate)?.reason;
      return isAnswered(reason) ? [[{ text: `${index + 1}: ` }, ...asRuns(say(reason, context))]] : [];
    });
    return lines.length === 0 ? [] : [[say(criterion.name, context), joined(lines, '\n')]];
  });
  if (reasons.length === 0) return scoresTable;
  return [
    ...scoresTable,
    ...table(
      'Reasons for the scores, by option number',
      [
        ['Criterion', 0.3],
        ['Reasons', 0.7],
      ],
      reasons,
    ),
  ];
}

function candidateDetails(candidate: Candidate, context: ModelContext): Block[] {
  const field = (name: string) => `options.candidates.${name}`;
  const facts: Text[] = [
    ...(isAnswered(candidate.vendor) ? [`Vendor: ${candidate.vendor}`] : []),
    ...(candidate.category ? [`Type of tool: ${words.category[candidate.category]}`] : []),
    ...(candidate.website ? [[{ text: 'Website: ' }, addressLink(candidate.website)]] : []),
  ];
  const details = (['stores', 'does', 'sends', 'tracks', 'marketingValue', 'pricePlan'] as const).flatMap(
    (name) => labelledIfAny(field(name), candidate[name], context),
  );
  return [
    ...(facts.length === 0
      ? []
      : [{ kind: 'paragraph' as const, tone: 'small' as const, text: joined(facts, ' · ') }]),
    ...(candidate.kind === 'do-nothing' ? [costOfDoingNothing(context)] : []),
    ...(details.length === 0 ? prose(undefined, context) : details),
    ...statements('Advantages', candidate.pros, context),
    ...statements('Disadvantages', candidate.cons, context),
  ];
}

function statements(
  title: string,
  entries: readonly { statement?: string | undefined }[],
  context: ModelContext,
): Block[] {
  if (entries.length === 0) return [];
  return [heading(3, title), ...bulletList(entries.map(({ statement }) => say(statement, context)))];
}
