import type { Block, Passage, Shade, TableColumn } from '../../ports/document-model.ts';
import { type Markup, markup } from '../markup.ts';
import { destinationOf } from '../named-place.ts';
import { words as printedWords } from '../pdf/words.ts';
import { readableText } from '../readable-text.ts';
import { captionMarkup } from './caption-markup.ts';
import { inlineMarkup, passageMarkup } from './narrative-markup.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type SignOffBlock = Extract<Block, { kind: 'signOff' }>;

/** Wider tables than this are moved sideways on a narrow screen, and by keyboard too. */
const MOST_COLUMNS_IN_VIEW = 2;
/** As many have room of their own there, because a word in each line can't be read. */
const FEWEST_WIDE_COLUMNS = 5;

export function tableMarkup(block: TableBlock): Markup {
  const { caption, columns, rows, sumRow, note, shades = [] } = block;
  const hasHead = columns.some(({ label }) => label !== '');
  // Without a head the first cell is what says of what a row speaks.
  const namesRows =
    !hasHead || (columns[0]?.align === 'start' && columns.some(({ align }) => align === 'end'));
  const row = (cells: readonly Passage[], shadesOfCells: RowShades = []) =>
    rowMarkup(cells, columns, namesRows, shadesOfCells);
  const looks = [block.isDense ? 'dense' : '', columns.length < FEWEST_WIDE_COLUMNS ? '' : 'wide'];
  const table = markup('table', { class: looks.filter(Boolean).join(' ') || undefined }, [
    ...captionMarkup('caption', block),
    ...(hasHead
      ? [headMarkup(columns)]
      : [
          markup(
            'colgroup',
            {},
            columns.map((column) => markup('col', { class: widthOf(column) })),
          ),
        ]),
    markup(
      'tbody',
      {},
      rows.map((cells, index) => row(cells, shades[index])),
    ),
    ...(sumRow === undefined ? [] : [markup('tfoot', {}, [row(sumRow)])]),
  ]);
  return markup(
    'div',
    { class: block.isWhole ? 'table whole' : 'table', id: block.name && destinationOf(block.name) },
    [
      scrollable(table, caption, columns),
      ...(note === undefined ? [] : [markup('p', { class: 'small', dir: 'auto' }, inlineMarkup(note))]),
    ],
  );
}

const widthOf = ({ widthFraction }: Pick<TableColumn, 'widthFraction'>): string =>
  `w${Math.round(widthFraction * 100)}`;

/** A column without a word is headed by nothing rather than by an empty head. */
function headMarkup(columns: readonly TableColumn[]): Markup {
  const heads = columns.map((column) =>
    column.label === ''
      ? markup('td', { class: widthOf(column) }, '')
      : markup(
          'th',
          { scope: 'col', class: `${widthOf(column)} ${column.align}` },
          readableText(column.label),
        ),
  );
  return markup('thead', {}, [markup('tr', {}, heads)]);
}

/** A table that is moved sideways has to be reachable by keyboard. */
function scrollable(table: Markup, caption: string, columns: readonly Pick<TableColumn, 'label'>[]): Markup {
  if (columns.length <= MOST_COLUMNS_IN_VIEW) return markup('div', { class: 'sideways' }, [table]);
  const labels = columns.flatMap(({ label }) => (label === '' ? [] : [label])).join(', ');
  const name = readableText(caption || labels);
  // What has no name of its own is no place to go to.
  const role = caption === '' ? 'group' : 'region';
  return markup('div', { class: 'sideways', role, tabindex: '0', 'aria-label': name || undefined }, [table]);
}

type RowShades = readonly (Shade | undefined)[];

function rowMarkup(
  cells: readonly Passage[],
  columns: readonly TableColumn[],
  namesRows: boolean,
  shades: RowShades,
): Markup {
  return markup(
    'tr',
    {},
    columns.map(({ align }, index) => {
      const content = passageMarkup(cells[index] ?? '');
      const shade = shades[index];
      const looks = [...(align === 'end' ? [align] : []), ...(shade ? [`shade-${shade}`] : [])];
      return namesRows && index === 0
        ? markup('th', { scope: 'row', dir: 'auto' }, content)
        : markup('td', { dir: 'auto', class: looks.join(' ') || undefined }, content);
    }),
  );
}

/** The decisions to choose from have room for a line each, so that a form of six takes one page. */
const FORM_WIDTHS = [0.17, 0.3, 0.18, 0.21, 0.14] as const;

/** A form to fill by hand: a printed page, or a copy in a text processor. */
export function signOffMarkup({ rows, decisions }: SignOffBlock): Markup {
  const { role, decision, conditions, nameAndSignature, date } = printedWords.signOff;
  const heads = [role, decision, conditions, nameAndSignature, date];
  const table = markup('table', { class: 'form wide' }, [
    markup('thead', {}, [
      markup(
        'tr',
        {},
        heads.map((head, index) =>
          markup('th', { scope: 'col', class: widthOf({ widthFraction: FORM_WIDTHS[index] ?? 0 }) }, head),
        ),
      ),
    ]),
    markup(
      'tbody',
      {},
      rows.map((row) =>
        markup('tr', {}, [
          markup('th', { scope: 'row', dir: 'auto' }, readableText(row.role)),
          markup('td', {}, [
            markup(
              'ul',
              {},
              decisions.map(({ label }) => markup('li', {}, readableText(label))),
            ),
          ]),
          ...[conditions, nameAndSignature, date].map(() => markup('td', {}, '')),
        ]),
      ),
    ),
  ]);
  // Of several forms in one document each has a name of its own.
  const name = rows.length === 1 ? `${nameAndSignature}: ${rows[0]?.role}` : nameAndSignature;
  return scrollable(
    table,
    name,
    heads.map((label) => ({ label })),
  );
}
