import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

type Drag = { from: number; gap: number };

/** How near to the edge of the form a dragged row makes it scroll, and how far in one frame. */
const edgePx = 48;
const scrollPx = 12;

/**
 * Reordering with the pointer. `gap` is the place between rows where the row would land: 0 before the first. The rows
 * stay where they are until the pointer is let go; Escape and a lost pointer leave everything as it was. The listeners
 * belong to the list, so that its rows don't change while one of them is dragged.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const pointerY = useRef(0);
  const isDragging = drag !== undefined;

  useEffect(() => {
    if (!isDragging) return;
    let frame = requestAnimationFrame(function scroll() {
      if (scrollAtEdge(list.current, pointerY.current)) setDrag(towards(list.current, pointerY.current));
      frame = requestAnimationFrame(scroll);
    });
    return () => cancelAnimationFrame(frame);
  }, [isDragging, list]);

  const end = () => setDrag(undefined);
  return {
    drag,
    cancel: end,
    listeners: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const handle = (event.target as Element).closest('[data-part="handle"]');
        const row = handle?.closest('[data-entry]');
        const from = row ? rowsOf(list.current).indexOf(row) : -1;
        if (event.button !== 0 || from < 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pointerY.current = event.clientY;
        setDrag({ from, gap: from });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        pointerY.current = event.clientY;
        if (isDragging) setDrag(towards(list.current, event.clientY));
      },
      onPointerUp() {
        if (!drag) return;
        end();
        const to = drag.gap > drag.from ? drag.gap - 1 : drag.gap;
        if (to !== drag.from) move(drag.from, to);
      },
      onPointerCancel: end,
    },
  };
}

function rowsOf(list: HTMLElement | null): Element[] {
  return [...(list?.children ?? [])];
}

/** The drag with the gap that lies nearest to the pointer; the same object while that is the same gap. */
function towards(list: HTMLElement | null, y: number): (drag: Drag | undefined) => Drag | undefined {
  const gap = rowsOf(list).filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
  return (drag) => (drag && drag.gap !== gap ? { ...drag, gap } : drag);
}

/** A list can be longer than the form is high. True when there was somewhere to scroll. */
function scrollAtEdge(list: HTMLElement | null, y: number): boolean {
  const form = list?.closest('main');
  if (!form) return false;
  const { top, bottom } = form.getBoundingClientRect();
  const before = form.scrollTop;
  if (y < top + edgePx) form.scrollTop -= scrollPx;
  else if (y > bottom - edgePx) form.scrollTop += scrollPx;
  return form.scrollTop !== before;
}
