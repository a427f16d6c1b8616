import { z } from 'zod';
import { AddedFont } from '../domain/printing/added-font.ts';
import { command, query } from './procedure.ts';
import { FileBase64 } from './transfer.ts';

const AddedFonts = z.strictObject({ fonts: z.array(AddedFont) });

/** Fonts kept in the library, for the characters that the shipped ones lack. */
export const fontCalls = {
  /** In the order in which they are asked for a character. */
  list: query({ input: z.strictObject({}), output: AddedFonts }),
  /** TTF or OTF up to 10 MB. */
  add: command({ input: z.strictObject({ base64: FileBase64 }), output: AddedFonts }),
  remove: command({ input: z.strictObject({ sha256: z.string().length(64) }), output: AddedFonts }),
} as const;
