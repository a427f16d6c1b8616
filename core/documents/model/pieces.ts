import type { ChartContent } from '../../../shared/charts/chart-content.ts';
import { type Prose, plainTextOf } from '../../../shared/domain/prose.ts';
import type { AttachedFile } from '../../../shared/domain/values.ts';
import type { Block, Inline, Passage, Shade, TableColumn, Text } from '../../ports/document-model.ts';
import { fittingColumns } from './column-widths.ts';
import type { ModelContext } from './context.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { withSources } from './sources.ts';

export const notAnswered = 'Not answered yet';

/** True for the words that stand where an answer is missing. */
export function isUnanswered(text: string): boolean {
  return text.trim().replace(/\.$/, '') === notAnswered;
}

export function isAnswered<T extends Prose>(value: T | undefined): value is T {
  return plainTextOf(value).trim() !== '';
}

/** An answer that the reader expects; says so when it is missing. */
export function say(value: string | undefined, { sources }: ModelContext): Text {
  return isAnswered(value) ? withSources(value.trim(), sources) : notAnswered;
}

/** An answer that nobody misses; a dash keeps an empty cell from looking forgotten. */
export function sayIfAny(value: string | undefined, context: ModelContext): Text {
  return isAnswered(value) ? say(value, context) : '–';
}

export function heading(level: 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function unanswered(): Block {
  return { kind: 'paragraph', tone: 'small', text: `${notAnswered}.` };
}

/** A PDF is not printed inside another document: it is named, and travels in the proposal's own file. */
export function keptFile({ name, byteCount }: AttachedFile, { format }: ModelContext): Block {
  const kilobytes = format.number(Math.ceil(byteCount / 1000));
  return {
    kind: 'paragraph',
    tone: 'small',
    text: `Attached file: ${name} (PDF, ${kilobytes} KB), kept with the proposal.`,
  };
}

/** With a full stop, unless a day has brought one: in Ukrainian it ends with `р.` */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

export function asRuns(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** Several texts as one, with something between them. */
export function joined(texts: readonly Text[], separator: string): Text {
  return texts.flatMap((text, index) => [...(index === 0 ? [] : [{ text: separator }]), ...asRuns(text)]);
}

/** A heading of a column, its share of the width, and where its cells stand. */
export type ColumnSpec = readonly [label: string, widthFraction: number, align?: 'end'];

/** A table, or one line that says that there is nothing to show. */
export function table(
  caption: string,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly Passage[])[],
  more: {
    name?: ReferenceName;
    continuedAs?: string;
    sumRow?: readonly Text[];
    note?: Text;
    isDense?: boolean;
    isWhole?: boolean;
    shades?: readonly (readonly (Shade | undefined)[])[];
    /** For tables under each other whose columns stand in line; without a word, for dense ones. */
    keepsShares?: boolean;
  } = {},
): Block[] {
  if (rows.length === 0)
    return [{ kind: 'paragraph', tone: 'small', text: `${caption}: ${notAnswered.toLowerCase()}.` }];
  const stated = columns.map(
    ([label, widthFraction, align]): TableColumn => ({ label, widthFraction, align: align ?? 'start' }),
  );
  const { keepsShares = more.isDense === true, ...others } = more;
  const allRows = more.sumRow ? [...rows, more.sumRow] : rows;
  return [
    {
      kind: 'table',
      caption,
      columns: fittingColumns(stated, allRows, { isDense: more.isDense ?? false, keepsShares }),
      rows,
      ...others,
    },
  ];
}

export function bulletList(items: readonly Text[]): Block[] {
  return items.length === 0 ? [unanswered()] : [{ kind: 'list', ordered: false, items }];
}

/**
 * A chart as drawing and words, with its statement as caption. Below it stands where its figures are: in the annex, or
 * in the tables that hold them already, `figuresIn`. `note` says how to read it.
 */
export function chartBlocks(
  content: ChartContent,
  { facts, charts, pictureWidthPt: widthPt }: ModelContext,
  heightPt: number,
  { figuresIn, note }: { figuresIn?: readonly ReferenceName[]; note?: string } = {},
): Block[] {
  const { title, option, description } = content;
  const drawn = figuresIn === undefined ? charts.add(content) : undefined;
  const lead = `${note ? ' ' : ''}The figures are in {}`;
  return [
    {
      kind: 'chart',
      caption: title,
      svg: facts.drawChart(option, { widthPt, heightPt }),
      description,
      ...{ widthPt, heightPt },
      ...(drawn && { name: drawn.pictureName }),
    },
    {
      kind: 'paragraph',
      tone: 'small',
      text: [
        ...(note ? [{ text: note }] : []),
        // What refers to an annex is left out with it, its stop included.
        ...(drawn ? [see(drawn.tableName, `${lead}.`)] : []),
        ...(figuresIn ?? []).map((name, index) => see(name, index === 0 ? lead : ' and {}')),
        ...(figuresIn ? [{ text: '.' }] : []),
      ],
    },
  ];
}
