import type { AskedQuestion } from '../../../../shared/domain/questionnaire/answer-counts.ts';
import type { ModelContext } from '../context.ts';
import { type Allowance, charactersOfRow } from './fitting.ts';
import { charactersOfWholeLines, charactersOnLines } from './line-room.ts';
import { weightOf } from './shortened-answer.ts';

/** With less room than this for an answer, type is smaller and questions are named by their topics. */
const roomyCharacters = 900;

/** With less, answers without a gap, which have had a line each, are named behind each other in one row. */
const charactersForRows = 117;

/** Gaps decide, then what is unknown: shares of the room for an answer. */
const shareOf = { gap: 4, unknown: 2, other: 2 / 3 } as const;

/** The size of dense type, what its cells keep free beside them, and what the widths of letters may be off. */
const typePt = 8;
const paddingPt = 6;
const offEm = 0.4;

/** `Gap. ` in bold. */
const gapEm = 2.9;

const mostLines = { gap: 5, unknown: 3 } as const;
const mostConditionCharacters = 600;
const mostConditions = 20;
const leastConditions = 2;
const leastOwnerCharacters = 24;
/** As long as it may be. */
const mostAskCharacters = 600;
const leastAskCharacters = 24;
const leastTaskCharacters = 24;

/** A line of the paragraph at the head, which is narrower than the page. */
const leadEm = 44;

/**
 * What the texts of a reviewer's page get of its room. What is cut first says least: answers without a gap, then what is
 * unknown, then gaps; then the conditions, to which a reviewer agrees, and last of all what we ask for.
 */
export type PackRoom = {
  readonly isDense: boolean;
  /** The first column: a question, or its topic alone. */
  readonly nameShare: number;
  /** The characters for an answer in a row of its own. */
  answer(text: string, one: AskedQuestion, asked: readonly AskedQuestion[]): number;
  /** How many answers without a gap, of so many, have a row of their own. */
  rowsOfPlain(count: number): number;
  /** The characters for a condition that has these words beside it. */
  condition(text: string, beside: string): number;
  readonly conditionCount: number;
  readonly ownerCharacters: number;
  readonly askCharacters: number;
  /** The characters for the name of the proposal. */
  title(text: string): number;
  /** The characters for a task, and how many tasks are named. */
  readonly taskCharacters: number;
  readonly taskCount: number;
};

export function packRoom(room: Allowance, { pictureWidthPt }: ModelContext): PackRoom {
  const isDense = room.characters < roomyCharacters;
  const nameShare = isDense ? 0.28 : 0.42;
  const lineEm = (pictureWidthPt * (1 - nameShare) - paddingPt) / typePt - offEm;
  const length = lengthOf(room);
  const between = (least: number, most: number) =>
    Math.min(1, Math.max(0, (length - least) / (most - least)));
  const isTight = room.characters < charactersForRows;
  const ofCondition = between(36, 48);
  const ofAsk = between(24, 36);
  return {
    isDense,
    nameShare,
    answer(text, one, asked) {
      const weight = weightOf(one.state);
      const ownEm = lineEm - (one.state === 'gap' ? gapEm : 0);
      const byWeight = asked.toSorted((first, second) => weightOf(second.state) - weightOf(first.state));
      if (!isTight) {
        const share = one.state === 'gap' ? shareOf.gap : weight > 0 ? shareOf.unknown : shareOf.other;
        const characters = charactersOfRow(room, byWeight.indexOf(one), asked.length) * share;
        return isDense ? charactersOfWholeLines(text, ownEm, characters) : characters;
      }
      const alike = byWeight.filter(({ state }) => weightOf(state) === weight);
      const [part, most] =
        one.state === 'gap' ? [between(48, 60), mostLines.gap] : [between(60, 78), mostLines.unknown];
      const lines = weight > 0 ? linesOfRow(part, most, alike.indexOf(one), alike.length) : 1;
      return charactersOnLines(text, ownEm, lines);
    },
    rowsOfPlain: (count) => (isTight ? Math.floor(count * between(78, charactersForRows)) : count),
    condition(text, beside) {
      if (ofCondition === 1) return text.length;
      const onALine = charactersOnLines(`${beside} ${text}`, lineEm) - beside.length - 1;
      return Math.max(onALine, ofCondition * mostConditionCharacters);
    },
    conditionCount: Math.round(leastConditions + ofCondition * (mostConditions - leastConditions)),
    ownerCharacters: ofCondition === 1 ? Number.POSITIVE_INFINITY : leastOwnerCharacters,
    title: (text) => charactersOnLines(text, leadEm, ofAsk === 1 ? 2 : 1),
    taskCharacters: Math.max(leastTaskCharacters, room.characters),
    taskCount: room.entries * 2,
    askCharacters: Math.round(leastAskCharacters + ofAsk * (mostAskCharacters - leastAskCharacters)),
  };
}

/** One figure for how much room there is, also between two lengths. */
function lengthOf({ characters, ahead }: Allowance): number {
  return characters + (ahead ? ahead.share * (ahead.characters - characters) : 0);
}

/** From a line for each row to the most for all, row after row. */
function linesOfRow(part: number, most: number, index: number, count: number): number {
  return Math.min(most, 1 + Math.floor(part * (most - 1) + (count - 1 - index) / count));
}
