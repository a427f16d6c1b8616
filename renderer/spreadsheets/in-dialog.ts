import type { Binding } from '../components/fields/control.ts';

/** A value that a dialog keeps to itself: nothing is saved when its control loses the focus. */
export function inDialog<T>(value: T | undefined, set: (value: T | undefined) => void): Binding<T> {
  return { value, set, blur: () => undefined };
}
