import { expect, test } from 'vitest';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { writeZip } from '../../core/documents/zip.ts';
import { createReadSpreadsheet } from '../../core/workers/read-spreadsheet.ts';

const host = createThreadWorkerHost({ heapLimitMb: 160 });
const readSpreadsheet = createReadSpreadsheet({ host });
const bytesOf = (text: string) => new TextEncoder().encode(text);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) => `<Relationship Id="r${index}" Type="${types}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook of one sheet, with nothing in it that a reader could do without. */
function workbook(rows: string): Uint8Array {
  const entries: readonly (readonly [string, string])[] = [
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`],
  ];
  return writeZip(
    entries.map(([name, text]) => ({ name, bytes: bytesOf(text) })),
    '2027-01-04T00:00:00.000Z',
  );
}

/** Rows with one figure each. */
const filled = (count: number, column: string) =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="${column}${index + 1}"><v>7</v></c></row>`,
  ).join('');

test('a table is read beside everything else, and what it holds comes as it was', async () => {
  const [csv] = await readSpreadsheet(bytesOf('Month,Amount\n2027-01,5\n'));
  expect(csv?.rows).toEqual([
    ['Month', 'Amount'],
    ['2027-01', '5'],
  ]);
  const [sheet] = await readSpreadsheet(workbook(filled(2, 'A')));
  expect(sheet?.rows).toEqual([[7], [7]]);
});

test('a small workbook that takes more memory than there is ends its worker and nothing else', async () => {
  const file = workbook(filled(3_000, 'XFD'));
  expect(file.length).toBeLessThan(50_000);
  await expect(readSpreadsheet(file)).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'too-large' },
  });
});

test('a reading that does not end is ended', async () => {
  const impatient = createReadSpreadsheet({ host, timeLimitMs: 1 });
  await expect(impatient(workbook(filled(2_000, 'ZZ')))).rejects.toMatchObject({
    details: { reason: 'too-large' },
  });
});

test('what is wrong with a file is said as it is where it is read', async () => {
  await expect(readSpreadsheet(Uint8Array.of(0, 1, 2, 0))).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'invalid' },
  });
});
