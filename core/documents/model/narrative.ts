import { fieldLabel } from '../../../shared/domain/labels.ts';
import {
  isProseDocument,
  type Prose,
  type ProseBlock,
  type ProseList,
  type ProseRun,
  proseBlocks,
  unknownProse,
} from '../../../shared/domain/prose.ts';
import { holdsTypedList } from '../../../shared/domain/typed-lists.ts';
import type { Block, Inline, ListBlock, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { asRuns, isAnswered, notAnswered, say, unanswered } from './pieces.ts';
import { numbersBehindStops, reference, type SourceRegister, withSources } from './sources.ts';

/** A narrative answer as blocks; a plain one has a paragraph per line, and lists where some were typed. */
export function prose(value: Prose | undefined, context: ModelContext): Block[] {
  return isAnswered(value) ? narrative(value, context) : [unanswered()];
}

/** A narrative answer in a place of its own; says so when it is missing. */
export function passage(value: Prose | undefined, context: ModelContext): Passage {
  if (!isAnswered(value)) return notAnswered;
  const hasBlocks = isProseDocument(value) || holdsTypedList(value);
  return hasBlocks ? { blocks: narrative(value, context) } : say(value, context);
}

/** An answer that opens with the name of its field, in bold; above it where the answer opens with a list. */
export function labelled(path: string, value: Prose | undefined, context: ModelContext): Block[] {
  return afterLabel(`${fieldLabel(path)}.`, value, context);
}

/** An answer after words in bold, such as `Steps.`; they stand above one that does not open with a paragraph. */
export function afterLabel(label: string, value: Prose | undefined, context: ModelContext): Block[] {
  const opening: Inline = { text: `${label} `, bold: true };
  const answer = passage(value, context);
  if (typeof answer === 'string' || !('blocks' in answer))
    return [{ kind: 'paragraph', text: [opening, ...ended(answer)] }];
  const [first, ...others] = answer.blocks.map(endedBeforeOthers);
  return first?.kind === 'paragraph'
    ? [{ ...first, text: [opening, ...asRuns(first.text)] }, ...others]
    : [{ kind: 'subheading', level: 1, text: label.replace(/\.$/, '') }, ...answer.blocks];
}

/** A paragraph that ends like a sentence; one that a list goes on with stays as it is. */
function endedBeforeOthers(
  block: NarrativeBlock,
  index: number,
  blocks: readonly NarrativeBlock[],
): NarrativeBlock {
  return block.kind === 'paragraph' && blocks[index + 1]?.kind !== 'list'
    ? { ...block, text: ended(block.text) }
    : block;
}

/** After a label in the same line, words without a full stop look cut off. It stands before the numbers of sources. */
function ended(text: Text): readonly Inline[] {
  const runs = asRuns(text);
  const last = runs.findLastIndex((run) => run.sourceNumber === undefined && run.text.trim() !== '');
  const end = runs[last]?.text.trimEnd() ?? '';
  const isOpen = /[\p{L}\p{N}%\p{Sc})\]”’»"]$/u.test(end) && !/[.!?…][)\]”’»"]+$/u.test(end);
  if (!isOpen || runs[last]?.link !== undefined) return runs;
  return numbersBehindStops(runs.map((run, index) => (index === last ? { ...run, text: `${end}.` } : run)));
}

export function labelledIfAny(path: string, value: Prose | undefined, context: ModelContext): Block[] {
  return isAnswered(value) ? labelled(path, value, context) : [];
}

export function narrative(value: Prose, { sources }: ModelContext): NarrativeBlock[] {
  return proseBlocks(value).map((block) => narrativeBlock(block, sources));
}

function narrativeBlock(block: ProseBlock, sources: SourceRegister): NarrativeBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: textOf(block.runs, sources) };
    case 'heading':
      return { kind: 'subheading', level: block.level, text: textOf(block.runs, sources) };
    case 'list':
      return listBlock(block, sources);
    case 'quote':
      return { kind: 'quote', paragraphs: block.paragraphs.map((runs) => textOf(runs, sources)) };
    default:
      return unknownProse(block);
  }
}

function listBlock({ isOrdered, items }: ProseList, sources: SourceRegister): ListBlock {
  return {
    kind: 'list',
    ordered: isOrdered,
    items: items.map(({ runs, lists = [] }) => {
      const text = textOf(runs, sources);
      return lists.length === 0 ? text : { text, lists: lists.map((list) => listBlock(list, sources)) };
    }),
  };
}

function textOf(runs: readonly ProseRun[], sources: SourceRegister): Text {
  const [only] = runs;
  if (only && runs.length === 1 && !only.bold && !only.italic && !only.link)
    return withSources(only.text.trim(), sources);
  return numbersBehindStops(runs.flatMap((run) => printedRun(run, sources)));
}

/** On paper a link can't be followed: a source gets its number, a mail address is written out. */
function printedRun({ text, bold, italic, link }: ProseRun, sources: SourceRegister): Inline[] {
  const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
  if (link === undefined || link === text.trim())
    return asRuns(withSources(text, sources)).map((inline) => ({ ...inline, ...look }));
  const linked: Inline = { text, ...look, link };
  if (link.startsWith('https:')) return [linked, reference(sources.cite({ link }))];
  const address = link.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return text.includes(address) ? [linked] : [linked, { text: ` (${address})`, ...look }];
}
