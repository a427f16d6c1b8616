import type { Delivery, Destination, DocumentFile } from '../ports/destination.ts';
import type { SafeName } from '../ports/files.ts';
import type { Digest } from '../ports/host.ts';
import type { RecentFiles } from './recent-files.ts';

type Ports = { destination: Destination; safeName: SafeName; digest: Digest; files: RecentFiles };

type FileRequest = {
  /** The caller's, so that it can show, open or fetch what was written. */
  exportId: string;
  /** What the file is called, before it is made safe for every system. */
  name: string;
  /** The end of the name, which is kept when the name has to be shortened. */
  kept?: string;
  ending: string;
  mediaType: DocumentFile['mediaType'];
};

type WrittenFile = {
  exportId: string;
  fileName: string;
  delivery: Delivery;
  byteCount: number;
  fileSha256: string;
};

/**
 * Writes a file beside the documents. The place is chosen first and the bytes are made afterwards, so that nobody waits
 * for what is then cancelled. Null when the user chose no place.
 */
export type WriteFile = (
  request: FileRequest,
  makeBytes: () => Uint8Array | Promise<Uint8Array>,
) => Promise<WrittenFile | null>;

export function createFileWriter({ destination, safeName, digest, files }: Ports): WriteFile {
  return async ({ exportId, name, kept, ending, mediaType }, makeBytes) => {
    const file: DocumentFile = { fileName: safeName(name, ending, kept), mediaType };
    const target = await destination.choose(file);
    if (!target) return null;
    const bytes = await makeBytes();
    const delivery = await target.write(bytes);
    files.remember(exportId, file, delivery, bytes);
    const { fileName } = file;
    return { exportId, fileName, delivery, byteCount: bytes.length, fileSha256: digest(bytes) };
  };
}
