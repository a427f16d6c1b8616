import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { editorNodes } from '../../../renderer/rich-text/editor-nodes.ts';
import { contentOf } from '../../../renderer/rich-text/prose-content.ts';
import { wordMarksPlugin } from '../../../renderer/rich-text/word-marks.ts';
import type { Prose } from '../../../shared/domain/prose.ts';

const schema = getSchema(editorNodes);

/** Finds the word `segment`, however often it stands there, and counts how often it is asked. */
function editing(value: Prose) {
  let searches = 0;
  const plugin = wordMarksPlugin((text) => {
    searches += 1;
    return [...text.matchAll(/segment/g)].map(({ index }) => ({
      id: 'segment',
      start: index,
      end: index + 7,
    }));
  });
  const doc = schema.nodeFromJSON(contentOf(value));
  return { state: EditorState.create({ doc, plugins: [plugin] }), plugin, searches: () => searches };
}

function marked(state: EditorState, plugin: ReturnType<typeof editing>['plugin']): string[] {
  const marks = plugin.getState(state) as DecorationSet;
  return marks.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

test('words are marked in every paragraph, list and quote, whatever their formatting', () => {
  const { state, plugin } = editing({
    blocks: [
      {
        kind: 'paragraph',
        runs: [{ text: 'Each seg' }, { text: 'ment', bold: true }, { text: '\nand a segment' }],
      },
      { kind: 'list', isOrdered: false, items: [{ runs: [{ text: 'A segment' }] }] },
      { kind: 'quote', paragraphs: [[{ text: 'segment' }]] },
    ],
  });
  expect(marked(state, plugin)).toEqual(['segment', 'segment', 'segment', 'segment']);
});

test('what is typed before a mark shifts it, without a search', () => {
  const { state, plugin, searches } = editing('One segment.');
  const before = searches();
  const typed = state.apply(state.tr.insertText('Hardly ', 1));
  expect(marked(typed, plugin)).toEqual(['segment']);
  expect(searches()).toBe(before);
});

test('a mark goes with the word that was deleted', () => {
  const { state, plugin } = editing('One segment.');
  expect(marked(state.apply(state.tr.delete(5, 12)), plugin)).toEqual([]);
});
