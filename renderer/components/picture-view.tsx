import type { MouseEvent, ReactNode } from 'react';
import type { Picture, Shape, Tone } from '../../shared/charts/picture.ts';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './picture-view.module.css';

type PictureViewProps = {
  pictures: readonly Picture[];
  /** What the picture shows, in words; a table or a list beside it carries the rest. */
  description: string;
  children?: ReactNode;
};

/**
 * A drawing that is laid out once for screen and paper. A click on an entry leads to its field; what stands beside the
 * picture offers the same way to keyboard and screen reader, so the drawing itself is hidden from them.
 */
export function PictureView({ pictures, description, children }: PictureViewProps) {
  return (
    <figure className={styles.figure}>
      {pictures.map(drawing)}
      <figcaption className={styles.caption}>{description}</figcaption>
      {children}
    </figure>
  );
}

/** A drawing is made anew as a whole, so the place of a part is key enough; so it is for a shape. */
function drawing({ widthPt, heightPt, shapes }: Picture, key: number): ReactNode {
  return (
    <svg key={key} className={styles.drawing} viewBox={`0 0 ${widthPt} ${heightPt}`} aria-hidden="true">
      {shapes.map(drawn)}
    </svg>
  );
}

const colours: Readonly<Record<Tone, string>> = {
  ink: 'var(--ink)',
  muted: 'var(--ink-soft)',
  hairline: 'var(--hairline)',
  accent: 'var(--accent)',
  'accent-wash': 'var(--accent-wash)',
  paper: 'var(--paper)',
  warning: 'var(--warn)',
};

function drawn(shape: Shape, key: number): ReactNode {
  switch (shape.kind) {
    case 'field':
      return (
        <FieldLink key={key} path={shape.path}>
          {shape.shapes.map(drawn)}
        </FieldLink>
      );
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return <rect key={key} x={x} y={y} width={width} height={height} rx={radius} {...paint(shape)} />;
    }
    case 'path':
      return <path key={key} d={shape.d} {...paint(shape)} />;
    case 'text': {
      const { x, y, text, sizePt, tone, isBold, anchor } = shape;
      return (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={sizePt}
          fontWeight={isBold ? 600 : 400}
          textAnchor={anchor}
          fill={colours[tone]}
        >
          {text}
        </text>
      );
    }
  }
}

function FieldLink({ path, children }: { path: string; children: ReactNode }) {
  const id = useDraft((state) => state.id);
  const show = (event: MouseEvent) => {
    event.preventDefault();
    void focusField(path);
  };
  return (
    <a className={styles.field} href={`#/proposal/${id}/${path.split('.')[0]}`} tabIndex={-1} onClick={show}>
      {children}
    </a>
  );
}

function paint({ fill, stroke, strokeWidthPt = 0.75, isDashed }: Extract<Shape, { kind: 'rect' | 'path' }>) {
  return {
    fill: fill ? colours[fill] : 'none',
    stroke: stroke ? colours[stroke] : 'none',
    strokeWidth: stroke ? strokeWidthPt : undefined,
    strokeDasharray: isDashed ? '3 2' : undefined,
  };
}
