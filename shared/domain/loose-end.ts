/** Something that is missing or not tied to anything: a sentence, and the path of the field where it is mended. */
export type LooseEnd = { readonly path: string; readonly sentence: string };
