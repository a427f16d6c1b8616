import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { type PastedText, readPastedHtml, readPastedText } from './pasted-html.ts';
import { blockContent } from './prose-content.ts';

/** Reading more HTML than that would stop the window; its plain text is taken instead. */
const mostHtml = 4_000_000;

/** What a clipboard or a drag carries as text, cleaned. Undefined when it carries none, as with files alone. */
export function pastedTextOf(data: DataTransfer, isPlain: boolean): PastedText | undefined {
  const html = isPlain ? '' : data.getData('text/html');
  const text = data.getData('text/plain');
  if (html !== '' && html.length <= mostHtml) return readPastedHtml(html);
  return text === '' ? undefined : readPastedText(text);
}

/** Puts cleaned text where the selection is, as one step. A single paragraph joins the one around it. */
export function insertPasted(view: EditorView, { blocks }: PastedText): void {
  if (blocks.length === 0) return;
  const { schema, tr } = view.state;
  const nodes = blocks.map((block) => schema.nodeFromJSON(blockContent(block)));
  const isOpen = nodes.every(({ type }) => type.name === 'paragraph');
  const content = Fragment.from(nodes);
  const slice = isOpen ? Slice.maxOpen(content) : new Slice(content, 0, 0);
  view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}
