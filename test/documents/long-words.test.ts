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
