/**
 * A file name made from a title that is safe on every system, with this ending; never a path. A long name is cut before
 * `kept`, the words at its end that tell it from others, where they are short themselves.
 */
export type SafeName = (title: string, ending: string, kept?: string) => string;
