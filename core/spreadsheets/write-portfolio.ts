import type { WritePortfolio } from '../ports/spreadsheets.ts';
import { portfolioCsv, portfolioSheet } from './portfolio-table.ts';

/** The library that packs workbooks is loaded with the first of them. */
export const writePortfolio: WritePortfolio = async (entries, format) => {
  if (format === 'csv') return new TextEncoder().encode(portfolioCsv(entries));
  const { writeXlsx } = await import('./write-xlsx.ts');
  return writeXlsx([portfolioSheet(entries)]);
};
