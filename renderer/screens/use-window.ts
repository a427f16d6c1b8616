import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Which rows of a long list are drawn, and how much room the others take. `end` is behind the last one. */
export type RowWindow = { start: number; end: number; columns: number; before: number; after: number };

type Measures = {
  count: number;
  rowHeight: number;
  /** The least width of an entry; the list has one column without it. */
  columnWidth?: number;
  gap?: number;
};

/** Rows above and below the part in sight, so that scrolling and the Tab key find something there. */
const spareRows = 4;

/**
 * Draws only the rows in sight of a list of equal rows, however long it is. `list` lies in `scroller`, which scrolls.
 * Entries are counted from 0; a row holds as many as fit.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  { count, rowHeight, columnWidth, gap = 0 }: Measures,
): RowWindow {
  const [sight, setSight] = useState({ top: 0, height: 800, width: 0 });
  useLayoutEffect(() => {
    const outer = scroller.current;
    const inner = list.current;
    if (!outer || !inner) return;
    const look = () => {
      const offset = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      const next = { top: Math.max(0, -offset), height: outer.clientHeight, width: inner.clientWidth };
      setSight((known) => (rowsOf(known, rowHeight + gap) === rowsOf(next, rowHeight + gap) ? known : next));
    };
    look();
    outer.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      outer.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, list, rowHeight, gap]);

  const columns = columnWidth ? Math.max(1, Math.floor((sight.width + gap) / (columnWidth + gap))) : 1;
  const step = rowHeight + gap;
  const rows = Math.ceil(count / columns);
  const first = Math.min(rows, Math.max(0, Math.floor(sight.top / step) - spareRows));
  const last = Math.min(rows, Math.ceil((sight.top + sight.height) / step) + spareRows);
  return {
    start: first * columns,
    end: Math.min(count, last * columns),
    columns,
    before: first * step,
    after: (rows - last) * step,
  };
}

function rowsOf(
  { top, height, width }: { top: number; height: number; width: number },
  step: number,
): string {
  return [Math.floor(top / step), Math.ceil((top + height) / step), width].join();
}

/** Moves the focus among entries with the arrow keys; each has `data-entry` with its number, and a link. */
export function useEntryKeys(
  list: RefObject<HTMLElement | null>,
  { columns, count }: Pick<RowWindow, 'columns'> & { count: number },
): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: columns,
      ArrowUp: -columns,
      ...(columns > 1 ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const from =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-entry]') : null;
      if (step === undefined || !from || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = Number(from.dataset.entry) + step;
      if (to < 0 || to >= count) return;
      const entry = element.querySelector<HTMLElement>(`[data-entry="${to}"]`);
      const target = entry?.querySelector<HTMLElement>('a') ?? entry?.querySelector<HTMLElement>('button');
      if (!target) return;
      event.preventDefault();
      target.focus();
      entry?.scrollIntoView({ block: 'nearest' });
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [list, columns, count]);
}
