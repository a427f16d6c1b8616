/** Larger draft files are refused before they are read. */
export const maxDraftFileBytes = 10 * 1024 * 1024;
