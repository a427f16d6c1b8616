import { lowerFirst } from '../revenue/input-words.ts';
import type { Change } from './comparison.ts';

/** A change in one line: `“Welcome series”: conversion 2% → 2.4%`, `Drivers: added “Rivals send weekly”`. */
export function changeSentence({ kind, entry, label, before, after }: Change): string {
  const place = entry === '' ? `${label}:` : `${entry}: ${lowerFirst(label)}`;
  switch (kind) {
    case 'added':
    case 'removed':
      return `${label}: ${kind} ${entry}`;
    case 'moved':
      return `${label}: moved ${entry} from place ${before} to ${after}`;
    case 'formatted':
      return `${place} formatted in another way`;
    case 'changed':
      return `${place} ${shown(before)} → ${shown(after)}`;
  }
}

const longest = 80;

function shown(words: string | null): string {
  if (words === null) return 'no answer';
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
