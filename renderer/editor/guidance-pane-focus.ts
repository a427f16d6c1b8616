import { useEffect, useState } from 'react';
import { adviceFor } from '../sections/questions.ts';
import { sections } from '../sections/sections.ts';
import { focusField, navigationStore, showSection } from '../stores/navigation.ts';

const form = 'main [data-section]';

/**
 * The place in the form that was focused last, as a path; null while it is none, as after a change of section. Focus
 * that goes elsewhere, into this pane for one, changes nothing: the words stay while they are read.
 */
export function useFocusedPath(): [path: string | null, leave: () => void] {
  const [path, setPath] = useState(pathOfFocus);
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const target = event.target;
      if (target instanceof Element && target.closest(form)) setPath(pathOf(target));
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  return [path, () => setPath(null)];
}

function pathOfFocus(): string | null {
  const { activeElement } = document;
  return activeElement?.closest(form) ? pathOf(activeElement) : null;
}

/** An answer to a question of IT is stored by its position; its question is named by the place around it. */
function pathOf(element: Element): string | null {
  const place =
    element.closest('[data-path^="security.answers.Q"]') ??
    element.closest('[data-path]') ??
    // The tools of a formatted text stand beside its box.
    element.closest('fieldset')?.querySelector('[data-path]');
  return place?.getAttribute('data-path') ?? null;
}

/** Moves the focus to the question after this one, from the last to the next section. */
export function focusNextQuestion(path: string | null): void {
  const places = [...document.querySelectorAll(`${form} [data-path]`)]
    .filter((element) => !element.querySelector('[data-path]'))
    .flatMap((element) => pathOf(element) ?? []);
  const current = path === null ? undefined : questionOf(path);
  const at = places.findLastIndex((place) => questionOf(place) === current);
  const next = places[at + 1];
  if (next !== undefined) return void focusField(next);
  const { section } = navigationStore.getState();
  const after = sections[sections.findIndex(({ id }) => id === section) + 1];
  if (after) showSection(after.id);
}

function questionOf(path: string): string {
  return adviceFor(path)?.path ?? path;
}
