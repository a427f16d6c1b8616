import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import { blobRefsOf } from '../../shared/domain/blob-refs.ts';
import {
  type DraftFileContent,
  readDraftFile,
  sourceAttachmentName,
  writeDraftFile,
} from '../../shared/domain/draft-file.ts';
import { maxDraftFileBytes, maxOpenedFileBytes } from '../../shared/domain/draft-file-limit.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { ReadAttachment } from '../ports/documents.ts';
import type { Digest, Identifiers } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import { asOpened } from './drafts.ts';
import type { StoredProposal, StoredProposals } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  storeFile: (name: string, bytes: Uint8Array) => { sha256: string };
  readAttachment: ReadAttachment;
  digest: Digest;
  identifiers: Identifiers;
  announce: Announce;
  keeper: VersionKeeper;
};

/** A file that was read and checked, of which nothing has been taken over yet. */
export type ReadFile = { fileName: string; isPdf: boolean; bytes: Uint8Array; content: DraftFileContent };

type OfferedFile = { fileName: string; base64: string };

const pdfMagic = '%PDF-';

/** Proposals as files: written without loss, read without trust. */
export function createDraftFileService(ports: Ports) {
  const { storage, proposals, storeFile, readAttachment, digest, identifiers, announce, keeper } = ports;

  /** The bytes of a draft file; the same revision gives the same bytes. */
  const write = ({ id, revision, savedAt, proposal }: StoredProposal): Uint8Array => {
    const blobs = blobRefsOf(proposal).map(({ sha256, name }) => {
      const blob =
        storage.blobs.get(sha256) ?? fail('image-refused', { problem: `The file ${name} is missing.` });
      return { sha256, name, mediaType: blob.mediaType, base64: Buffer.from(blob.bytes).toString('base64') };
    });
    const bytes = Buffer.from(writeDraftFile({ origin: { id, revision, savedAt }, proposal, blobs }, digest));
    if (bytes.length > maxDraftFileBytes)
      fail('export-failed', {
        reason: 'too-large',
        problem: 'With its attached files the proposal is larger than 10 MB and could not be opened again.',
      });
    return bytes;
  };

  /** Reads a draft file, or a PDF that carries its source. Throws `file-refused` with the cause. */
  const read = async ({ fileName, base64 }: OfferedFile): Promise<ReadFile> => {
    const bytes = Buffer.from(base64, 'base64');
    const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, pdfMagic.length)) === pdfMagic;
    const mostBytes = isPdf ? maxOpenedFileBytes : maxDraftFileBytes;
    if (bytes.length > mostBytes)
      fail('file-refused', {
        reason: 'too-large',
        where: 'the file',
        found: `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
        expected: `at most ${mostBytes / 1024 / 1024} MB`,
      });
    const content = readDraftFile(await sourceText(bytes, isPdf), digest);
    return { fileName, isPdf, bytes, content };
  };

  /** Makes a new proposal of a file: all of it or nothing, and never over one that is there. */
  const take = ({ fileName, content }: ReadFile): OpenedDraft => {
    const created = storage.atomically(() => {
      for (const blob of content.blobs) storeBlob(blob);
      const proposal = proposals.create(identifiers.next() as ProposalId, content.proposal, 'imported');
      keeper.keepForFile(proposal, fileName, 'imported');
      return proposal;
    });
    announce({ type: 'libraryChanged' });
    return asOpened(created);
  };

  /** Opens a file as a new proposal, whether or not the library knows it. */
  const importFile = async (file: OfferedFile): Promise<OpenedDraft> => take(await read(file));

  const sourceText = async (bytes: Uint8Array, isPdf: boolean): Promise<string> => {
    const source = isPdf ? await readAttachment(bytes, sourceAttachmentName) : bytes;
    if (!source)
      fail('file-refused', {
        reason: 'no-source-inside',
        where: 'the PDF',
        found: 'no proposal inside',
        expected: 'a PDF that Countersign exported with its source',
      });
    return decodeUtf8(source);
  };

  const storeBlob = ({ sha256, name, base64 }: DraftFileContent['blobs'][number]) => {
    if (storeFile(name, Buffer.from(base64, 'base64')).sha256 !== sha256)
      fail('file-refused', {
        reason: 'damaged',
        where: `the file ${name}`,
        found: 'bytes that do not match their checksum',
        expected: 'the file as it was stored',
      });
  };

  return { write, read, take, storeBlob, importFile };
}

export type DraftFileService = ReturnType<typeof createDraftFileService>;

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return fail(
      'file-refused',
      {
        reason: 'not-a-proposal',
        where: 'the file',
        found: 'bytes that are not text',
        expected: 'a proposal written by Countersign',
      },
      { cause },
    );
  }
}
