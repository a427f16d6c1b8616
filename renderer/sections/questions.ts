import { fieldLabel } from '../../shared/domain/labels.ts';

/** What stands beside a field: the question in full, or its short name, and a line of help. */
export type Question = { readonly label: string; readonly help?: string };

/** The words of the fields whose name alone would not be a question. Keys leave out positions in lists. */
const questions: Readonly<Record<string, { readonly ask?: string; readonly help?: string }>> = {
  'overview.title': { ask: 'What is the proposal called?', help: 'Name the tool and what it is for.' },
};

/** The words for a field, by its path with or without positions. */
export function questionAt(path: string): Question {
  const words = questions[path.replace(/\.\d+(?=\.|$)/g, '')];
  const label = words?.ask ?? fieldLabel(path);
  return words?.help === undefined ? { label } : { label, help: words.help };
}
