import type { ProseBlock, ProseList } from './prose.ts';

/** `- one`, `• one`, `1. one`, `1) one`: how lists are typed where nothing is formatted. */
const MARK = /^\s*(?:(?<bullet>[-–•*])|(?<number>\d{1,2})[.)])\s+(?=\S)/;

type Line = { text: string; mark: string | undefined };

/**
 * Plain text as blocks: a paragraph for each line, and a list where lines that follow each other have marks. One mark
 * alone may be a dash or the number of something, so it stays as it was typed.
 */
export function withTypedLists(text: string): ProseBlock[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf);
  const blocks: ProseBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = listLength(lines.slice(at));
    if (count > 1) blocks.push(listOf(lines.slice(at, at + count)));
    else blocks.push({ kind: 'paragraph', runs: [{ text: lines[at]?.text ?? '' }] });
    at += Math.max(1, count);
  }
  return blocks;
}

/** True for plain text in which lists were typed. */
export function holdsTypedList(text: string): boolean {
  return withTypedLists(text).some(({ kind }) => kind === 'list');
}

function lineOf(text: string): Line {
  const { bullet, number } = MARK.exec(text)?.groups ?? {};
  return { text, mark: bullet ?? number };
}

/** How many of the first lines are the items of one list; numbers count up from 1. */
function listLength(lines: readonly Line[]): number {
  const isNumbered = lines[0]?.mark === '1';
  const end = lines.findIndex(({ mark }, index) =>
    isNumbered
      ? mark !== String(index + 1)
      : mark === undefined || /\d/.test(mark) || mark !== lines[0]?.mark,
  );
  return end === -1 ? lines.length : end;
}

function listOf(lines: readonly Line[]): ProseList {
  return {
    kind: 'list',
    isOrdered: lines[0]?.mark === '1',
    items: lines.map(({ text }) => ({ runs: [{ text: text.replace(MARK, '') }] })),
  };
}
