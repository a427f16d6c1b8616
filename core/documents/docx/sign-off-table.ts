import { CheckBox, HeightRule, Paragraph, type Table, TableRow, TextRun } from 'docx';
import type { Block } from '../../ports/document-model.ts';
import { words } from '../pdf/words.ts';
import { readableText } from '../readable-text.ts';
import { type Look, styleOf, twips } from './look.ts';
import { paragraph } from './narrative.ts';
import { cell, line, table } from './table-parts.ts';

const FORM_WIDTHS = [0.16, 0.29, 0.19, 0.22, 0.14] as const;
/** A hand needs as much, however few boxes stand beside it. */
const ROOM_TO_SIGN_PT = 48;

/** One row for each who decides, with boxes to tick and room to write. */
export function signOffTable({ rows, decisions }: Extract<Block, { kind: 'signOff' }>, look: Look): Table[] {
  const { role, decision, conditions, nameAndSignature, date } = words.signOff;
  const edge = line('faint', 4, look);
  const formRow = (cells: readonly Paragraph[][], tableHeader = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      ...(tableHeader ? {} : { height: { value: twips(ROOM_TO_SIGN_PT), rule: HeightRule.ATLEAST } }),
      children: FORM_WIDTHS.map((widthFraction, index) =>
        cell({ widthFraction }, cells[index] ?? [new Paragraph({ style: styleOf.cell })], look),
      ),
    });
  const heads = [role, decision, conditions, nameAndSignature, date];
  return [
    table(
      FORM_WIDTHS,
      [
        formRow(
          heads.map((head) => [paragraph(head, { style: styleOf.columnHead })]),
          true,
        ),
        ...rows.map((row) =>
          formRow([
            [paragraph(row.role, { style: styleOf.cell }, { bold: true })],
            decisions.map(
              ({ label }) =>
                new Paragraph({
                  // Six roles with six boxes each sign on one page.
                  style: styleOf.denseCell,
                  children: [
                    new CheckBox({ alias: readableText(`${row.role}: ${label}`).slice(0, 64) }),
                    new TextRun(` ${readableText(label)}`),
                  ],
                }),
            ),
          ]),
        ),
      ],
      look,
      {
        borders: {
          top: edge,
          bottom: edge,
          left: edge,
          right: edge,
          insideHorizontal: edge,
          insideVertical: edge,
        },
        tableLook: { firstRow: true, firstColumn: true },
      },
    ),
  ];
}
