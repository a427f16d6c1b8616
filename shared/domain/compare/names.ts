import { words } from '../choice-words.ts';
import { modelPath } from '../guidance.ts';
import { fieldLabel } from '../labels.ts';
import { type Proposal, sectionIds } from '../proposal.ts';
import { isProseDocument } from '../prose.ts';
import { listWords, shortName } from '../readiness/entry-words.ts';
import { upperFirst } from '../upper-first.ts';
import { isEntryList } from './entries.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What the entries of one proposal are called. */
export type Names = {
  /** The name of the entry with this identifier, wherever in the proposal it stands. */
  ofId(id: string): string | undefined;
  /** What an entry is called in its list, as in `“Welcome series”`; with its noun in an inner list. */
  ofEntry(path: string, entry: unknown): string;
  /** The entries that a place lies in, from the outer to the inner one; empty outside lists. */
  around(path: string): string;
};

/** `questionText` gives the words of a question of the security section by its identifier. */
export function createNames(
  proposal: Proposal,
  questionText: (questionId: string) => string | undefined,
): Names {
  const byId = new Map<string, string>();
  collect(proposal, '', byId);

  const ofId = (id: string) => byId.get(id);
  const special = (list: string, entry: Entry): string | undefined => {
    const text = (key: string) => (typeof entry[key] === 'string' ? entry[key] : '');
    switch (list) {
      case 'options.criteria.scores':
        return ofId(text('optionId'));
      case 'security.answers':
        return [text('questionId'), questionText(text('questionId'))].filter(Boolean).join(' ');
      case 'decision.moves':
        return words.status[text('to') as keyof typeof words.status];
      case 'decision.finishedControls':
        return ofId(text('controlId'));
      case 'decision.acceptedFindings':
        return sectionLabel(text('path'));
      case 'outcomes.actuals':
        return [text('month'), ofId(text('streamId') || text('measureId'))].filter(Boolean).join(', ');
      case 'outcomes.pactKept':
        return ofId(text('promiseId'));
      default:
        return undefined;
    }
  };

  const ofEntry = (path: string, entry: unknown): string => {
    const list = modelPath(path.slice(0, path.lastIndexOf('.')));
    const { noun, nameKey } = listWords(list);
    const fields = (entry ?? {}) as Entry;
    const name = shortName((special(list, fields) ?? textOf(fields[nameKey])).trim());
    const isInner = path.split('.').filter(isPosition).length > 1;
    if (name === '') return `${isInner ? noun : upperFirst(noun)} ${Number(path.split('.').at(-1)) + 1}`;
    return isInner ? `${noun} “${name}”` : `“${name}”`;
  };

  const around = (path: string): string => {
    const found: string[] = [];
    let value: unknown = proposal;
    const parts = path.split('.');
    for (const [index, part] of parts.entries()) {
      // Values of named scenarios are no entries of their own.
      if (part === 'named') break;
      const list = value;
      value = (value as Entry | undefined)?.[part];
      if (isPosition(part) && isEntryList(list))
        found.push(ofEntry(parts.slice(0, index + 1).join('.'), value));
    }
    return found.join(', ');
  };

  return { ofId, ofEntry, around };
}

function collect(value: unknown, path: string, names: Map<string, string>): void {
  if (typeof value !== 'object' || value === null || isProseDocument(value)) return;
  if (isEntryList(value) && !path.endsWith('.named')) {
    const { nameKey } = listWords(modelPath(path));
    for (const entry of value) {
      const name = shortName(textOf(entry[nameKey]).trim());
      if (typeof entry.id === 'string' && name !== '') names.set(entry.id, name);
    }
  }
  for (const [key, part] of Object.entries(value)) collect(part, path === '' ? key : `${path}.${key}`, names);
}

/** The section of a place; what was imported may name none. */
function sectionLabel(place: string): string | undefined {
  const section = sectionIds.find((id) => place.split('.')[0] === id);
  return section && fieldLabel(section);
}

function isPosition(part: string): boolean {
  return /^\d+$/.test(part);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
