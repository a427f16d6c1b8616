import { type RefObject, useEffect, useRef } from 'react';
import type { ProposalId } from '../../shared/domain/values.ts';

/** Leads the focus to the heading of the list, unless something else has it. */
export function focusPlace(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('[data-part="place"]')?.focus();
}

/**
 * What is put away takes its card out of the list, and the focus with it: then the card that comes to stand there gets
 * it, or the heading where none is left. Cards have `data-entry` with their number.
 */
export function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  cards: readonly { readonly id: ProposalId }[],
): void {
  const last = useRef<{ id: ProposalId; index: number }>(undefined);
  useEffect(() => {
    const element = scroller.current;
    const note = ({ target }: FocusEvent) => {
      const entry = target instanceof HTMLElement && target.closest<HTMLElement>('[data-entry]');
      const index = entry ? Number(entry.dataset.entry) : -1;
      const id = cards[index]?.id;
      last.current = id && { id, index };
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [scroller, cards]);

  useEffect(() => {
    const known = last.current;
    if (!known || cards.some(({ id }) => id === known.id)) return;
    last.current = undefined;
    if (document.activeElement !== document.body) return;
    const index = Math.min(known.index, cards.length - 1);
    const entry = scroller.current?.querySelector(`[data-entry="${index}"]`);
    entry?.querySelector<HTMLElement>('a, button')?.focus();
    focusPlace();
  }, [scroller, cards]);
}
