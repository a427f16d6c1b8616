import { z } from 'zod';

/** The forms in which a document can be written: as it is printed, to go on writing in Word, as a page for any browser. */
export const DocumentFormat = z.enum(['pdf', 'docx', 'html']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
