export type Box = {
  path: string;
  labelId: string;
  /** Identifiers of what is said about the field, most urgent first. */
  describedBy: string | undefined;
};

/** What makes a box of formatted text a text field for people who do not see it, and for whoever looks for its path. */
export function boxAttributes({ path, labelId, describedBy }: Box) {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    'data-path': path,
  } as const;
}

/** The same for one that is only read: it can be reached by keyboard like any other. */
export function readOnlyBoxAttributes(box: Box) {
  return { ...boxAttributes(box), 'aria-readonly': true, tabIndex: 0 } as const;
}
