import type { ModelFormat } from '../../shared/contract/api.ts';
import { summarisePortfolio } from '../../shared/domain/portfolio.ts';
import type { Destination, DocumentFile } from '../ports/destination.ts';
import type { SafeName } from '../ports/files.ts';
import type { Clock, Digest } from '../ports/host.ts';
import type { WritePortfolio } from '../ports/spreadsheets.ts';
import type { Storage } from '../ports/storage.ts';
import type { CatalogueService } from './catalogue.ts';
import type { RecentFiles } from './recent-files.ts';
import { isoDay } from './stored-proposals.ts';

type Ports = {
  storage: Storage;
  catalogue: CatalogueService;
  destination: Destination;
  safeName: SafeName;
  digest: Digest;
  clock: Clock;
  files: RecentFiles;
  writePortfolio: WritePortfolio;
};

const formats = {
  xlsx: { ending: '.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: '.csv', mediaType: 'text/csv' },
} as const satisfies Record<ModelFormat, { ending: string; mediaType: DocumentFile['mediaType'] }>;

/** All proposals in figures. They come from the catalogue: no proposal is read for them. */
export function createPortfolioService(ports: Ports) {
  const { storage, catalogue, destination, safeName, digest, clock, files, writePortfolio } = ports;

  const entries = async () => {
    await catalogue.complete();
    return storage.catalogue.portfolio();
  };

  const read = async () => summarisePortfolio(await entries());

  const exportTable = async ({ format, exportId }: { format: ModelFormat; exportId: string }) => {
    const { ending, mediaType } = formats[format];
    const file: DocumentFile = { fileName: safeName(`Portfolio ${isoDay(clock.now())}`, ending), mediaType };
    const target = await destination.choose(file);
    if (!target) return null;
    const bytes = await writePortfolio(await entries(), format);
    const delivery = await target.write(bytes);
    files.remember(exportId, file, delivery, bytes);
    return {
      exportId,
      fileName: file.fileName,
      delivery,
      byteCount: bytes.length,
      fileSha256: digest(bytes),
    };
  };

  return { read, exportTable };
}
