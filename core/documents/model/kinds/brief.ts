import { specialtyWords } from '../../../../shared/domain/choice-words.ts';
import { effortBySpecialty, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import {
  type Condition,
  type ConditionState,
  conditionState,
} from '../../../../shared/domain/life-cycle/conditions.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Section } from '../../../../shared/domain/proposal.ts';
import { type Prose, plainTextOf } from '../../../../shared/domain/prose.ts';
import { upperFirst } from '../../../../shared/domain/upper-first.ts';
import type { Block, Inline, Passage, Text } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { horizonWords, type ModelContext } from '../context.ts';
import { documentTitle } from '../cover.ts';
import { headlineFigures, isWhole, mostSevere, simulatedDoubt } from '../decision-requested.ts';
import { effortWords } from '../effort-words.ts';
import { asSentence, isAnswered, notAnswered, table } from '../pieces.ts';
import { textsOf } from '../plain-texts.ts';
import { withoutAddresses } from '../sources.ts';
import { askTitle } from './ask-title.ts';
import { type Allowance, charactersOfRow, fitted, smallest } from './fitting.ts';
import { frame, savedLine } from './frame.ts';
import { charactersToLineEnd } from './line-room.ts';
import { shortened } from './shortened.ts';

/** Said where a text had to be cut, and below the table what it means. */
const cut = '\u00a0…';
const whatCutMeans = 'What ends in … is printed in full in the full proposal.';

/** With less room than this the type is smaller, before anything is cut that matters. */
const roomyCharacters = 900;

/** The type, and the share of the width in which the longest label stands on one line. */
const usualTable = { typePt: 9, labelShare: 0.24 };
const denseTable = { typePt: 8, labelShare: 0.2 };
const tableFor = ({ characters }: Allowance) => (characters < roomyCharacters ? denseTable : usualTable);

/** What cells keep free beside them, what a list sets off its entries, and what the widths of letters may be off. */
const paddingPt = 6;
const indentPt = 12;
const offEm = 0.4;

/** The panel of the ask: its type, and what its edge and paddings take. */
const panel = { typePt: 12, paddingPt: 35 };
const askLineEm = ({ pictureWidthPt }: ModelContext): number =>
  (pictureWidthPt - panel.paddingPt) / panel.typePt - offEm;

/** The ask is cut last, and less late once it is decided: its conditions need the room. */
const leastAskCharacters = { open: 240, decided: 110 } as const;

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
  const { overview, decision } = context.proposal;
  const { characters } = room;
  const leastAsk = leastAskCharacters[decision.verdict === undefined ? 'open' : 'decided'];
  const ask = filled(overview.ask, Math.max(leastAsk, characters * 2), askLineEm(context));
  return [
    {
      kind: 'heading',
      level: 1,
      text: shortened(documentTitle(overview.title), Math.min(characters * 2, 140), cut),
      anchor: 'overview',
    },
    ...whoAsks(context, Math.min(characters, 160)),
    { kind: 'callout', tone: 'ask', title: askTitle(context), text: ask },
    { kind: 'figures', figures: figures(context) },
    ...inShort(context, room, ask),
  ];
}

/** Without the explanations, which stand in the full proposal; a figure that is missing says why. */
function figures(context: ModelContext) {
  return headlineFigures(context).map(({ label, value, note }) => ({
    label,
    value,
    note: value === '–' ? shortened(note, 120, cut) : 'Expected scenario',
  }));
}

function short(value: Prose | undefined, characters: number): string {
  return isAnswered(value) ? shortened(withoutAddresses(plainTextOf(value)), characters, cut) : notAnswered;
}

/** A text that fills the line on which it ends, because a cut that gains no line loses words for nothing. */
function filled(value: Prose | undefined, characters: number, lineEm: number): string {
  if (!isAnswered(value)) return notAnswered;
  const text = withoutAddresses(plainTextOf(value));
  return shortened(text, charactersToLineEnd(text, lineEm, characters), cut);
}

/** The same in a cell of the table. */
function onWholeLines(
  value: Prose | undefined,
  own: Allowance,
  { pictureWidthPt }: ModelContext,
  indent = 0,
): string {
  const { typePt, labelShare } = tableFor(own);
  const lineEm = (pictureWidthPt * (1 - labelShare) - paddingPt - indent) / typePt - offEm;
  return filled(value, own.characters, lineEm);
}

/** With the day, because the page is handed round alone. */
function whoAsks(context: ModelContext, characters: number): Block[] {
  const { organisation, authorRole, sponsor, ask } = context.proposal.overview;
  const parts = [organisation, authorRole && `Asked by: ${authorRole}`, sponsor && `Sponsor: ${sponsor}`]
    .filter(isAnswered)
    .map((part) => shortened(part, characters, cut));
  // A page that hides all it lacks would be left with a day alone, and not say that nothing is answered.
  if (context.choices.hidesUnanswered && parts.length === 0 && !isAnswered(ask)) return [];
  return [{ kind: 'paragraph', tone: 'small', text: [...parts, savedLine(context)].join(' · ') }];
}

function netBenefit(context: ModelContext): string {
  if (!isWhole(context)) return notAnswered;
  const { format, projections } = context;
  const [low, expected, high] = [projections.low, projections.expected, projections.high].map(({ returns }) =>
    format.wholeMoney(returns.netBenefitMinor),
  );
  const scenarios = `${expected} expected; ${low} in the low scenario, ${high} in the high one`;
  const doubt = simulatedDoubt(context);
  return doubt === undefined ? scenarios : `${scenarios}. ${doubt}`;
}

/** One row for each thing that a reader with a minute wants to know. */
function inShort(context: ModelContext, room: Allowance, ask: string): Block[] {
  const { need, options, security, ownership } = context.proposal;
  const proposed = options.candidates.find(({ id }) => id === options.proposedOptionId);
  const risk = mostSevere(security.risks);
  const points: readonly Point[] = [
    ...conditionsPoint(context, room),
    ['Proposed option', (own) => onWholeLines(proposed?.name, own, context)],
    [`Net benefit, ${horizonWords(context)}`, () => netBenefit(context)],
    ['Why now', (own) => drivers(need.drivers, own, context)],
    ['If we do not act', (own) => onWholeLines(need.costOfNotActing, own, context)],
    ['Greatest risk', (own) => onWholeLines(risk?.risk, own, context)],
    ['What we do about it', (own) => onWholeLines(risk?.mitigation, own, context)],
    ['Work asked of IT', () => work(context)],
    ['Who owns it', (own) => owners(ownership, own)],
  ];
  const rows = points.map(([point, say], index): readonly Passage[] => [
    point,
    say({ ...room, characters: charactersOfRow(room, index, points.length) }),
  ]);
  const { labelShare } = tableFor(room);
  const isCut = [ask, ...rows.flat().flatMap(textsOf)].some((text) => text.includes(cut));
  return table(
    '',
    [
      ['In short', labelShare],
      ['', 1 - labelShare],
    ],
    rows,
    { isDense: room.characters < roomyCharacters, keepsShares: true, ...(isCut && { note: whatCutMeans }) },
  );
}

type Point = readonly [string, (own: Allowance) => Passage];

/** The most urgent first. */
const urgencies = ['overdue', 'open', 'met'] as const satisfies readonly ConditionState[];

/**
 * Who reads that it was approved with conditions asks first which, and whether they are met. A sentence each, because a
 * list of them takes the room of what is argued.
 */
function conditionsPoint(context: ModelContext, { entries }: Allowance): readonly Point[] {
  const { verdict, conditions } = context.proposal.decision;
  if (verdict === undefined) return [];
  if (conditions.length === 0)
    return verdict === 'approved-with-conditions' ? [['Conditions', () => notAnswered]] : [];
  const all = urgencies.flatMap((state) =>
    conditions
      .filter((condition) => conditionState(condition, context.savedOn) === state)
      .map((condition) => ({ state, condition })),
  );
  const counts = [...Map.groupBy(all, ({ state }) => state)].map(
    ([state, { length }]) => `${length} ${state}`,
  );
  const say = ({ characters }: Allowance): Text => [
    { text: `${all.length}: ${counts.join(', ')}.` },
    ...all.slice(0, entries).flatMap((one) => conditionInShort(one, characters, context)),
    ...moreThan(entries, all.length).map((text) => ({ text: ` ${text}` })),
  ];
  return [['Conditions', say]];
}

/** `Overdue, due on April 30, 2027: Single sign-on is enforced.` */
function conditionInShort(
  { state, condition: { condition, dueOn } }: { state: ConditionState; condition: Condition },
  characters: number,
  { format }: ModelContext,
): readonly Inline[] {
  const due = state === 'met' || dueOn === undefined ? '' : `, due on ${format.day(dueOn)}`;
  const text = short(condition, characters);
  return [
    { text: ` ${upperFirst(state)}${due}:`, bold: true },
    { text: ` ${text.endsWith(cut) ? text : asSentence(text)}` },
  ];
}

function drivers(all: Section<'need'>['drivers'], own: Allowance, context: ModelContext): Passage {
  const { entries } = own;
  const statements = all.flatMap(({ statement }) =>
    isAnswered(statement) ? [onWholeLines(statement, own, context, indentPt)] : [],
  );
  if (statements.length === 0) return notAnswered;
  const items = [...statements.slice(0, entries), ...moreThan(entries, statements.length)];
  return { blocks: [{ kind: 'list', ordered: false, items }] };
}

function moreThan(entries: number, count: number): readonly string[] {
  return count > entries ? [`${count - entries} more in the full proposal.`] : [];
}

function work({ format, proposal }: ModelContext): string {
  const planned = plannedItWork(proposal);
  if (planned.length === 0) return notAnswered;
  const groups = effortBySpecialty(planned).map(({ specialty }) => specialtyWords(specialty));
  return `${effortWords(sumOfEffort(planned), format)} (${groups.join(' · ')})`;
}

/**
 * The first assets are those that the author names first; the others stand in the full proposal. A sentence each, because
 * a list of them takes the room of what is argued.
 */
function owners({ assets }: Section<'ownership'>, { characters, entries }: Allowance): string {
  if (assets.length === 0) return notAnswered;
  const each = Math.min(characters, 90);
  const named = assets
    .slice(0, entries)
    .map(({ name, accountableRole }) =>
      [name, accountableRole]
        .map((part) => (isAnswered(part) ? shortened(part, each, cut) : notAnswered))
        .join(': '),
    );
  const sentences = named.map((text) => (text.endsWith(cut) ? text : asSentence(text)));
  return [...sentences, ...moreThan(entries, assets.length)].join(' ');
}
