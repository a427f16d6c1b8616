import { z } from 'zod';
import { fail } from '../contract/errors.ts';

export const libraryFileEnding = '.countersign-library';
export const libraryFileFormat = 'countersign-library';
export const libraryFileVersion = 1;

const Header = z.object({
  format: z.literal(libraryFileFormat),
  version: z.int(),
  proposalCount: z.int().min(0),
});

/** The first line of a file that holds a whole library; every further line is a draft file. */
export function libraryFileHeader(proposalCount: number): string {
  return `${JSON.stringify({ format: libraryFileFormat, version: libraryFileVersion, proposalCount })}\n`;
}

/** Reads the first line; answers how many drafts follow. Throws `file-refused`. */
export function readLibraryFileHeader(line: string): { proposalCount: number } {
  const header = Header.safeParse(parsed(line));
  const where = 'the beginning of the file';
  const expected = 'a library written by Countersign';
  if (!header.success)
    return fail('file-refused', { reason: 'not-a-proposal', where, found: 'something else', expected });
  const { version, proposalCount } = header.data;
  if (version > libraryFileVersion)
    fail('file-refused', { reason: 'newer-version', where, found: `version ${version}`, expected });
  return { proposalCount };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Whatever is no JSON is no header either; the caller says so.
    return undefined;
  }
}
