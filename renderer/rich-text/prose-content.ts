import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  deepestList,
  isProseDocument,
  normalProse,
  type Prose,
  type ProseBlock,
  type ProseItem,
  type ProseList,
  type ProseRun,
  paragraphsOf,
  unknownProse,
} from '../../shared/domain/prose.ts';

/** A stored answer as content of the editor. */
export function contentOf(value: Prose | undefined): JSONContent {
  const blocks = isProseDocument(value) ? value.blocks : paragraphsOf(value ?? '');
  return { type: 'document', content: blocks.map(blockContent) };
}

export function blockContent(block: ProseBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraphContent(block.runs);
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: runsContent(block.runs) };
    case 'list':
      return listContent(block);
    case 'quote':
      return { type: 'quote', content: block.paragraphs.map(paragraphContent) };
    default:
      return unknownProse(block);
  }
}

function listContent({ isOrdered, items }: ProseList): JSONContent {
  return {
    type: isOrdered ? 'orderedList' : 'bulletList',
    content: items.map(({ runs, lists = [] }) => ({
      type: 'listItem',
      content: [paragraphContent(runs), ...lists.map(listContent)],
    })),
  };
}

function paragraphContent(runs: readonly ProseRun[]): JSONContent {
  return { type: 'paragraph', content: runsContent(runs) };
}

function runsContent(runs: readonly ProseRun[]): JSONContent[] {
  return runs.flatMap((run) =>
    run.text.split(/(\n)/).flatMap((text): JSONContent[] => {
      if (text === '') return [];
      const marks = marksOf(run);
      return [text === '\n' ? { type: 'lineBreak', marks } : { type: 'text', text, marks }];
    }),
  );
}

function marksOf({ bold, italic, link }: ProseRun): { type: string; attrs?: Record<string, string> }[] {
  return [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
  ];
}

/** What stands in the editor in the form in which it is stored. */
export function proseOf(document: Node): Prose | undefined {
  return normalProse(document.children.map(blockOf));
}

function blockOf(node: Node): ProseBlock {
  switch (node.type.name) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(node) };
    case 'heading':
      return { kind: 'heading', level: node.attrs.level === 1 ? 1 : 2, runs: runsOf(node) };
    case 'bulletList':
    case 'orderedList':
      return listOf(node, 1);
    case 'quote':
      return { kind: 'quote', paragraphs: node.children.map(runsOf) };
    default:
      throw new Error(`the editor holds a node of an unknown kind: ${node.type.name}`);
  }
}

function listOf(node: Node, level: number): ProseList {
  const isOrdered = node.type.name === 'orderedList';
  return { kind: 'list', isOrdered, items: node.children.flatMap((item) => itemsOf(item, level)) };
}

/** An item; what a paste has put deeper than a list may go follows it on the deepest level. */
function itemsOf(item: Node, level: number): ProseItem[] {
  const [first, ...lists] = item.children;
  const runs = first ? runsOf(first) : [];
  if (level < deepestList) return [{ runs, lists: lists.map((list) => listOf(list, level + 1)) }];
  return [{ runs }, ...lists.flatMap(({ children }) => children.flatMap((inner) => itemsOf(inner, level)))];
}

function runsOf(node: Node): ProseRun[] {
  return node.children.map((inline) => {
    const run: ProseRun = { text: inline.type.name === 'lineBreak' ? '\n' : (inline.text ?? '') };
    for (const { type, attrs } of inline.marks) {
      if (type.name === 'bold') run.bold = true;
      else if (type.name === 'italic') run.italic = true;
      else run.link = String(attrs.href);
    }
    return run;
  });
}
