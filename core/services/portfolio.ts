import type { ModelFormat } from '../../shared/contract/spreadsheets.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { summarisePortfolio } from '../../shared/domain/portfolio.ts';
import type { Clock } from '../ports/host.ts';
import type { WritePortfolio } from '../ports/spreadsheets.ts';
import type { Storage } from '../ports/storage.ts';
import type { CatalogueService } from './catalogue.ts';
import type { WriteFile } from './file-writer.ts';
import { spreadsheetFormats } from './spreadsheet-formats.ts';

type Ports = {
  storage: Storage;
  catalogue: CatalogueService;
  clock: Clock;
  writeFile: WriteFile;
  writePortfolio: WritePortfolio;
};

/** All proposals in figures. They come from the catalogue: no proposal is read for them. */
export function createPortfolioService(ports: Ports) {
  const { storage, catalogue, clock, writeFile, writePortfolio } = ports;

  const entries = async () => {
    await catalogue.complete();
    return storage.catalogue.portfolio();
  };

  const read = async () => summarisePortfolio(await entries());

  const exportTable = ({ format, exportId }: { format: ModelFormat; exportId: string }) =>
    writeFile(
      { exportId, name: `Portfolio ${localDay(clock.now())}`, ...spreadsheetFormats[format] },
      async () => writePortfolio(await entries(), format),
    );

  return { read, exportTable };
}
