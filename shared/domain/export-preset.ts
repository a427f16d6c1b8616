import { z } from 'zod';
import { ExportChoices } from './export-choices.ts';
import { ExportKind } from './export-kind.ts';
import { plainText } from './faces.ts';

/** A name for a way of exporting. */
export const PresetName = z.string().trim().min(1).max(60).pipe(plainText(60));

/** A kind of document with its choices, kept in the library under a name. */
export const ExportPreset = z.strictObject({ name: PresetName, kind: ExportKind, choices: ExportChoices });
export type ExportPreset = z.output<typeof ExportPreset>;
