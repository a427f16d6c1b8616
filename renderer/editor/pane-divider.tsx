import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { classes } from '../components/classes.ts';
import { type PaneId, paneLimits, resizePane } from '../stores/panes-store.ts';
import styles from './pane-divider.module.css';

const keyStepPx = 16;

type Props = {
  pane: PaneId;
  label: string;
  widthPx: number;
  /** The edge of the window that the pane stands at: dragging away from it widens the pane. */
  side: 'left' | 'right';
};

/** The line between two panes: dragged by pointer, moved by the arrow keys. */
export function PaneDivider({ pane, label, widthPx, side }: Props) {
  const grip = useRef<{ startX: number; startPx: number } | null>(null);
  const direction = side === 'left' ? 1 : -1;
  const { minPx, maxPx } = paneLimits[pane];

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { startX: event.clientX, startPx: widthPx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current)
      resizePane(pane, grip.current.startPx + direction * (event.clientX - grip.current.startX));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resizePane(pane, widthPx + direction * step * keyStepPx);
  };

  return (
    <hr
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={widthPx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      tabIndex={0}
      className={classes(styles.divider, styles[side])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
