import { z } from 'zod';
import { fail } from '../contract/errors.ts';

export const libraryFileEnding = '.countersign-library';
const libraryFileFormat = 'countersign-library';
/** Version 1 carried no fonts. Until version 2 the first line said how many lines there are, since then the last one. */
const libraryFileVersion = 3;
const fontFormat = 'countersign-font';
const endFormat = 'countersign-library-end';

/** In characters: the largest draft file, and the largest font in base64. */
export const longestLibraryFileLine = 14_050_000;

const Counts = z.object({ proposalCount: z.int().min(0), fontCount: z.int().min(0).default(0) });
const Header = z.object({ format: z.literal(libraryFileFormat), version: z.int() });
const End = Counts.extend({ format: z.literal(endFormat) });

/** What stands between the first line of the file and the last: one draft file in each line, then one font in each. */
export type LibraryFileCounts = { proposalCount: number; fontCount: number };

const FontLine = z.strictObject({
  format: z.literal(fontFormat),
  /** Of the font file, whose bytes stand in base64. */
  sha256: z.string().length(64),
  base64: z.string(),
});

/** The first line of a file that holds a whole library. */
export function libraryFileHeader(): string {
  return `${JSON.stringify({ format: libraryFileFormat, version: libraryFileVersion })}\n`;
}

/** The last line, which can be written when everything else has been: without it the file has been cut off. */
export function libraryFileEnd(counts: LibraryFileCounts): string {
  return `${JSON.stringify({ format: endFormat, ...counts })}\n`;
}

/** Reads the last line; undefined for any other line. */
export function readLibraryFileEnd(line: string): LibraryFileCounts | undefined {
  if (!line.startsWith(`{"format":"${endFormat}"`)) return undefined;
  const end = End.safeParse(parsed(line));
  return end.success ? countsOf(end.data) : undefined;
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

/** Reads the first line; answers what it says of those that follow, if it is one that does. Throws `file-refused`. */
export function readLibraryFileHeader(line: string): LibraryFileCounts | undefined {
  const content = parsed(line);
  const header = Header.safeParse(content);
  const where = 'the beginning of the file';
  const expected = 'a library written by Countersign';
  if (!header.success)
    return fail('file-refused', { reason: 'not-a-proposal', where, found: 'something else', expected });
  const { version } = header.data;
  if (version > libraryFileVersion)
    fail('file-refused', { reason: 'newer-version', where, found: `version ${version}`, expected });
  const counts = Counts.safeParse(content);
  return counts.success ? countsOf(counts.data) : undefined;
}

function countsOf({ proposalCount, fontCount }: LibraryFileCounts): LibraryFileCounts {
  return { proposalCount, fontCount };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The caller refuses a header that is no JSON like any other that is wrong.
    return undefined;
  }
}
