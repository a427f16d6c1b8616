import { z } from 'zod';
import { fail } from '../contract/errors.ts';
import { findJsonFault } from './json-guard.ts';
import { ProposalDraft } from './proposal.ts';
import { BlobRef, IsoInstant, PdfRef } from './values.ts';

/** Ending and name of what travels: a file of its own, and the source inside an exported PDF. */
export const draftFileEnding = '.countersign';
export const sourceAttachmentName = 'proposal.countersign';
const draftFileFormat = 'countersign-proposal';
const draftFileVersion = 1;

const DraftFileContent = z.strictObject({
  /** Where the draft comes from; data only, an import always gets a new identifier. */
  origin: z
    .strictObject({ id: z.string().max(64), revision: z.int().min(1), savedAt: IsoInstant })
    .optional(),
  proposal: ProposalDraft,
  /** Images and PDFs, each found by the SHA-256 of its bytes. */
  blobs: z
    .array(
      z.strictObject({
        sha256: BlobRef.shape.sha256,
        mediaType: z.enum([...BlobRef.shape.mediaType.options, PdfRef.shape.mediaType.value]),
        name: BlobRef.shape.name,
        base64: z.base64().max(7_000_000),
      }),
    )
    .max(50)
    .default([]),
});
export type DraftFileContent = z.output<typeof DraftFileContent>;

/**
 * A draft file: one JSON document with its images, format version and checksum. `sha256` is that of
 * `JSON.stringify(content)`; a program that writes drafts may leave it out, Countersign always writes it.
 */
export const DraftFile = z.strictObject({
  format: z.literal(draftFileFormat),
  version: z.literal(draftFileVersion),
  sha256: BlobRef.shape.sha256.optional(),
  content: DraftFileContent,
});

/** SHA-256 of a text or of bytes as lower-case hex. */
type Digest = (content: string | Uint8Array) => string;

/** The text of a draft file. */
export function writeDraftFile(content: DraftFileContent, digest: Digest): string {
  // Through the schema, which orders the keys, so that the same proposal always gives the same bytes.
  const ordered = DraftFileContent.parse(content);
  const text = JSON.stringify(ordered);
  return `{"format":"${draftFileFormat}","version":${draftFileVersion},"sha256":"${digest(text)}","content":${text}}\n`;
}

/** Reads the text of a draft file. Throws `file-refused` with what was found and what was expected; guesses nothing. */
export function readDraftFile(text: string, digest: Digest): DraftFileContent {
  const fault = findJsonFault(text);
  if (fault) fail('file-refused', { reason: 'invalid', where: 'the file', ...fault });
  const value = parseJson(text);
  const header = z
    .object({
      format: z.literal(draftFileFormat),
      version: z.number(),
      sha256: z.string().optional(),
      content: z.unknown(),
    })
    .safeParse(value);
  if (!header.success)
    fail('file-refused', {
      reason: 'not-a-proposal',
      where: 'the beginning of the file',
      found: 'something else',
      expected: 'a proposal written by Countersign',
    });
  const { version, sha256, content } = header.data;
  if (version > draftFileVersion)
    fail('file-refused', {
      reason: 'newer-version',
      where: 'version',
      found: `version ${version}`,
      expected: `version ${draftFileVersion} or older`,
    });
  if (sha256 !== undefined && digest(JSON.stringify(content)) !== sha256)
    fail('file-refused', {
      reason: 'damaged',
      where: 'the content',
      found: 'content that does not match its checksum',
      expected: 'the content as it was written',
    });
  const file = DraftFile.safeParse(value, { reportInput: true });
  if (!file.success) refuseInvalid(file.error);
  return file.data.content;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return fail(
      'file-refused',
      {
        reason: text.trimStart().startsWith('{') ? 'damaged' : 'not-a-proposal',
        where: 'the file',
        found: cause instanceof Error ? cause.message : 'text that is not JSON',
        expected: 'a proposal written by Countersign',
      },
      { cause },
    );
  }
}

/** Names the first field that is wrong: its path, what was found and what was expected. */
function refuseInvalid(error: z.ZodError): never {
  const issue = error.issues[0];
  const path = issue?.path.slice(1).join('.') ?? '';
  fail('file-refused', {
    reason: 'invalid',
    where: path.replace(/^proposal\./, '') || 'the file',
    found: issue?.code === 'unrecognized_keys' ? `the unknown key ${issue.keys[0]}` : shorten(issue?.input),
    expected: issue?.message ?? 'a proposal',
  });
}

function shorten(input: unknown): string {
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
