import { fail } from '../../shared/contract/errors.ts';
import type { Delivery, DocumentFile } from '../ports/destination.ts';

const keptDownloads = 4;

type RecentFile = { file: DocumentFile; delivery: Delivery; bytes: Uint8Array | undefined };

/**
 * What this run of the application has written. Only these paths may be shown or opened, and only the last few
 * downloads stay in memory.
 */
export function createRecentFiles() {
  const byExport = new Map<string, RecentFile>();
  const find = (exportId: string) => byExport.get(exportId) ?? fail('export-not-found', { exportId });

  const remember = (
    exportId: string,
    file: DocumentFile,
    delivery: Delivery,
    bytes: Uint8Array | undefined,
  ) => {
    byExport.set(exportId, { file, delivery, bytes: delivery.kind === 'download' ? bytes : undefined });
    const downloads = [...byExport.values()].filter((recent) => recent.bytes !== undefined);
    for (const old of downloads.slice(0, -keptDownloads)) old.bytes = undefined;
  };

  const pathOf = (exportId: string): string => {
    const { delivery } = find(exportId);
    return delivery.kind === 'file' ? delivery.path : fail('export-not-found', { exportId });
  };

  const download = ({ exportId }: { exportId: string }) => {
    const { file, bytes } = find(exportId);
    if (!bytes) return fail('export-not-found', { exportId });
    return { ...file, base64: Buffer.from(bytes).toString('base64') };
  };

  return { remember, pathOf, download };
}

export type RecentFiles = ReturnType<typeof createRecentFiles>;
