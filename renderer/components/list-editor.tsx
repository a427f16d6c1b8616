import { Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Proposal, SectionId } from '../../shared/domain/proposal.ts';
import { questionAt } from '../sections/questions.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { classes } from './classes.ts';
import { useFieldLayout } from './fields/control.ts';
import { useReadOnly } from './fields/read-only.ts';
import styles from './list-editor.module.css';
import {
  copyOf,
  type Entry,
  entriesAt,
  insertEntry,
  type ListPath,
  mostEntries,
  moveEntry,
  newEntry,
  removeEntry,
} from './list-editor-changes.ts';
import { useRowDrag } from './list-editor-drag.ts';
import { openEntry } from './list-editor-open.ts';
import { ListEditorRow } from './list-editor-row.tsx';

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
  /** The fields of the entry at a path such as `need.customers.0`. */
  /** Headings above and sums below the entries, while there are any. */
  header?: ReactNode;
  footer?: ReactNode;
  children: (entryPath: ListPath<Id>, index: number) => ReactNode;
};

/**
 * A list that is edited in place. Enter in a line, or Ctrl or Command with Enter anywhere, adds at the end; Alt with an
 * arrow moves the entry; everything can be undone.
 */
export function ListEditor<Id extends SectionId>(props: ListEditorProps<Id>) {
  const { path, noun, empty, layout, seed, copyAs, removeAlso, header, footer, children } = props;
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
  const [spoken, setSpoken] = useState('');
  const focusNext = useFocusAfterRender(list, adder);
  const isFull = ids.length >= mostEntries(path);

  const entries = () => entriesAt(draftStore.getState().proposal, path);
  const add = (entry = newEntry(path, seed), index = ids.length) => {
    if (isFull || isReadOnly) return;
    insertEntry(path, index, entry, `Add ${noun}`);
    openEntry(entry.id);
    focusNext.current = { id: entry.id, part: 'field' };
  };
  const copy = (index: number) => {
    const original = entries()[index];
    if (!original || isFull) return;
    const entry = copyOf(original, copyAs);
    insertEntry(path, index + 1, entry, `Duplicate ${noun}`);
    openEntry(entry.id);
    focusNext.current = { id: entry.id, part: 'field' };
  };
  const remove = (index: number) => {
    const neighbour = ids[index + 1] ?? ids[index - 1];
    removeEntry(path, index, `Delete ${noun}`, removeAlso);
    focusNext.current = neighbour === undefined ? 'adder' : { id: neighbour, part: 'first' };
    setSpoken(`Deleted. ${ids.length - 1} left.`);
  };
  const move = (from: number, to: number) => {
    const id = ids[from];
    if (isReadOnly || id === undefined || to < 0 || to >= ids.length) return;
    moveEntry(path, from, to, `Move ${noun}`);
    focusNext.current = { id, part: 'handle' };
    setSpoken(`Moved to ${to + 1} of ${ids.length}.`);
  };
  const { drag, handle, cancel } = useRowDrag(list, move);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && drag) cancel();
    const isInLine = layout !== 'entries' && isLine(event.target);
    const adds = event.key === 'Enter' && (event.ctrlKey || event.metaKey || isInLine);
    if (!adds || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A list inside an entry of this one has answered; the outer list must not add too.
    event.stopPropagation();
    add();
  };

  return (
    <section
      className={classes(styles.editor, isNested && styles.nested)}
      aria-labelledby={titleId}
      data-path={path}
      onKeyDown={onKeyDown}
    >
      <Title className={styles.title} id={titleId}>
        {words.label}
      </Title>
      {words.help && <p className={styles.help}>{words.help}</p>}
      {ids.length === 0 && <p className={styles.empty}>{empty}</p>}
      {ids.length > 0 && header}
      <ol ref={list} className={styles.list}>
        {ids.map((id, index) => (
          <ListEditorRow
            key={id}
            {...props}
            id={id}
            index={index}
            handle={handle(index)}
            isDragged={drag?.from === index}
            marker={drag && markerAt(index, drag.gap, ids.length)}
            onMove={(by) => move(index, index + by)}
            onCopy={() => copy(index)}
            onRemove={() => remove(index)}
          >
            {children}
          </ListEditorRow>
        ))}
      </ol>
      {ids.length > 0 && footer}
      {!isReadOnly && (
        <Button ref={adder} className={classes(styles.add)} onPress={() => add()} isDisabled={isFull}>
          <Plus size={16} aria-hidden /> Add {noun}
        </Button>
      )}
      {isFull && <p className={styles.help}>This list is full: {ids.length} fit here.</p>}
      <p role="status" className={styles.spoken}>
        {spoken}
      </p>
    </section>
  );
}

/** True for a text that can't hold line breaks, so that Enter is free to mean the next entry. */
function isLine(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.line !== undefined;
}

function markerAt(index: number, gap: number, count: number): 'before' | 'after' | undefined {
  if (gap === index) return 'before';
  return gap === count && index === count - 1 ? 'after' : undefined;
}

type FocusTarget = 'adder' | { id: string; part: 'field' | 'first' | 'handle' };

/** Moves the focus once the change is on screen: to the first field of a new entry, or to the neighbour of a deleted one. */
function useFocusAfterRender(list: { current: HTMLElement | null }, adder: { current: HTMLElement | null }) {
  const next = useRef<FocusTarget>(undefined);
  useEffect(() => {
    const target = next.current;
    if (target === undefined) return;
    next.current = undefined;
    if (target === 'adder') return adder.current?.focus();
    const row = list.current?.querySelector(`[data-entry="${CSS.escape(target.id)}"]`);
    const within = {
      field: '[data-part="fields"] :is(input, textarea, button)',
      first: ':is([data-part="toggle"], [data-part="fields"] :is(input, textarea, button))',
      handle: '[data-part="handle"]',
    }[target.part];
    row?.querySelector<HTMLElement>(within)?.focus();
  });
  return next;
}
