import type { VendorPack, VendorQuestion } from './vendor-questions.ts';

const headings = ['Number', 'Area', 'Question', 'How to answer', 'Answer', 'Note', 'Evidence'];

/**
 * The questions as a table for a spreadsheet (RFC 4180, UTF-8 with a mark, so that Excel reads it right). No cell can
 * become a formula: what could begin one gets an apostrophe before it (CWE-1236).
 */
export function vendorTable({ questions }: VendorPack): string {
  const rows = questions.map((question, index) => [
    String(index + 1),
    question.area,
    question.text,
    howToAnswer(question),
    ...['', '', ''],
  ]);
  return `\ufeff${[headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function howToAnswer({ answerType, choices, columns, further, help }: VendorQuestion): string {
  const offers = {
    verdict: 'Yes, partly, no, unknown or not applicable.',
    choice: `One of: ${choices.join('; ')}.`,
    several: `Any of: ${choices.join('; ')}.`,
    text: 'In your own words.',
    number: 'A number.',
    date: 'A date.',
    role: 'A role and how to reach it.',
    file: 'Name of the document, its date and where it is.',
    table: `For each: ${columns.join(', ')}.`,
  }[answerType];
  const more = further.map(({ ask, unit }) => `${ask}${unit ? ` (${unit})` : ''}`);
  return [offers, ...more, help].filter((part) => part !== '').join(' ');
}

/** What a spreadsheet may take for the beginning of a formula, also behind spaces and in full width. */
const opensFormula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/u;
/** Marks that turn text around could make a cell read as something else. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function cell(text: string): string {
  const plain = text.replace(directionMarks, '');
  const guarded = opensFormula.test(plain) ? `'${plain}` : plain;
  return `"${guarded.replaceAll('"', '""')}"`;
}
