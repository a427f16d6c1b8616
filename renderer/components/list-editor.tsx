import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useId,
  useRef,
} from 'react';
import type { Proposal, SectionId } from '../../shared/domain/proposal.ts';
import { questionAt } from '../sections/questions.ts';
import { useDraft } from '../stores/draft-store.ts';
import { AddButton } from './add-button.tsx';
import { classes } from './classes.ts';
import { EmptyNote } from './empty-note.tsx';
import { useFieldLayout } from './fields/control.ts';
import { useReadOnly } from './fields/read-only.ts';
import styles from './list-editor.module.css';
import { useListActs } from './list-editor-acts.ts';
import { type Entry, entriesAt, type ListPath, mostEntries } from './list-editor-changes.ts';
import { useRowDrag } from './list-editor-drag.ts';
import { ListEditorRow } from './list-editor-row.tsx';
import { SpokenStatus } from './visually-hidden.tsx';

export type ListEditorProps<Id extends SectionId> = {
  path: ListPath<Id>;
  /** One entry in words, as in `Add a customer group`. */
  noun: string;
  /** What stands here while the list is empty: why an entry is worth adding. */
  empty: string;
  /** `line`: an entry is one field. `lines`: its fields fit in its row. `entries`: a row opens to show them. */
  layout: 'line' | 'lines' | 'entries';
  /** The field that an entry is called by. */
  titleKey: string;
  /** What an entry is called while that field says nothing. */
  nameOf?: (entry: Entry) => string | undefined;
  /** Fields that every new entry starts with. */
  seed?: object;
  /** Fields that a copy gets instead of those of the original. */
  copyAs?: object;
  /** Entries that must stay. */
  isFixed?: (entry: Entry) => boolean;
  /** Tidies up what refers to a deleted entry in the same section. */
  removeAlso?: (section: Proposal[Id], id: string) => void;
  /** A word or two behind the title of a closed entry. */
  summary?: (entry: Entry) => ReactNode;
  /** Headings above and sums below the entries, while there are any. */
  header?: ReactNode;
  footer?: ReactNode;
  /** The fields of the entry at a path such as `need.customers.0`. */
  children: (entryPath: ListPath<Id>, index: number) => ReactNode;
};

/** More rows than this don't fit on a screen, and are not waited for. */
const rowsAtOnce = 40;

/**
 * A list that is edited in place. Enter in a line, or Ctrl or Command with Enter anywhere, adds at the end; Alt with an
 * arrow moves the entry; several lines pasted into a line become several entries; everything can be undone.
 */
export function ListEditor<Id extends SectionId>(props: ListEditorProps<Id>) {
  const { path, noun, empty, layout, titleKey, nameOf, isFixed, summary, header, footer, children } = props;
  const words = questionAt(path);
  const titleId = useId();
  const isReadOnly = useReadOnly();
  const isNested = useFieldLayout() === 'entry';
  const Title = isNested ? 'h4' : 'h3';
  const ids = useDraft((state) =>
    entriesAt(state.proposal, path)
      .map(({ id }) => id)
      .join(' '),
  )
    .split(' ')
    .filter(Boolean);
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { acts, spoken } = useListActs(props, { list, adder });
  const { drag, listeners, cancel } = useRowDrag(list, acts.move);
  const isFull = ids.length >= mostEntries(path);
  // The first rows come at once, the others of a long list in the moments after, between key presses.
  const isFilled = useDeferredValue(true, ids.length <= rowsAtOnce);
  const shown = isFilled ? ids : ids.slice(0, rowsAtOnce);

  const fields = useCallback((index: number) => children(`${path}.${index}`, index), [children, path]);
  const row = {
    ...{ path, noun, layout, titleKey, acts, fields },
    ...(nameOf && { nameOf }),
    ...(isFixed && { isFixed }),
    ...(summary && { summary }),
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && drag) cancel();
    const isInLine = layout !== 'entries' && isLine(event.target);
    const adds = event.key === 'Enter' && (event.ctrlKey || event.metaKey || isInLine);
    if (!adds || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A list inside an entry of this one has answered; the outer list must not add too.
    event.stopPropagation();
    acts.add();
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const { target } = event;
    if (layout !== 'line' || event.defaultPrevented || !isLine(target)) return;
    const index = ids.indexOf(target.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? '');
    const place = { start: target.selectionStart, end: target.selectionEnd };
    if (acts.paste(index, place, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };

  return (
    <section
      className={classes(styles.editor, isNested && styles.nested)}
      aria-labelledby={titleId}
      data-path={path}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <Title className={styles.title} id={titleId}>
        {words.label}
      </Title>
      {words.help && <p className={styles.help}>{words.help}</p>}
      {ids.length === 0 &&
        (isNested ? <p className={styles.help}>{empty}</p> : <EmptyNote>{empty}</EmptyNote>)}
      {ids.length > 0 && header}
      <ol
        ref={list}
        className={classes(styles.list, ids.length > rowsAtOnce && styles.long)}
        data-filling={isFilled ? undefined : ''}
        {...listeners}
      >
        {shown.map((id, index) => (
          <ListEditorRow
            key={id}
            {...row}
            id={id}
            index={index}
            isDragged={drag?.from === index}
            marker={drag && markerAt(index, drag.gap, ids.length)}
          />
        ))}
      </ol>
      {ids.length > 0 && footer}
      {!isReadOnly && (
        <AddButton ref={adder} onPress={acts.add} isDisabled={isFull}>
          Add {noun}
        </AddButton>
      )}
      {isFull && <p className={styles.help}>This list is full: {ids.length} fit here.</p>}
      <SpokenStatus>{spoken}</SpokenStatus>
    </section>
  );
}

/** True for a text that can't hold line breaks, so that Enter is free to mean the next entry. */
function isLine(target: EventTarget): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.dataset.line !== undefined;
}

function markerAt(index: number, gap: number, count: number): 'before' | 'after' | undefined {
  if (gap === index) return 'before';
  return gap === count && index === count - 1 ? 'after' : undefined;
}
