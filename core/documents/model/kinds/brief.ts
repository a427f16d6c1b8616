import { words } from '../../../../shared/domain/choice-words.ts';
import { sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import type { Prose } from '../../../../shared/domain/prose.ts';
import type { Block } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { horizonWords, type ModelContext } from '../context.ts';
import { documentTitle } from '../cover.ts';
import { headlineFigures, isWhole, mostSevere } from '../decision-requested.ts';
import { isAnswered, notAnswered, table } from '../pieces.ts';
import { frame } from './frame.ts';
import { type Allowance, allowance, allowances, shortened } from './shortened.ts';

/** Said where a text had to be cut. */
const more = ' … see the full proposal';

/** One page: the ask, the decision wanted and by when, three figures, why now, the greatest risk, who owns it. */
export function brief(context: ModelContext): ComposedDocument {
  const { title, ...others } = frame(context);
  const compose = (step: number): ComposedDocument => ({
    model: {
      ...others,
      title: `${title}: one-page brief`,
      cover: undefined,
      blocks: onePage(context, allowance(step)),
    },
    refit: ({ pageCount }) => (pageCount > 1 && step + 1 < allowances.length ? compose(step + 1) : undefined),
  });
  return compose(0);
}

function onePage(context: ModelContext, { characters, entries }: Allowance): Block[] {
  const { overview, need } = context.proposal;
  const short = (value: Prose | undefined) =>
    isAnswered(value) ? shortened(value, characters, more) : notAnswered;
  return [
    {
      kind: 'heading',
      level: 1,
      text: shortened(documentTitle(overview.title), Math.min(characters, 140), ' …'),
      anchor: 'overview',
    },
    { kind: 'callout', tone: 'ask', title: 'We ask for', text: short(overview.ask) },
    { kind: 'figures', figures: headlineFigures(context) },
    ...range(context),
    { kind: 'heading', level: 2, text: 'Why now' },
    ...drivers(context, { characters, entries }),
    {
      kind: 'paragraph',
      text: [{ text: 'If we do not act: ', bold: true }, { text: short(need.costOfNotActing) }],
    },
    greatestRisk(context, short),
    ...decision(context, { characters: Math.min(characters, 300), entries }),
  ];
}

function range(context: ModelContext): Block[] {
  if (!isWhole(context)) return [];
  const { format, projections } = context;
  const [low, high] = [projections.low, projections.high].map(({ returns }) =>
    format.wholeMoney(returns.netBenefitMinor),
  );
  return [
    {
      kind: 'paragraph',
      tone: 'small',
      text: `Net benefit over ${horizonWords(context)} between ${low} in the low scenario and ${high} in the high one.`,
    },
  ];
}

function drivers({ proposal }: ModelContext, { characters, entries }: Allowance): Block[] {
  const statements = proposal.need.drivers.flatMap(({ statement }) =>
    isAnswered(statement) ? [shortened(statement, characters, more)] : [],
  );
  if (statements.length === 0) return [];
  const left = statements.length - entries;
  const items = [...statements.slice(0, entries), ...(left > 0 ? [`${left} more${more}`] : [])];
  return [{ kind: 'list', ordered: false, items }];
}

function greatestRisk({ proposal }: ModelContext, short: (value: Prose | undefined) => string): Block {
  const risk = mostSevere(proposal.security.risks);
  return risk && isAnswered(risk.risk)
    ? {
        kind: 'callout',
        tone: 'warning',
        title: `Greatest risk: ${short(risk.risk)}`,
        text: isAnswered(risk.mitigation) ? `What we do about it: ${short(risk.mitigation)}` : notAnswered,
      }
    : { kind: 'callout', tone: 'note', title: 'Greatest risk', text: `${notAnswered}.` };
}

function decision(context: ModelContext, { characters }: Allowance): Block[] {
  const { format, proposal } = context;
  const { overview, options, ownership } = proposal;
  const proposed = options.candidates.find(({ id }) => id === options.proposedOptionId);
  const short = (value: string | undefined) =>
    isAnswered(value) ? shortened(value, characters, more) : notAnswered;
  const { onceHours, yearlyHours } = sumOfEffort(ownership.itEffort);
  const account = ownership.assets.find(({ kind }) => kind === 'other') ?? ownership.assets[0];
  return table(
    'The decision, and who owns it',
    [
      ['Item', 0.3],
      ['Answer', 0.7],
    ],
    [
      ['Proposed option', short(proposed?.name)],
      ['Decision wanted by', overview.decisionNeededBy ? format.day(overview.decisionNeededBy) : notAnswered],
      ['Asked of', overview.audience.map((one) => words.specialty[one]).join(' · ') || notAnswered],
      [
        'Work asked of IT',
        ownership.itEffort.length === 0
          ? notAnswered
          : `${format.number(onceHours)} hours once, ${format.number(yearlyHours)} hours a year`,
      ],
      ['Asked by', short(overview.authorRole)],
      ['Sponsor', short(overview.sponsor)],
      ...(account ? [['Owner afterwards', short(account.accountableRole)]] : []),
    ],
  );
}
