import { type PointerEvent, type RefObject, useState } from 'react';

type Drag = { from: number; gap: number };

/**
 * Reordering with the pointer. `gap` is the place between rows where the row would land: 0 before the first. The rows
 * stay where they are until the pointer is let go; Escape and a lost pointer leave everything as it was.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();

  const gapAt = (y: number) =>
    [...(list.current?.children ?? [])].filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    }).length;

  return {
    drag,
    cancel: () => setDrag(undefined),
    handle: (index: number) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, gap: index });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (drag) setDrag({ ...drag, gap: gapAt(event.clientY) });
      },
      onPointerUp() {
        setDrag(undefined);
        if (!drag) return;
        const to = drag.gap > drag.from ? drag.gap - 1 : drag.gap;
        if (to !== drag.from) move(drag.from, to);
      },
      onPointerCancel: () => setDrag(undefined),
    }),
  };
}
