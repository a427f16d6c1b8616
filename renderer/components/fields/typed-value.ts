import { useState } from 'react';
import { cleanText } from '../../../shared/domain/faces.ts';
import type { Reading } from '../../text/reading.ts';
import type { Binding } from './control.ts';

type Typed<T> = { text: string; stored: T | undefined };

/**
 * A value that is typed as text and stored as something else. It is stored as soon as it is understood, so that sums
 * follow the typing; the reason why it is not understood shows when the field is left, and stays with the text until it
 * is typed into again. A fixed value can be changed but not cleared.
 */
export function useTypedValue<T>(
  field: Binding<T>,
  read: (text: string) => Reading<T>,
  print: (value: T) => string,
  { isFixed = false } = {},
) {
  const [typed, setTyped] = useState<Typed<T>>();
  const [isTyping, setTyping] = useState(false);
  // Typed text counts until the value is changed from elsewhere, by undo for instance.
  const isCurrent = typed !== undefined && Object.is(typed.stored, field.value);
  const text = isCurrent ? typed.text : field.value === undefined ? '' : print(field.value);
  const reading = isCurrent && text.trim() !== '' ? read(text) : undefined;
  return {
    text,
    /** What the text means, while it is written differently. */
    reading: reading?.ok && print(reading.value) !== text.trim() ? reading.value : undefined,
    problem: reading && !reading.ok && !isTyping ? reading.problem : undefined,
    type(next: string) {
      const clean = cleanText(next);
      const result = read(clean);
      const isBlank = clean.trim() === '';
      const cleared = isFixed ? field.value : undefined;
      const stored = isBlank ? cleared : result.ok ? result.value : field.value;
      setTyped({ text: clean, stored });
      setTyping(true);
      if (!Object.is(stored, field.value)) field.set(stored);
    },
    leave() {
      setTyping(false);
      if (reading?.ok || text.trim() === '') setTyped(undefined);
      field.blur();
    },
  };
}
