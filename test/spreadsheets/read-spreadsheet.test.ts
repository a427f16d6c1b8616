import { expect, test } from 'vitest';
import { readSpreadsheet } from '../../core/spreadsheets/read-spreadsheet.ts';
import { writeXlsx } from '../../core/spreadsheets/write-xlsx.ts';
import { unpackedSize } from '../../core/spreadsheets/zip-size.ts';

const csv = (text: string) => readSpreadsheet(new TextEncoder().encode(text));
const bytes = (...values: number[]) => Uint8Array.from(values);

test('a CSV becomes one sheet with a guess for each column', async () => {
  const [sheet] = await csv('Month,Visits,Note\r\n2026-01,"1,200",first\r\n2026-02,1350,\r\n');
  expect(sheet).toMatchObject({
    name: 'CSV',
    headerRow: 0,
    roles: ['month', 'volume', 'name'],
    rows: [
      ['Month', 'Visits', 'Note'],
      ['2026-01', '1,200', 'first'],
      ['2026-02', '1350', null],
    ],
    problems: [],
  });
});

test('semicolons and the character set of Western Excel are understood', async () => {
  const text = bytes(
    ...[...'Gr\u00f6\u00dfe;Kosten\r\nA;1.200,50\r\n'].map((letter) => letter.charCodeAt(0)),
  );
  const [sheet] = await readSpreadsheet(text);
  expect(sheet?.rows).toEqual([
    ['Größe', 'Kosten'],
    ['A', '1.200,50'],
  ]);
});

test('what Excel saves as Unicode text is understood, whichever half comes first', async () => {
  const text = 'Month\tAmount\r\n2027-01\t1.234,50\r\n';
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const file of [little, Buffer.from(little).swap16()]) {
    const [sheet] = await readSpreadsheet(file);
    expect(sheet?.rows).toEqual([
      ['Month', 'Amount'],
      ['2027-01', '1.234,50'],
    ]);
  }
});

test('a workbook gives its sheets with numbers as numbers, and formulas are not computed', async () => {
  const file = await writeXlsx([
    {
      name: 'Costs',
      columnWidths: [20],
      stickyRows: 0,
      rows: [
        [{ text: 'Item' }, { text: 'Amount' }],
        [{ text: '=Licence' }, { number: 650.5, look: 'money' }],
        [{ text: 'Sum' }, { formula: 'SUM(B2:B2)', look: 'money' }],
      ],
    },
  ]);
  const [sheet] = await readSpreadsheet(file);
  expect(sheet).toMatchObject({ name: 'Costs', roles: ['name', 'amount'] });
  expect(sheet?.rows[1]).toEqual(['=Licence', 650.5]);
  expect(sheet?.rows[2]?.[1] ?? null).toBeNull();
});

test('an error of a spreadsheet is named by sheet, row and column', async () => {
  const [sheet] = await csv('Item,Amount\nLicence,#REF!\n');
  expect(sheet?.problems).toEqual([
    { sheet: 'CSV', row: 2, column: 'B', problem: 'This cell holds the error #REF!.' },
  ]);
});

test('what is beyond the limits is left out and counted', async () => {
  const line = Array.from({ length: 70 }, (_, index) => index).join(',');
  const [sheet] = await csv(Array.from({ length: 2100 }, () => line).join('\n'));
  expect(sheet).toMatchObject({ omittedRows: 100, omittedColumns: 10 });
  expect(sheet?.rows).toHaveLength(2000);
});

test('a file of another kind, a damaged one and one that is too large are refused', async () => {
  await expect(readSpreadsheet(bytes(0, 1, 2, 0))).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'invalid' },
  });
  await expect(readSpreadsheet(bytes(0x50, 0x4b, 3, 4, 0, 0))).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'damaged' },
  });
  await expect(readSpreadsheet(new Uint8Array(6_000_000))).rejects.toMatchObject({
    code: 'file-refused',
    details: { reason: 'too-large' },
  });
});

test('a workbook that would unpack to gigabytes is refused before it is unpacked', async () => {
  const file = await writeXlsx([{ name: 'A', columnWidths: [9], stickyRows: 0, rows: [[{ text: 'x' }]] }]);
  expect(unpackedSize(file)).toBeGreaterThan(file.length);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let entry = file.length - 46;
  while (view.getUint32(entry, true) !== 0x02014b50) entry -= 1;
  view.setUint32(entry + 24, 4_000_000_000, true);
  await expect(readSpreadsheet(file)).rejects.toMatchObject({ details: { reason: 'too-large' } });
  // As in an archive of the kind for more than 4 GB, whose list of contents is elsewhere.
  view.setUint32(file.length - 22 + 16, 0xffffffff, true);
  await expect(readSpreadsheet(file)).rejects.toMatchObject({ details: { reason: 'damaged' } });
});
