import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type MoveRequest, type MoveResult, move } from '../../shared/domain/life-cycle/move.ts';
import type { MoveId, MoveRule } from '../../shared/domain/life-cycle/move-rules.ts';
import { standingOf } from '../../shared/domain/life-cycle/standing.ts';
import { standingWords } from '../../shared/domain/life-cycle/standing-words.ts';
import { printDay } from '../text/date-input.ts';
import { t } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore } from './draft-store.ts';
import { showSection } from './navigation.ts';
import { showNotice } from './notices-store.ts';
import { checkNow, countBlocking, currentFindings } from './readiness-store.ts';
import { today } from './today.ts';

/** What a form asks of the author; the rest is known. */
export type AskedMove = Omit<MoveRequest, 'movedAt' | 'today' | 'blockingCount'>;
export type Refusal = Extract<MoveResult, { refusal: string }>;

/** Makes a move of the open proposal and saves it at once. Returns why it was refused, if it was. */
export function makeMove(asked: AskedMove): Refusal | undefined {
  checkNow();
  const { proposal, record } = draftStore.getState();
  const result = move(proposal.decision, {
    ...asked,
    today: today(),
    movedAt: new Date().toISOString(),
    blockingCount: countBlocking(currentFindings()),
  });
  if ('refusal' in result) return result;
  record(result.decision);
  chooseMove(null);
  checkNow();
  const { status } = result.decision;
  const { locale } = proposal.overview;
  const standing = standingWords(status, standingOf(result.decision), (day) => printDay(day, locale));
  announce(t('move.made', { standing }));
  return undefined;
}

/**
 * A move that asks nothing: it happens today, by the author. A refusal has no form to stand in, so it becomes a notice:
 * a record that was written where it is already tomorrow refuses today.
 */
export function makeMoveNow({ to }: Pick<MoveRule, 'to'>): Refusal | undefined {
  const { authorRole } = draftStore.getState().proposal.overview;
  const refused = makeMove({ to, movedOn: today(), role: authorRole });
  if (refused) showNotice({ tone: 'problem', title: refused.refusal });
  return refused;
}

const chosen = createStore<{ id: MoveId | null }>()(() => ({ id: null }));

/** The move whose form is open in the section on the decision. */
export function useChosenMove(): MoveId | null {
  return useStore(chosen, (state) => state.id);
}

export function chooseMove(id: MoveId | null): void {
  chosen.setState({ id });
}

/** Leads to the form of a move. */
export function askForMove(id: MoveId): void {
  chooseMove(id);
  showSection('decision');
}
