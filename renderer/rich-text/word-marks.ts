import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { createContext } from 'react';
import styles from './rich-text.module.css';

/** A word in a text that is worth explaining: from `start` up to `end`, in UTF-16 units. */
export type WordMark = { readonly id: string; readonly start: number; readonly end: number };

/** Which words of the answers inside are marked, and the element that says them to people who do not see marks. */
export type WordMarks = {
  readonly find: (text: string) => readonly WordMark[];
  readonly describedBy: string;
};

/** Set around answers whose words are marked; its value must not change while they are on screen. */
export const WordMarksContext = createContext<WordMarks | undefined>(undefined);

/** Tells whoever shows the explanation which word it is. */
export const markAttributes = (id: string) => ({ class: styles.markedWord ?? '', 'data-word': id });

/** Typing comes first: words are looked for once it has paused for this long. */
const lookAfterMs = 400;

/** The plugin below as an extension of the editor. */
export function wordMarksIn(find: WordMarks['find']): Extension {
  return Extension.create({ name: 'wordMarks', addProseMirrorPlugins: () => [wordMarksPlugin(find)] });
}

const key = new PluginKey<DecorationSet>('wordMarks');

/**
 * Marks words without touching the text. A key press only shifts the marks that are there; the whole answer is searched
 * in the pause after it.
 */
export function wordMarksPlugin(find: WordMarks['find']): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => marksOf(doc, find),
      apply: (change, marks) =>
        (change.getMeta(key) as DecorationSet | undefined) ??
        (change.docChanged ? marks.map(change.mapping, change.doc) : marks),
    },
    props: { decorations: (state) => key.getState(state) },
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const lookSoon = (view: EditorView) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          // Marks that come while a character is being composed would end its composition.
          if (view.composing) lookSoon(view);
          else view.dispatch(view.state.tr.setMeta(key, marksOf(view.state.doc, find)));
        }, lookAfterMs);
      };
      return {
        update: (view, before) => {
          if (view.state.doc !== before.doc) lookSoon(view);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}

function marksOf(doc: Node, find: WordMarks['find']): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    // A line break takes one place, as it does in the text.
    const text = block.textBetween(0, block.content.size, undefined, '\n');
    const inside = position + 1;
    for (const { id, start, end } of find(text))
      found.push(Decoration.inline(inside + start, inside + end, markAttributes(id)));
    return false;
  });
  return DecorationSet.create(doc, found);
}
