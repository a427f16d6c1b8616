import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText } from '../../core/spreadsheets/csv-text.ts';
import { modelCsv } from '../../core/spreadsheets/model-csv.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { computeScenario } from '../../shared/domain/revenue/projection.ts';
import { emailCase } from '../domain/revenue/brief-email.ts';

const proposal = ProposalDraft.parse({ formatVersion: 1, overview: { currency: 'USD' }, revenue: emailCase });

test('the CSV holds every month of the expected scenario to the cent', () => {
  const { data } = Papa.parse<string[]>(modelCsv(proposal).slice(1).trimEnd());
  const { cashFlow } = computeScenario(emailCase, { base: 'expected' }, 'USD');
  expect(data).toHaveLength(38);
  expect(data[0]?.[0]).toBe('Month (USD)');
  expect(data.slice(1).map((row) => row.at(-1))).toEqual(
    cashFlow.cumulative.map((minor) => (minor / 100).toFixed(2)),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\0=1', '＝1+1', ' ＠SUM(A1)'])(
  'the text %j is not taken for a formula',
  (text) => {
    expect(csvText(text)).toBe(`"'${text}"`);
  },
);

test('text with quotes, commas and line ends stays one cell', () => {
  const text = 'say "hello", then\nleave';
  expect(Papa.parse<string[]>(csvText(text)).data).toEqual([[text]]);
});

test('a loss is a number, not a text', () => {
  expect(modelCsv(proposal)).toContain(',-21560.00,');
});
