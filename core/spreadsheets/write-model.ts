import type { WriteModel } from '../ports/spreadsheets.ts';
import { modelCsv } from './model-csv.ts';
import { modelWorkbook } from './model-workbook.ts';

/** The library that packs workbooks is loaded with the first of them. */
export const writeModel: WriteModel = async (proposal, format) => {
  if (format === 'csv') return new TextEncoder().encode(modelCsv(proposal));
  const { writeXlsx } = await import('./write-xlsx.ts');
  return writeXlsx(modelWorkbook(proposal));
};
