import { z } from 'zod';
import { cleanText, type Face, plainText } from './faces.ts';
import { withTypedLists } from './typed-lists.ts';

/** An address that a text may link to: https or mailto, without a name and password in it. */
export const ProseLink = z
  .url({ protocol: /^(https|mailto)$/ })
  .max(2048)
  .refine((address) => !/^https:\/*[^/?#]*@/i.test(address), { error: 'an address without a password' });

/** A stretch of text of one look. A line feed in it is a line break within the paragraph. */
const ProseRun = z.strictObject({
  text: plainText(50_000).min(1),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: ProseLink.optional(),
});
export type ProseRun = z.output<typeof ProseRun>;

const runs = z.array(ProseRun);

/** The text of one item, and the lists that belong under it. */
export type ProseItem = { runs: ProseRun[]; lists?: ProseList[] | undefined };
export type ProseList = { kind: 'list'; isOrdered: boolean; items: ProseItem[] };

/** How deep lists may stand in lists, the outermost counted. */
export const deepestList = 3;

function proseList(levels: number): z.ZodType<ProseList> {
  const item: z.ZodType<ProseItem> =
    levels === 1
      ? z.strictObject({ runs })
      : z.strictObject({ runs, lists: z.array(proseList(levels - 1)).optional() });
  return z.strictObject({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(item).min(1) });
}

/** One block of a formatted answer. Headings divide an answer; they are below every heading of the document. */
export type ProseBlock =
  | { kind: 'paragraph'; runs: ProseRun[] }
  | { kind: 'heading'; level: 1 | 2; runs: ProseRun[] }
  | ProseList
  | { kind: 'quote'; paragraphs: ProseRun[][] };

const ProseBlock: z.ZodType<ProseBlock> = z.union([
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2]), runs }),
  proseList(deepestList),
  z.strictObject({ kind: z.literal('quote'), paragraphs: z.array(runs).min(1) }),
]);

/** Past this many blocks, items and runs an answer is no longer written by hand. */
const mostNodes = 4000;

const ProseDocument = z.strictObject({ blocks: z.array(ProseBlock).min(1) });
/** A formatted answer: a closed tree, in which nothing but these blocks, bold, italic and links can be said. */
export type ProseDocument = z.output<typeof ProseDocument>;

/** A narrative answer: a plain string, a line of it a paragraph, as long as nothing in it is formatted. */
export type Prose = string | ProseDocument;

/** A narrative answer of at most `maxLength` characters, not counting its formatting. */
export function prose(maxLength: number): z.ZodType<Prose> {
  const formatted = ProseDocument.superRefine((document, { addIssue }) => {
    if (countNodes(document.blocks) > mostNodes)
      addIssue({ code: 'custom', message: 'text with less formatting', input: document });
    else if (plainTextOf(document).length > maxLength)
      addIssue({ code: 'too_big', origin: 'string', maximum: maxLength, inclusive: true, input: document });
  });
  const schema = z.union([plainText(maxLength), formatted]);
  limits.set(schema, maxLength);
  return schema;
}

const limits = new WeakMap<z.ZodType, number>();

/** How many characters fit into a narrative answer; undefined for a schema of anything else. */
export function proseLimit(schema: z.ZodType): number | undefined {
  return limits.get(schema);
}

/** A narrative answer that must be there when complete. Spaces do not count. */
export function proseAnswer(maxLength: number): Face<z.ZodOptional<z.ZodType<Prose>>, z.ZodType<Prose>> {
  const text = prose(maxLength);
  return {
    draft: text.optional(),
    complete: text.refine((value) => plainTextOf(value).trim() !== '', {
      error: 'an answer is needed here',
    }),
  };
}

/** A narrative answer that may stay empty. */
export function proseNote(
  maxLength: number,
): Face<z.ZodOptional<z.ZodType<Prose>>, z.ZodOptional<z.ZodType<Prose>>> {
  const text = prose(maxLength).optional();
  return { draft: text, complete: text };
}

/** True for a formatted answer among the values of a proposal, none of which but it has blocks. */
export function isProseDocument(value: unknown): value is ProseDocument {
  return typeof value === 'object' && value !== null && 'blocks' in value;
}

/** The words alone, a line for each paragraph, heading and item; empty when there is no answer. */
export function plainTextOf(value: Prose | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return value.blocks.flatMap(linesOf).join('\n');
}

/** The blocks of an answer, none of them blank: what a document prints. Lists that were typed are lists. */
export function proseBlocks(value: Prose): readonly ProseBlock[] {
  const blocks = typeof value === 'string' ? withTypedLists(value) : value.blocks;
  return blocks.filter((block) => linesOf(block).some((line) => line.trim() !== ''));
}

/** A plain text as paragraphs, one for each of its lines, empty ones too. */
export function paragraphsOf(text: string): ProseBlock[] {
  return text.split('\n').map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}

/**
 * The form in which an answer is stored: characters that can't be kept are gone, neighbours of one look are one run, a
 * tree without formatting is a string, and blank text is no answer.
 */
export function normalProse(blocks: readonly ProseBlock[]): Prose | undefined {
  const normal = blocks.map(normalBlock);
  const text = normal.flatMap(linesOf).join('\n');
  if (text.trim() === '') return undefined;
  const isPlain = normal.every((block) => block.kind === 'paragraph' && block.runs.every(isPlainRun));
  return isPlain ? text : { blocks: normal };
}

/** A new kind of block does not compile until whatever reads answers knows it. */
export function unknownProse(block: never): never {
  throw new Error(`an answer with a block of an unknown kind: ${JSON.stringify(block)}`);
}

function normalBlock(block: ProseBlock): ProseBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, runs: normalRuns(block.runs) };
    case 'list':
      return normalList(block);
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(normalRuns) };
    default:
      return unknownProse(block);
  }
}

function normalList({ isOrdered, items }: ProseList): ProseList {
  return {
    kind: 'list',
    isOrdered,
    items: items.map(({ runs, lists = [] }) => ({
      runs: normalRuns(runs),
      ...(lists.length > 0 ? { lists: lists.map(normalList) } : {}),
    })),
  };
}

function normalRuns(runs: readonly ProseRun[]): ProseRun[] {
  const normal: ProseRun[] = [];
  for (const run of runs) {
    const text = cleanText(run.text);
    const last = normal.at(-1);
    if (text === '') continue;
    if (last && looksLike(last, run)) last.text += text;
    else {
      // In the order of the schema, so that equal answers are equal text.
      normal.push({
        text,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italic: true } : {}),
        ...(run.link === undefined ? {} : { link: run.link }),
      });
    }
  }
  return normal;
}

function looksLike(one: ProseRun, other: ProseRun): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}

const isPlainRun = (run: ProseRun): boolean => looksLike(run, { text: '' });

function linesOf(block: ProseBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [textOf(block.runs)];
    case 'list':
      return itemLines(block);
    case 'quote':
      return block.paragraphs.map(textOf);
    default:
      return unknownProse(block);
  }
}

function itemLines({ items }: ProseList): string[] {
  return items.flatMap(({ runs, lists = [] }) => [textOf(runs), ...lists.flatMap(itemLines)]);
}

const textOf = (runs: readonly ProseRun[]): string => runs.map(({ text }) => text).join('');

function countNodes(blocks: readonly ProseBlock[]): number {
  const inList = ({ items }: ProseList): number =>
    items.reduce((sum, { runs, lists = [] }) => sum + 1 + runs.length + total(lists.map(inList)), 1);
  const inBlock = (block: ProseBlock): number => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return 1 + block.runs.length;
      case 'list':
        return inList(block);
      case 'quote':
        return 1 + total(block.paragraphs.map((paragraph) => 1 + paragraph.length));
      default:
        return unknownProse(block);
    }
  };
  return total(blocks.map(inBlock));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
