import { fieldLabel } from '../../shared/domain/labels.ts';
import { occurrencesOf, type Stretch } from '../../shared/domain/occurrences.ts';
import type { Proposal, SectionId } from '../../shared/domain/proposal.ts';
import { type WrittenAnswer, writtenAnswers } from '../../shared/domain/written-answers.ts';
import { hasField, sections } from '../sections/sections.ts';

/** A place in a written answer. `nth` counts the places in the same answer from 0. */
export type Hit = WrittenAnswer & Stretch & { readonly nth: number };

/** Every place where the words stand in a written answer, in reading order. */
export function findHits(proposal: Proposal, words: string): Hit[] {
  return answersOf(proposal).flatMap(({ path, text }) =>
    occurrencesOf(words.trim(), text).map((stretch, nth) => ({ path, text, ...stretch, nth })),
  );
}

/** The first place in each of at most `limit` answers. */
export function findAnswers(proposal: Proposal, words: string, limit: number): Hit[] {
  if (words.trim().length < 2) return [];
  const found: Hit[] = [];
  for (const { path, text } of answersOf(proposal)) {
    const stretch = occurrencesOf(words.trim(), text)[0];
    if (stretch) found.push({ path, text, ...stretch, nth: 0 });
    if (found.length === limit) break;
  }
  return found;
}

/** The section and the field of a path in words: `Need · The problem`. */
export function placeInWords(path: string): string {
  const section = sections.find(({ id }) => id === sectionOf(path));
  return `${section?.title ?? ''} · ${fieldLabel(path)}`;
}

export function sectionOf(path: string): SectionId {
  return path.split('.')[0] as SectionId;
}

const excerptBefore = 24;
const excerptLength = 96;

/** About a line of text around a place, cut between words, in three parts: before the place, the place, after it. */
export function excerptOf({ text, start, end }: Hit): readonly [string, string, string] {
  const gap = text.indexOf(' ', start - excerptBefore);
  const first = start <= excerptBefore ? 0 : gap < 0 || gap > start ? start : gap + 1;
  const cut = text.lastIndexOf(' ', first + excerptLength);
  const last = first + excerptLength >= text.length ? text.length : Math.max(cut, end);
  const inOneLine = (part: string) => part.replace(/\s+/g, ' ');
  return [
    (first > 0 ? '…' : '') + inOneLine(text.slice(first, start)).trimStart(),
    inOneLine(text.slice(start, end)),
    inOneLine(text.slice(end, last)).trimEnd() + (last < text.length ? '…' : ''),
  ];
}

function answersOf(proposal: Proposal): WrittenAnswer[] {
  return writtenAnswers(proposal).filter(({ path }) => hasField(path));
}
