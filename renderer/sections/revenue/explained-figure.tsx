import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Format } from '../../../shared/domain/format.ts';
import { type Explanation, writeAmount } from '../../../shared/domain/revenue/explanation.ts';
import { classes } from '../../components/classes.ts';
import styles from './explained-figure.module.css';

type Explain = (anchor: HTMLElement, explanation: Explanation, format: Format) => void;

const Explaining = createContext<Explain>(() => {});

/** Holds the one popover in which the figures of a screen explain themselves: a table has a hundred of them. */
export function ExplanationProvider({ children }: { children: ReactNode }) {
  const anchor = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<{ explanation: Explanation; format: Format }>();
  const explain = useCallback<Explain>((element, explanation, format) => {
    anchor.current = element;
    setShown({ explanation, format });
  }, []);
  return (
    <Explaining value={explain}>
      {children}
      <Popover
        className={classes(styles.popover)}
        triggerRef={anchor}
        isOpen={shown !== undefined}
        onOpenChange={(isOpen) => isOpen || setShown(undefined)}
        placement="bottom"
        offset={4}
      >
        {shown && (
          <Dialog
            className={classes(styles.dialog)}
            aria-label={`How it comes about: ${shown.explanation.name}`}
          >
            <Working {...shown} />
          </Dialog>
        )}
      </Popover>
    </Explaining>
  );
}

/** The formula in words, then with the numbers in it, then what comes of it. */
function Working({
  explanation: { name, formula, working, result },
  format,
}: {
  explanation: Explanation;
  format: Format;
}) {
  return (
    <>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.formula}>{formula}</p>
      <table className={styles.working}>
        <tbody>
          {linesOf(working).map(({ sign, piece }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a formula never move.
            <tr key={at}>
              <td className={styles.sign}>{sign}</td>
              <th scope="row">{piece?.name}</th>
              <td className={styles.amount}>{piece && writeAmount(piece.amount, format)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={styles.sign}>=</td>
            <th scope="row">{name}</th>
            <td className={styles.amount}>{writeAmount(result, format)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

type Piece = Explanation['working'][number];
type Line = { sign: string; piece: Exclude<Piece, string> | undefined };

/** Each figure with the signs before it; signs that nothing follows are a line of their own. */
function linesOf(working: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let signs: string[] = [];
  for (const piece of working) {
    if (typeof piece === 'string') signs.push(piece);
    else {
      lines.push({ sign: signs.join(' '), piece });
      signs = [];
    }
  }
  return signs.length === 0 ? lines : [...lines, { sign: signs.join(' '), piece: undefined }];
}

/** A figure that says how it comes about when it is pressed. */
export function ExplainedFigure({
  explanation,
  format,
  about,
  children,
}: {
  explanation: Explanation;
  format: Format;
  /** Whose figure it is, such as the name of its scenario. */
  about?: string;
  children: ReactNode;
}) {
  const explain = useContext(Explaining);
  const label = about === undefined ? explanation.name : `${explanation.name}, ${about}`;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-haspopup="dialog"
      title="How does this come about?"
      onClick={(event) => explain(event.currentTarget, { ...explanation, name: label }, format)}
    >
      {children}
    </button>
  );
}
