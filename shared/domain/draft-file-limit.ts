/** Larger draft files are refused, whether they lie in a folder or in a PDF. */
export const maxDraftFileBytes = 10 * 1024 * 1024;

/** Larger files are refused before they are read. A PDF holds its pictures twice: printed, and in the draft it carries. */
export const maxOpenedFileBytes = 30 * 1024 * 1024;
