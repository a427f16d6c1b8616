import { z } from 'zod';
import { fail } from '../contract/errors.ts';

export const libraryFileEnding = '.countersign-library';
const libraryFileFormat = 'countersign-library';
/** Version 1 carried no fonts. */
const libraryFileVersion = 2;
const fontFormat = 'countersign-font';

const Header = z.object({
  format: z.literal(libraryFileFormat),
  version: z.int(),
  proposalCount: z.int().min(0),
  fontCount: z.int().min(0).default(0),
});

/** What follows the first line of the file: one draft file in each line, then one font in each. */
export type LibraryFileCounts = { proposalCount: number; fontCount: number };

const FontLine = z.strictObject({
  format: z.literal(fontFormat),
  /** Of the font file, whose bytes stand in base64. */
  sha256: z.string().length(64),
  base64: z.string(),
});

/** The first line of a file that holds a whole library. */
export function libraryFileHeader(counts: LibraryFileCounts): string {
  return `${JSON.stringify({ format: libraryFileFormat, version: libraryFileVersion, ...counts })}\n`;
}

/** A font that was added to the library, as a line of its file. */
export function libraryFileFont(font: { sha256: string; base64: string }): string {
  return `${JSON.stringify({ format: fontFormat, ...font })}\n`;
}

/** Reads the line of a font; undefined for any other line. Throws `file-refused` for half a font. */
export function readLibraryFileFont(line: string): { sha256: string; base64: string } | undefined {
  if (!line.startsWith(`{"format":"${fontFormat}"`)) return undefined;
  const font = FontLine.safeParse(parsed(line));
  return font.success ? font.data : refuseFont();
}

/** Refuses a font that does not match its checksum. */
export function refuseFont(): never {
  return fail('file-refused', {
    reason: 'damaged',
    where: 'a font',
    found: 'bytes that do not match their checksum',
    expected: 'the font as it was stored',
  });
}

/** Reads the first line; answers how many lines of which kind follow. Throws `file-refused`. */
export function readLibraryFileHeader(line: string): LibraryFileCounts {
  const header = Header.safeParse(parsed(line));
  const where = 'the beginning of the file';
  const expected = 'a library written by Countersign';
  if (!header.success)
    return fail('file-refused', { reason: 'not-a-proposal', where, found: 'something else', expected });
  const { version, ...counts } = header.data;
  if (version > libraryFileVersion)
    fail('file-refused', { reason: 'newer-version', where, found: `version ${version}`, expected });
  return { proposalCount: counts.proposalCount, fontCount: counts.fontCount };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The caller refuses a header that is no JSON like any other that is wrong.
    return undefined;
  }
}
