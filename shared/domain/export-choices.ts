import { z } from 'zod';
import { DocumentPart } from './document-part.ts';
import { ReportDay } from './outcomes/report-day.ts';
import { PaperChoice } from './paper.ts';
import { ItSpecialty } from './values.ts';

/** How a document is printed. What is left out or hidden is said on its first page. */
export const ExportChoices = z.strictObject({
  /** Whom a reviewer pack is for; without meaning for the other kinds. */
  specialty: ItSpecialty.optional(),
  /** How far an outcome report looks; without meaning for the other kinds. */
  reportDay: ReportDay.default('all'),
  leftOut: z.array(DocumentPart).max(DocumentPart.options.length).default([]),
  hidesUnanswered: z.boolean().default(false),
  /** The questions of IT in full; otherwise their numbers alone. */
  printsQuestions: z.boolean().default(true),
  /** A4 or Letter; `auto` takes what is usual in the region of the proposal's `locale`. */
  paper: PaperChoice.default('auto'),
  /** The proposal travels inside the PDF, without its private parts. */
  carriesSource: z.boolean().default(true),
});
export type ExportChoices = z.output<typeof ExportChoices>;

/** Everything is printed, and the source is inside. */
export const plainChoices: ExportChoices = ExportChoices.parse({});
