import type { Content, ContentCanvas, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import {
  type SignOffOrigin,
  type SignOffPart,
  signOffFieldPath,
} from '../../../shared/domain/sign-off/field-names.ts';
import type { Block } from '../../ports/document-model.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { type FormField, fillable } from './form/form-field.ts';
import type { Page } from './page.ts';
import { hairlinePt } from './table-lines.ts';
import { meaning } from './tagging/semantics.ts';
import { color, lineHeight, margins, sizePt, space } from './theme.ts';
import { words } from './words.ts';

type SignOffBlock = Extract<Block, { kind: 'signOff' }>;
type SignOffRow = SignOffBlock['rows'][number];
type Decision = SignOffBlock['decisions'][number];
type DecisionLine = readonly [Decision, Decision?];

const SIDE_PADDING_PT = 6;
const TICK_PT = 8;
const TICK_GAP_PT = 5;
const SHORTEST_ROW_PT = 50;
/** A page as short as Letter has closer rows, so that six roles sign on one of them too. */
const spacingOn = ({ contentHeightPt }: Page) =>
  contentHeightPt < 660 ? { abovePt: 4, betweenPt: 1 } : { abovePt: 7, betweenPt: 2 };
/** Role, decision, conditions, name, date. A decision on one line each lets six roles sign on one page. */
const COLUMN_SHARES = [0.18, 0.275, 0.175, 0.24, 0.13] as const;
/** Where every decision is as short as `Acceptable`, there is more room to write. */
const SHORT_DECISION_SHARES = [0.17, 0.19, 0.26, 0.23, 0.15] as const;
const header = [
  words.signOff.role,
  words.signOff.decision,
  words.signOff.conditions,
  words.signOff.nameAndSignature,
  words.signOff.date,
];
const small = { fontSize: sizePt.small, lineHeight: lineHeight.table };
const roleStyle = { fontSize: sizePt.table, bold: true, lineHeight: lineHeight.table };

/** What the height of the form depends on: the columns, and how tall a decision and a row of them are. */
function signOffLayout({ decisions }: SignOffBlock, { textHeight, textWidthPt, page }: DrawingTools) {
  const spacing = spacingOn(page);
  const linesPt = hairlinePt * (COLUMN_SHARES.length + 1);
  const widthsOf = (shares: readonly number[]) =>
    shares.map((share) => share * (page.contentWidthPt - linesPt) - SIDE_PADDING_PT * 2);
  const labelPt = (label: string, [, decisionPt = 0]: readonly number[]) =>
    textHeight(label, {
      fontSizePt: sizePt.furniture,
      lineHeight: lineHeight.table,
      widthPt: decisionPt - TICK_PT - TICK_GAP_PT,
    });
  const narrow = widthsOf(SHORT_DECISION_SHARES);
  const isShort = decisions.every(({ label }) => labelPt(label, narrow) === labelPt('', narrow));
  const widths = isShort ? narrow : widthsOf(COLUMN_SHARES);
  const halfPt = ((widths[1] ?? 0) - TICK_GAP_PT) / 2;
  const isHalf = ({ label }: Decision) =>
    TICK_PT + TICK_GAP_PT + textWidthPt(label, sizePt.furniture, 'regular') <= halfPt;
  const lines = inPairs(decisions, isHalf);
  const decisionsPt = lines.reduce(
    (sum, [first, second]) =>
      sum + (second ? labelPt('', widths) : labelPt(first.label, widths)) + spacing.betweenPt,
    0,
  );
  return { ...spacing, widths, lines, writingPt: Math.max(SHORTEST_ROW_PT, decisionsPt - spacing.betweenPt) };
}

/** Two short decisions that follow each other share a line. */
function inPairs(decisions: readonly Decision[], isHalf: (decision: Decision) => boolean): DecisionLine[] {
  const lines: DecisionLine[] = [];
  for (const decision of decisions) {
    const [before, ...others] = lines.at(-1) ?? [];
    if (before !== undefined && others.length === 0 && isHalf(before) && isHalf(decision))
      lines[lines.length - 1] = [before, decision];
    else lines.push([decision]);
  }
  return lines;
}

/** The whole form, which is handed round as one sheet. */
export function signOffHeightPt(block: SignOffBlock, tools: DrawingTools): number {
  const { widths, writingPt, abovePt } = signOffLayout(block, tools);
  const cellPt = (text: string, widthPt = 0, fontSizePt: number) =>
    tools.textHeight(text, { fontSizePt, lineHeight: lineHeight.table, widthPt, weight: 'semiBold' });
  const headPt = Math.max(...header.map((text, index) => cellPt(text, widths[index], small.fontSize)));
  const rowPt = (contentPt: number) => contentPt + 2 * abovePt + hairlinePt;
  return block.rows
    .map(({ role }) => rowPt(Math.max(writingPt, cellPt(role, widths[0], roleStyle.fontSize))))
    .reduce((sum, heightPt) => sum + heightPt, space.s + rowPt(headPt) + hairlinePt);
}

/**
 * A form to fill by hand or in a reader of PDFs: one row for each who decides. Without an origin, or for a role that
 * has no identifier, there are only the boxes to fill by hand.
 */
export function signOffContent(
  block: SignOffBlock,
  tools: DrawingTools,
  origin: SignOffOrigin | undefined,
): Content[] {
  const { printable, color: palette } = tools;
  const { widths, lines, writingPt, abovePt, betweenPt } = signOffLayout(block, tools);
  const table: ContentTable = {
    ...meaning({ as: 'rows', headerRows: 1, namesRows: true }),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        header.map((text) => ({ text, ...small, bold: true, color: color.muted })),
        ...block.rows.map((row): TableCell[] => {
          const field = fieldOf(row, origin);
          return [
            { text: printable.narrow(row.role), ...roleStyle },
            {
              stack: lines.map((line) => ({
                columns: line
                  .filter((decision) => decision !== undefined)
                  .flatMap(({ value, label }) => [
                    boxContent(
                      TICK_PT,
                      TICK_PT,
                      field('decision', { kind: 'choice', value, dotColor: palette.accent }, label),
                    ),
                    {
                      text: printable.narrow(label),
                      fontSize: sizePt.furniture,
                      lineHeight: lineHeight.table,
                      width: '*' as const,
                    },
                  ]),
                columnGap: TICK_GAP_PT,
                margin: margins(0, 0, 0, betweenPt),
              })),
            },
            writing(widths[2], writingPt, field('conditions', { kind: 'text', isMultiline: true })),
            writing(widths[3], writingPt, field('name', { kind: 'text', isMultiline: false })),
            writing(widths[4], writingPt, field('date', { kind: 'text', isMultiline: false })),
          ];
        }),
      ],
    },
    layout: {
      hLineWidth: () => hairlinePt,
      vLineWidth: () => hairlinePt,
      hLineColor: () => color.faint,
      vLineColor: () => color.faint,
      fillColor: (row) => (row === 0 ? color.panel : null),
      paddingLeft: () => SIDE_PADDING_PT,
      paddingRight: () => SIDE_PADDING_PT,
      paddingTop: () => abovePt,
      paddingBottom: () => abovePt,
    },
    margin: [0, space.s, 0, space.l],
  };
  return [{ ...meaning({ as: 'group', role: 'Table' }), stack: [table] }];
}

type FieldKind = { kind: 'text'; isMultiline: boolean } | { kind: 'choice'; value: string; dotColor: string };

/** The field of a part of a row. Its tooltip says for whom, because a reader may jump from field to field. */
function fieldOf({ role, id }: SignOffRow, origin: SignOffOrigin | undefined) {
  return (part: SignOffPart, kind: FieldKind, choice?: string): FormField | undefined => {
    if (origin === undefined || id === undefined) return undefined;
    const tooltip = `${role}: ${choice ?? words.signOff.fill[part]}`;
    return { ...kind, path: signOffFieldPath(origin, id, part), tooltip };
  };
}

/** Room to write in by hand, which is a field where the document has some. */
function writing(widthPt = 0, heightPt: number, field: FormField | undefined): TableCell {
  return field === undefined
    ? { text: '', margin: margins(0, 0, 0, heightPt) }
    : boxContent(widthPt, heightPt, field);
}

function boxContent(
  widthPt: number,
  heightPt: number,
  field: FormField | undefined,
): ContentCanvas & { width: number } {
  const box = { type: 'rect' as const, x: 0, y: 0, w: widthPt, h: heightPt };
  return {
    width: widthPt,
    canvas: [
      field === undefined
        ? { ...box, lineWidth: 0.75, lineColor: color.muted }
        : { ...box, ...fillable(field) },
    ],
  };
}
