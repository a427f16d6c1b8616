import type { Editor } from '@tiptap/core';
import type { Prose } from '../../shared/domain/prose.ts';
import { contentOf } from './prose-content.ts';

/** Puts another answer into the editor by changing only what differs, so that the caret stays beside its words. */
export function replaceContent(editor: Editor, value: Prose | undefined): void {
  const { doc, schema, tr } = editor.state;
  const next = schema.nodeFromJSON(contentOf(value));
  const start = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (start === null || ends === null) return;
  // What is the same at both ends may overlap, as the second a in `aa` for `a`.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const change = tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
  editor.view.dispatch(change.setMeta('preventUpdate', true));
}
