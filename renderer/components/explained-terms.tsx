import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Popover } from 'react-aria-components';
import type { GlossaryTerm, Side } from '../../shared/domain/glossary.ts';
import { WordMarksContext } from '../rich-text/word-marks.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './term.module.css';
import { TermButton, TermVoices } from './term.tsx';
import { foreignTermsIn, termsWith } from './term-glossary.ts';

/**
 * Marks the words in the answers inside that this reader may not know. A pointer that rests on one shows what it means;
 * below they stand once more, each a button, for those who use none. `text` is that of the answers, `labelId` what says
 * whom they are for.
 */
export function ExplainedTerms({
  text,
  reader,
  labelId,
  children,
}: {
  text: string;
  reader: Side;
  labelId: string;
  children: ReactNode;
}) {
  const listId = useId();
  // Typing comes first: the words follow when there is time.
  const settled = useDeferredValue(text);
  const terms = useMemo(
    () => [...new Set(foreignTermsIn(settled, reader).map(({ term }) => term))],
    [settled, reader],
  );
  const marks = useMemo(
    () => ({
      find: (answer: string) =>
        foreignTermsIn(answer, reader).map(({ term: { id }, start, end }) => ({ id, start, end })),
      describedBy: listId,
    }),
    [reader, listId],
  );
  return (
    <>
      <TermsUnderPointer labelId={labelId}>
        <WordMarksContext value={marks}>{children}</WordMarksContext>
      </TermsUnderPointer>
      <div className={styles.terms} id={listId} hidden={terms.length === 0}>
        <span>{t('term.explained')}</span>
        {terms.map((term) => (
          <TermButton key={term.id} term={term} />
        ))}
      </div>
    </>
  );
}

type Pointed = { readonly term: GlossaryTerm; readonly word: Element };

/** A pointer on its way elsewhere opens nothing, and one on its way to the explanation does not close it. */
const showAfterMs = 300;
const hideAfterMs = 150;

function TermsUnderPointer({ labelId, children }: { labelId: string; children: ReactNode }) {
  const [pointed, setPointed] = useState<Pointed>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const anchor = useRef<Element>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const soon = (next: Pointed | undefined) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(next), next ? showAfterMs : hideAfterMs);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setPointed(undefined);
  };
  const onPointerOver = ({ target }: PointerEvent) => {
    if (!(target instanceof Element)) return;
    // The explanation belongs to what is inside, wherever it is drawn.
    if (target.closest('[role="tooltip"]')) return clearTimeout(timer.current);
    const word = target.closest('[data-word]');
    const [term] = termsWith([word?.getAttribute('data-word') ?? '']);
    soon(word && term ? { term, word } : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (pointed && event.key === 'Escape') event.stopPropagation();
    hide();
  };
  anchor.current = pointed?.word ?? null;
  return (
    <fieldset
      className={styles.explained}
      aria-labelledby={labelId}
      onPointerOver={onPointerOver}
      onPointerLeave={() => soon(undefined)}
      onPointerDown={hide}
      onKeyDown={onKeyDown}
    >
      {children}
      <Popover
        className={classes(styles.popover)}
        triggerRef={anchor}
        isNonModal
        isOpen={pointed !== undefined}
        onOpenChange={hide}
        placement="bottom start"
        offset={4}
      >
        {pointed && (
          <div className={styles.hint} role="tooltip">
            <p className={styles.name}>{pointed.term.term}</p>
            <TermVoices term={pointed.term} />
          </div>
        )}
      </Popover>
    </fieldset>
  );
}
