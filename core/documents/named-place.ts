/** A table, a chart or an image with what stands above it; text refers to it by its name. */
export type Captioned = { caption: string; number?: string; name?: string };

/** The identifier of a named place within a file, to which references lead. */
export const destinationOf = (name: string): string => `to-${name}`;
