import { z } from 'zod';
import { DocumentFormat } from './document-format.ts';
import { ExportChoices } from './export-choices.ts';
import { ExportKind } from './export-kind.ts';
import { plainText } from './faces.ts';

/** A name for a way of exporting. */
export const PresetName = z.string().trim().min(1).max(60).pipe(plainText(60));

/** A kind of document with its form and its choices, kept in the library under a name. */
export const ExportPreset = z.strictObject({
  name: PresetName,
  kind: ExportKind,
  format: DocumentFormat.default('pdf'),
  choices: ExportChoices,
});
export type ExportPreset = z.output<typeof ExportPreset>;
