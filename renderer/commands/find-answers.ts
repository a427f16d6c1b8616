import { fieldLabel } from '../../shared/domain/labels.ts';
import { type Proposal, sectionIds } from '../../shared/domain/proposal.ts';
import { isProseDocument, plainTextOf } from '../../shared/domain/prose.ts';
import { hasScreen } from '../sections/sections.ts';

export type FoundAnswer = { path: string; label: string; excerpt: string };

const excerptBefore = 24;
const excerptLength = 96;

/** The written answers that contain the words, whatever their case, in reading order. */
export function findAnswers(proposal: Proposal, words: string, limit: number): FoundAnswer[] {
  const wanted = words.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const found: FoundAnswer[] = [];
  for (const { path, text } of answersOf(proposal)) {
    const at = text.toLowerCase().indexOf(wanted);
    if (at < 0) continue;
    found.push({ path, label: fieldLabel(path), excerpt: excerptAt(text, at) });
    if (found.length === limit) break;
  }
  return found;
}

/** Every written answer with its path; identifiers and choices are not written. */
function* answersOf(proposal: Proposal): Generator<{ path: string; text: string }> {
  for (const section of sectionIds.filter(hasScreen)) yield* textsIn(proposal[section], section);
}

const notWritten =
  /(^|\.)(id|kind|[a-z]+Id|currency|locale|media|category|relation|publisher|grade|confidentiality)$/i;

function* textsIn(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') {
    if (!notWritten.test(path)) yield { path, text: value };
  } else if (isProseDocument(value)) {
    yield { path, text: plainTextOf(value) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      // A list of bare words, such as the audience, is a choice.
      if (typeof item === 'object') yield* textsIn(item, `${path}.${index}`);
    }
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, `${path}.${key}`);
  }
}

/** About a line of text around a place, cut between words. */
function excerptAt(text: string, at: number): string {
  const gap = text.indexOf(' ', at - excerptBefore);
  const first = at <= excerptBefore ? 0 : gap < 0 || gap > at ? at : gap + 1;
  const cut = text.lastIndexOf(' ', first + excerptLength);
  const end = first + excerptLength >= text.length ? text.length : Math.max(cut, at + 1);
  const excerpt = text.slice(first, end).replace(/\s+/g, ' ').trim();
  return `${first > 0 ? '…' : ''}${excerpt}${end < text.length ? '…' : ''}`;
}
