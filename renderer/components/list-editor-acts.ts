import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { draftStore } from '../stores/draft-store.ts';
import { offerUndo } from '../stores/history.ts';
import { useReadOnly } from './fields/read-only.ts';
import type { ListEditorProps } from './list-editor.tsx';
import {
  copyOf,
  type Entry,
  entriesAt,
  insertEntry,
  linesOf,
  mostEntries,
  moveEntry,
  newEntry,
  pasteLines,
  removeEntry,
} from './list-editor-changes.ts';
import { openEntry } from './list-editor-open.ts';

/**
 * What can be done to a list. The same object from render to render, so that rows that did not change do not render.
 */
export type ListActs = {
  /** A new entry at the end, with the focus in its first field. */
  add(): void;
  copy(index: number): void;
  remove(index: number): void;
  move(from: number, to: number): void;
  /** Several lines become several entries; false when they don't fit here and should be pasted as usual. */
  paste(index: number, place: { start: number; end: number }, text: string): boolean;
};

type Shape<Id extends SectionId> = Pick<
  ListEditorProps<Id>,
  'path' | 'noun' | 'titleKey' | 'seed' | 'copyAs' | 'removeAlso'
>;
type Places = { list: RefObject<HTMLElement | null>; adder: RefObject<HTMLElement | null> };

/** The acts of a list, and the sentence to be spoken about the last one. */
export function useListActs<Id extends SectionId>(shape: Shape<Id>, places: Places) {
  const { path, noun, titleKey, seed, copyAs, removeAlso } = shape;
  const isReadOnly = useReadOnly();
  const [spoken, setSpoken] = useState('');
  const focusNext = useFocusAfterRender(places);

  const acts = useMemo((): ListActs => {
    const entries = () => entriesAt(draftStore.getState().proposal, path);
    const mayAdd = () => !isReadOnly && entries().length < mostEntries(path);
    const insert = (index: number, entry: Entry = newEntry(path, seed), label = `Add ${noun}`) => {
      insertEntry(path, index, entry, label);
      openEntry(entry.id);
      focusNext.current = { id: entry.id, part: 'field' };
    };
    return {
      add() {
        if (mayAdd()) insert(entries().length);
      },
      copy(index) {
        const original = entries()[index];
        if (original && mayAdd()) insert(index + 1, copyOf(original, copyAs), `Duplicate ${noun}`);
      },
      remove(index) {
        const before = entries();
        const title = before[index]?.[titleKey];
        const neighbour = before[index + 1] ?? before[index - 1];
        removeEntry(path, index, `Delete ${noun}`, removeAlso);
        focusNext.current = neighbour ? { id: neighbour.id, part: 'first' } : 'adder';
        offerUndo(typeof title === 'string' && title ? `Deleted ${noun} “${title}”` : `Deleted ${noun}`);
      },
      move(from, to) {
        const moved = entries()[from];
        if (isReadOnly || !moved || to < 0 || to >= entries().length) return;
        moveEntry(path, from, to, `Move ${noun}`);
        focusNext.current = { id: moved.id, part: 'row' };
        setSpoken(`Moved to ${to + 1} of ${entries().length}.`);
      },
      paste(index, place, text) {
        const lines = linesOf(text);
        if (isReadOnly || lines.length < 2) return false;
        const last = pasteLines(path, index, { titleKey, place, lines, ...(seed && { seed }) });
        if (last === undefined) return false;
        focusNext.current = { id: last, part: 'field' };
        setSpoken(`${lines.length} lines pasted as entries.`);
        return true;
      },
    };
  }, [path, noun, titleKey, seed, copyAs, removeAlso, isReadOnly, focusNext]);

  return { acts, spoken };
}

type FocusTarget = 'adder' | { id: string; part: 'field' | 'first' | 'row' };

/**
 * Moves the focus once the change is on screen: to the first field of a new entry, or to the neighbour of a deleted
 * one. An entry that was moved keeps the focus where it was.
 */
function useFocusAfterRender({ list, adder }: Places) {
  const next = useRef<FocusTarget>(undefined);
  useEffect(() => {
    const target = next.current;
    if (target === undefined) return;
    next.current = undefined;
    if (target === 'adder') {
      adder.current?.focus();
      return;
    }
    const row = list.current?.querySelector(`[data-entry="${CSS.escape(target.id)}"]`);
    // Some browsers answer a scroll with a promise, which is no clean-up of an effect.
    if (target.part === 'row') row?.scrollIntoView({ block: 'nearest' });
    if (target.part === 'row' && row?.contains(document.activeElement)) return;
    row?.querySelector<HTMLElement>(places[target.part])?.focus();
  });
  return next;
}

const field = '[data-part="fields"] :is(input, textarea, button, [contenteditable="true"])';
const places = {
  field,
  first: `:is([data-part="toggle"], ${field})`,
  row: '[data-part="handle"]',
} as const;
