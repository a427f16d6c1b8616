/** How long the mark of the place that a jump led to is seen, unless the author goes on before. */
const markedMs = 2000;

/** What a jump focuses inside the element that stands for a path. */
export function targetIn(element: HTMLElement): HTMLElement {
  // The handle of a row moves it; nobody jumps to a list for that.
  const focusable =
    'input:not([type="hidden"]), textarea, select, button:not([data-part="handle"]), [tabindex="0"]';
  if (element.matches(`${focusable}, [tabindex]`)) return element;
  // Of the three figures of an estimate, the expected one carries the others.
  const expected = element.querySelector<HTMLElement>(`[data-path="${element.dataset.path}.expected"]`);
  const target = expected ?? element.querySelector<HTMLElement>(focusable) ?? element;
  return target instanceof HTMLInputElement ? (choiceAround(target) ?? target) : target;
}

/** Focuses where a jump has led and marks the field for a moment, since focus that comes by mouse shows no ring. */
export function arriveAt(target: HTMLElement): void {
  const isFrame = target.tabIndex < 0;
  if (isFrame) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  endMark();
  const place = target.closest<HTMLElement>('[data-path]') ?? target;
  place.dataset.arrived = '';
  const limit = setTimeout(() => delete place.dataset.arrived, markedMs);
  endMark = () => {
    clearTimeout(limit);
    target.removeEventListener('blur', endMark);
    delete place.dataset.arrived;
    // A frame takes the focus of a jump, not that of a click into it.
    if (isFrame) target.removeAttribute('tabindex');
  };
  target.addEventListener('blur', endMark);
}

/** Takes away the mark of the last jump. */
let endMark = () => {};

/**
 * What stands for one choice of several: the one that is made, or the frame around them. On the first of them, a key
 * press that came too late would choose it.
 */
function choiceAround(input: HTMLInputElement): HTMLElement | null {
  if (input.type === 'checkbox') return input.closest<HTMLElement>('[role="group"]');
  const frame = input.type === 'radio' ? input.closest<HTMLElement>('[role="radiogroup"]') : null;
  return frame?.querySelector<HTMLElement>('input:checked') ?? frame;
}
