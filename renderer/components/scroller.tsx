import type { ComponentProps } from 'react';

/** A part of the window that scrolls, by the keyboard too. */
export function Scroller(props: Omit<ComponentProps<'section'>, 'tabIndex'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: not every browser lets the keyboard into what only scrolls (WCAG 2.1.1).
  return <section {...props} tabIndex={0} />;
}
