import type { WriteModel } from '../ports/spreadsheets.ts';

/** What makes a file is loaded with the first of its format. */
export const writeModel: WriteModel = async (proposal, format) => {
  if (format === 'csv') {
    const { modelCsv } = await import('./model-csv.ts');
    return new TextEncoder().encode(modelCsv(proposal));
  }
  const [{ modelWorkbook }, { writeXlsx }] = await Promise.all([
    import('./model-workbook.ts'),
    import('./write-xlsx.ts'),
  ]);
  return writeXlsx(modelWorkbook(proposal));
};
