import { type Editor, Mark, Node, wrappingInputRule } from '@tiptap/core';
import { deepestList, ProseLink } from '../../shared/domain/prose.ts';

/*
 * The nodes and marks of a formatted answer, one for one. There are no others: what the editor can't hold can't be
 * typed, pasted or stored. Its history is left out too, because the proposal has one.
 */

const Document = Node.create({ name: 'document', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

/** Level 1 stands below the heading of the section, which is the second of the page. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [
    { tag: 'h3', attrs: { level: 1 } },
    { tag: 'h4', attrs: { level: 2 } },
  ],
  renderHTML: ({ node }) => [node.attrs.level === 1 ? 'h3' : 'h4', 0],
  addKeyboardShortcuts() {
    const toggle = (level: 1 | 2) => () => this.editor.commands.toggleNode(this.name, 'paragraph', { level });
    return { 'Mod-Shift-1': toggle(1), 'Mod-Shift-2': toggle(2) };
  },
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.toggleWrap(this.name) };
  },
});

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*•]\s$/, type: this.type })];
  },
});

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*1[.)]\s$/, type: this.type })];
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph list*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    // Tab leads on to the next field, as everywhere.
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => indent(this.editor),
      'Mod-[': () => outdent(this.editor),
    };
  },
});

/** How many lists stand around the caret. */
export function listDepth({ state }: Editor): number {
  const { $from } = state.selection;
  const names = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name);
  return names.filter((name) => name === 'bulletList' || name === 'orderedList').length;
}

export function indent(editor: Editor): boolean {
  return listDepth(editor) < deepestList && editor.chain().focus().sinkListItem('listItem').run();
}

export function outdent(editor: Editor): boolean {
  return editor.chain().focus().liftListItem('listItem').run();
}

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark(this.name);
    return { 'Mod-b': toggle, 'Mod-B': toggle };
  },
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    const toggle = () => this.editor.commands.toggleMark(this.name);
    return { 'Mod-i': toggle, 'Mod-I': toggle };
  },
});

/** Text typed at its end does not belong to it. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => ProseLink.safeParse(element.getAttribute('href')).success && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noreferrer' }, 0],
});

export const editorNodes = [
  Document,
  Text,
  Paragraph,
  LineBreak,
  Heading,
  Quote,
  BulletList,
  OrderedList,
  ListItem,
  Link,
  Bold,
  Italic,
];
