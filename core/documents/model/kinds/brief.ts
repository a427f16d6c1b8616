import { specialtyWords } from '../../../../shared/domain/choice-words.ts';
import { effortBySpecialty, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Section } from '../../../../shared/domain/proposal.ts';
import type { Prose } from '../../../../shared/domain/prose.ts';
import type { Block, Passage } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { horizonWords, type ModelContext } from '../context.ts';
import { documentTitle } from '../cover.ts';
import { headlineFigures, isWhole, mostSevere } from '../decision-requested.ts';
import { isAnswered, notAnswered, table } from '../pieces.ts';
import { type Allowance, fitted, smallest } from './fitting.ts';
import { frame } from './frame.ts';
import { shortened } from './shortened.ts';

/** Said where a text had to be cut. */
const more = '\u00a0… see the full proposal';

/** One page: the ask, the decision wanted and by when, three figures, why now, the greatest risk, who owns it. */
export function brief(context: ModelContext): ComposedDocument {
  const { title, ...others } = frame(context);
  return fitted({
    partCount: 1,
    compose: ([room = smallest]) => ({
      ...others,
      title: `One-page brief: ${title}`,
      cover: undefined,
      blocks: onePage(context, room),
    }),
    fits: ({ pageCount }) => [pageCount === 1],
  });
}

function onePage(context: ModelContext, room: Allowance): Block[] {
  const { overview } = context.proposal;
  const { characters } = room;
  const decideBy = overview.decisionNeededBy;
  return [
    {
      kind: 'heading',
      level: 1,
      text: shortened(documentTitle(overview.title), Math.min(characters, 140), '\u00a0…'),
      anchor: 'overview',
    },
    { kind: 'paragraph', tone: 'small', text: whoAsks(context, Math.min(characters, 160)) },
    {
      kind: 'callout',
      tone: 'ask',
      title: `We ask for a decision by ${decideBy ? context.format.day(decideBy) : 'a day not named yet'}`,
      // The ask is cut last.
      text: short(overview.ask, characters * 2),
    },
    { kind: 'figures', figures: figures(context) },
    ...inShort(context, room),
  ];
}

/** Without the explanations, which stand in the full proposal; a figure that is missing says why. */
function figures(context: ModelContext) {
  return headlineFigures(context).map(({ label, value, note }) => ({
    label,
    value,
    note: value === '–' ? shortened(note, 120, more) : 'Expected scenario',
  }));
}

function short(value: Prose | undefined, characters: number): string {
  return isAnswered(value) ? shortened(value, characters, more) : notAnswered;
}

function whoAsks({ proposal }: ModelContext, characters: number): string {
  const { organisation, authorRole, sponsor } = proposal.overview;
  return [organisation, authorRole && `Asked by: ${authorRole}`, sponsor && `Sponsor: ${sponsor}`]
    .filter(isAnswered)
    .map((part) => shortened(part, characters, '\u00a0…'))
    .join(' · ');
}

function range(context: ModelContext): string {
  if (!isWhole(context)) return notAnswered;
  const { format, projections } = context;
  const [low, high] = [projections.low, projections.high].map(({ returns }) =>
    format.wholeMoney(returns.netBenefitMinor),
  );
  return `${low} in the low scenario, ${high} in the high one`;
}

/** One row for each thing that a reader with a minute wants to know. */
function inShort(context: ModelContext, room: Allowance): Block[] {
  const { need, options, security, ownership } = context.proposal;
  const { characters } = room;
  const proposed = options.candidates.find(({ id }) => id === options.proposedOptionId);
  const risk = mostSevere(security.risks);
  return table(
    'In short',
    [
      ['Point', 0.22],
      ['What we say', 0.78],
    ],
    [
      ['Proposed option', short(proposed?.name, characters)],
      [`Net benefit, ${horizonWords(context)}`, range(context)],
      ['Why now', drivers(need.drivers, room)],
      ['If we do not act', short(need.costOfNotActing, characters)],
      ['Greatest risk', short(risk?.risk, characters)],
      ['What we do about it', short(risk?.mitigation, characters)],
      ['Work asked of IT', work(context)],
      ['Who owns it', owners(ownership, room)],
    ],
  );
}

function drivers(all: Section<'need'>['drivers'], { characters, entries }: Allowance): Passage {
  const statements = all.flatMap(({ statement }) =>
    isAnswered(statement) ? [shortened(statement, characters, more)] : [],
  );
  if (statements.length === 0) return notAnswered;
  const left = statements.length - entries;
  const items = [...statements.slice(0, entries), ...(left > 0 ? [`${left} more${more}`] : [])];
  return { blocks: [{ kind: 'list', ordered: false, items }] };
}

function work({ format, proposal }: ModelContext): string {
  const planned = plannedItWork(proposal);
  if (planned.length === 0) return notAnswered;
  const { onceHours, yearlyHours } = sumOfEffort(planned);
  const groups = effortBySpecialty(planned).map(({ specialty }) => specialtyWords(specialty));
  return `${format.number(onceHours)} hours once, ${format.number(yearlyHours)} hours a year (${groups.join(' · ')})`;
}

/** The first assets are those that the author names first; the others stand in the full proposal. */
function owners({ assets }: Section<'ownership'>, { characters, entries }: Allowance): string {
  if (assets.length === 0) return notAnswered;
  const each = Math.min(characters, 90);
  const named = assets
    .slice(0, entries)
    .map(({ name, accountableRole }) =>
      [name, accountableRole]
        .map((part) => (isAnswered(part) ? shortened(part, each, '\u00a0…') : notAnswered))
        .join(': '),
    );
  return `${named.join('; ')}${assets.length > entries ? more : '.'}`;
}
