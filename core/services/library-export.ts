import { fail, isAppError } from '../../shared/contract/errors.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import {
  libraryFileEnd,
  libraryFileEnding,
  libraryFileFont,
  libraryFileHeader,
} from '../../shared/domain/library-file.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { Destination, DocumentFile } from '../ports/destination.ts';
import type { SafeName } from '../ports/files.ts';
import type { Clock } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { AddedFontService } from './added-fonts.ts';
import type { DraftFileService } from './draft-files.ts';
import type { RecentFiles } from './recent-files.ts';
import type { RunningExports } from './running-exports.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = {
  storage: Pick<Storage, 'listAll'>;
  proposals: StoredProposals;
  draftFiles: Pick<DraftFileService, 'write'>;
  addedFonts: Pick<AddedFontService, 'list' | 'intact'>;
  destination: Destination;
  files: RecentFiles;
  running: RunningExports;
  safeName: SafeName;
  clock: Clock;
  announce: Announce;
};

/**
 * The whole library as one file: a line that says what it is, then a draft file or a font in each line, then a line that
 * says how many. One proposal is in memory at a time, however large the library is.
 */
export function createLibraryExport(ports: Ports) {
  const {
    storage,
    proposals,
    draftFiles,
    addedFonts,
    destination,
    files,
    running,
    safeName,
    clock,
    announce,
  } = ports;

  const exportAll = ({ exportId }: { exportId: string }) =>
    running.run(exportId, async (signal) => {
      const file: DocumentFile = {
        fileName: safeName(`Countersign library ${localDay(clock.now())}`, libraryFileEnding),
        mediaType: 'application/x-countersign-library',
      };
      const target = await destination.choose(file);
      if (!target) return null;
      const written = { proposalCount: 0, fontCount: 0, byteCount: 0, leftOut: [] as string[] };
      const onProgress = (fraction: number) => {
        if (signal.aborted) fail('export-cancelled', {});
        announce({ type: 'exportProgressed', exportId, stage: 'writing', fraction });
      };
      const { delivery, bytes } = await target.writePieces(counted(linesOf(written, onProgress), written));
      files.remember(exportId, file, delivery, bytes);
      return { exportId, fileName: file.fileName, delivery, ...written };
    });

  /** One proposal takes a few milliseconds; between two of them others are answered. */
  async function* linesOf(
    written: { proposalCount: number; fontCount: number; leftOut: string[] },
    onProgress: (fraction: number) => void,
  ): AsyncGenerator<Uint8Array, undefined> {
    yield Buffer.from(libraryFileHeader());
    const listed = storage.listAll().filter(({ isTrashed }) => !isTrashed);
    for (const [index, { id, title }] of listed.entries()) {
      onProgress(index / listed.length);
      const line = lineOf(id);
      if (line === 'damaged') written.leftOut.push(title);
      else if (line !== undefined) {
        written.proposalCount += 1;
        yield line;
      }
      await nextTurn();
    }
    for (const { sha256 } of addedFonts.list().fonts) {
      onProgress(1);
      const bytes = addedFonts.intact(sha256);
      if (bytes === undefined) continue;
      written.fontCount += 1;
      yield Buffer.from(libraryFileFont({ sha256, base64: Buffer.from(bytes).toString('base64') }));
    }
    onProgress(1);
    const { proposalCount, fontCount } = written;
    yield Buffer.from(libraryFileEnd({ proposalCount, fontCount }));
  }

  /** Undefined for one that was deleted meanwhile: it is not missing. */
  const lineOf = (id: string): Uint8Array | 'damaged' | undefined => {
    try {
      return draftFiles.write(proposals.load(ProposalId.parse(id)));
    } catch (error) {
      if (!isAppError(error)) throw error;
      return error.code === 'proposal-not-found' ? undefined : 'damaged';
    }
  };

  return { exportAll };
}

async function* counted(pieces: AsyncIterable<Uint8Array>, total: { byteCount: number }) {
  for await (const piece of pieces) {
    total.byteCount += piece.length;
    yield piece;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
