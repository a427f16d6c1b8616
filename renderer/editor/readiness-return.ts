import { type RefObject, useEffect } from 'react';
import { navigationStore } from '../stores/navigation.ts';

/** How many points stood above the one that was followed last. */
let followedAt = 0;

/** Remembers a point of the list that is about to be followed. */
export function rememberPoint(point: HTMLElement): void {
  followedAt = Math.max(0, pointsIn(point.closest('[data-part="readiness"]')).indexOf(point));
}

/** A list that is called back goes on at the point that was followed or, when it is mended, at what came after it. */
export function useFocusOnReturn(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!navigationStore.getState().isCalledBack) return;
    const points = pointsIn(pane.current);
    const point = points[followedAt] ?? points.at(-1);
    point?.scrollIntoView({ block: 'center' });
    point?.focus({ preventScroll: true });
  }, [pane]);
}

function pointsIn(pane: Element | null): HTMLElement[] {
  return [...(pane?.querySelectorAll<HTMLElement>('[data-part="readiness-point"]') ?? [])];
}
