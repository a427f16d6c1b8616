import { createContext, useContext } from 'react';

/** A value of the draft as a control sees it: what is stored, how to store another, and that typing has paused. */
export type Binding<T> = {
  readonly value: T | undefined;
  /** Undefined clears the field. */
  set(value: T | undefined): void;
  blur(): void;
};

/** What every control is given: the place it stands for, the value, and the words beside it. */
export type ControlProps<T> = {
  readonly path: string;
  readonly field: Binding<T>;
  /** The question, or the short name in a row. */
  readonly label: string;
  readonly help?: string | undefined;
};

/**
 * How much room a field takes. `question`: one to a row, large, in a section. `entry`: inside an entry of a list.
 * `line`: the only field of an entry, which the title of the list names. `cell`: inside a table, where the headings
 * are its label.
 */
export type FieldLayout = 'question' | 'entry' | 'line' | 'cell';

const Layout = createContext<FieldLayout>('question');

export const FieldLayoutProvider = Layout.Provider;

export function useFieldLayout(): FieldLayout {
  return useContext(Layout);
}
