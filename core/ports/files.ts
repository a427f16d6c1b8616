/** A file name made from a title that is safe on every system, with this ending; never a path. */
export type SafeName = (title: string, ending: string) => string;
