import { expect, test } from 'vitest';
import { portfolioCsv, portfolioSheet } from '../../core/spreadsheets/portfolio-table.ts';
import type { PortfolioEntry } from '../../shared/domain/portfolio.ts';

const entry: PortfolioEntry = {
  id: 'p-1',
  title: '=HYPERLINK("x")',
  status: 'decided',
  verdict: 'approved',
  submittedOn: '2026-01-01',
  decidedOn: '2026-01-11',
  headlineAmountMinor: -12_345,
  headlineCurrency: 'EUR',
  openConditions: 1,
  nextDueOn: null,
  projectedMinor: 500,
  realisedMinor: 400,
};

test('a title that looks like a formula stays text, and a negative amount stays a number', () => {
  const [, row] = portfolioCsv([entry]).split('\r\n');
  expect(row).toBe(
    `"'=HYPERLINK(""x"")","Decided","Approved","2026-01-01","2026-01-11",10,"EUR",-123.45,5,4,1,`,
  );
});

test('a workbook holds the same cells, amounts in major units', () => {
  const { rows } = portfolioSheet([entry]);
  expect(rows[1]?.slice(5, 8)).toEqual([
    { number: 10, look: 'whole' },
    { text: 'EUR' },
    { number: -123.45, look: 'money' },
  ]);
});
