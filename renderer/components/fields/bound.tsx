import type { ReactNode } from 'react';
import { questionAt } from '../../sections/questions.ts';
import { useField } from '../../stores/field.ts';
import type { ControlProps } from './control.ts';

type Words = { label?: string; help?: string };

/** Ties a control to a path of the open proposal: its value, and the words that belong to the path. */
export function bound<T, Own extends object = object>(
  Control: (props: ControlProps<T> & Own) => ReactNode,
): (props: { path: string } & Words & Own) => ReactNode {
  return function BoundField(props) {
    const field = useField<T>(props.path);
    const words = questionAt(props.path);
    return <Control help={words.help} {...props} label={props.label ?? words.label} field={field} />;
  };
}
