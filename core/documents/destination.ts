/** What stands above a table, a chart or an image; text that refers to it does so by its name. */
export type Captioned = { caption: string; number?: string; name?: string };

/** The identifier, within a file, of what has a name. */
export const destinationOf = (name: string): string => `to-${name}`;
