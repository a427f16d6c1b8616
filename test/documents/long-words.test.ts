import { expect, test } from 'vitest';
import { readFontMetrics } from '../../core/documents/font-metrics.ts';
import { createPrintableText } from '../../core/documents/pdf/printable-text.ts';
import { fontsFolder } from './board-model.ts';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

test('a word that is too long for a cell breaks into pieces that fill its lines, a usual one nowhere, and a long one where it would not fit', () => {
  const { narrow, prose, wide } = createPrintableText(readFontMetrics(fontsFolder));
  const pieces = narrow(word).split('\u200b');
  expect(pieces.join('')).toBe(word);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(10);
  expect(prose(word).split('\u200b')).toHaveLength(2);
  expect(narrow('Unsubscribed')).toBe('Unsubscribed');
  expect(wide('Datenschutzbeauftragter')).toBe('Datenschutzbeauftragter');
  expect(wide(word)).toBe(narrow(word));
});

test('an address breaks after its slashes, and elsewhere only where one step of it is too long for a line', () => {
  const { narrow, prose } = createPrintableText(readFontMetrics(fontsFolder));
  const reports = 'https://example.com/plugins/mail-reports/io.example.plugin.mail.reports.campaign';
  expect(prose(reports).split('\u200b')).toEqual([
    'https://example.com/',
    'plugins/',
    'mail-reports/',
    'io.example.plugin.mail.reports.campaign',
  ]);
  const story = `https://example.com/${'how-a-store-sells-more-'.repeat(4)}today`;
  const [, ...pieces] = prose(story).split('\u200b');
  expect(pieces).toHaveLength(3);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith('-'))).toBe(true);
  expect(
    Math.max(
      ...narrow(reports)
        .split('\u200b')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(10);
});
