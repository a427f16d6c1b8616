/** Identifiers are lower-case letters, digits and hyphens: random for what users add, readable in samples. */
export const identifierPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
