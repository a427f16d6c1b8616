import { join } from 'node:path';
import { api } from '../shared/contract/api.ts';
import type { AppError } from '../shared/contract/errors.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Dispatch } from '../shared/contract/wire.ts';
import { createDocumentWriters } from './documents/document-writers.ts';
import { createFontInspector } from './documents/font-inspector.ts';
import { readFontMetrics, withAdded } from './documents/font-metrics.ts';
import { createPdfRenderer } from './documents/pdf-renderer.ts';
import { createReadAttachment, createReadFormFields } from './documents/read-pdf.ts';
import { createThreadWorkerHost } from './documents/thread-worker-host.ts';
import { createEvents } from './events.ts';
import { openResources } from './files/resources.ts';
import { riskOfFolder } from './files/risky-folder.ts';
import { safeFileName } from './files/safe-name.ts';
import { createHandlers } from './handlers.ts';
import { openLibrarySession } from './library-session.ts';
import { nodeHost } from './node-host.ts';
import type { BackupFolder, LibraryKeeper } from './ports/backups.ts';
import type { Destination } from './ports/destination.ts';
import type {
  ComposeDocument,
  DocumentWriters,
  PdfRenderer,
  ReadAttachment,
  ReadFormFields,
} from './ports/documents.ts';
import type { SafeName } from './ports/files.ts';
import type { InspectFont } from './ports/fonts.ts';
import type { HostPorts, Log } from './ports/host.ts';
import type { LibraryFolders, LibraryPlaces } from './ports/library-folders.ts';
import type { Resources } from './ports/resources.ts';
import type { ReadSpreadsheet } from './ports/spreadsheets.ts';
import type { Storage } from './ports/storage.ts';
import type { WorkerHost } from './ports/worker.ts';
import { createRescueHandlers } from './rescue-handlers.ts';
import { createRouter } from './router.ts';
import { createAddedFontService } from './services/added-fonts.ts';
import { type BackupSchedule, createBackupService } from './services/backups.ts';
import { createBulkExportService } from './services/bulk-exports.ts';
import { createCalibrationService } from './services/calibration.ts';
import { createCaseStudyLibrary } from './services/case-study-library.ts';
import { createCatalogueService } from './services/catalogue.ts';
import { createDocumentMaker } from './services/document-maker.ts';
import { createDraftFileService } from './services/draft-files.ts';
import { createDraftService } from './services/drafts.ts';
import { createExportPresetService } from './services/export-presets.ts';
import { createExportService } from './services/exports.ts';
import { createFileWriter } from './services/file-writer.ts';
import { createIdleWork } from './services/idle-work.ts';
import { createImageService } from './services/images.ts';
import { createLibraryService } from './services/library.ts';
import { createLibraryExport } from './services/library-export.ts';
import { createLibraryImport } from './services/library-import.ts';
import { createLibraryPlaceService } from './services/library-place.ts';
import { createOfferedFileService } from './services/offered-files.ts';
import { createPortfolioService } from './services/portfolio.ts';
import { createProposalService } from './services/proposals.ts';
import { createRecentFiles } from './services/recent-files.ts';
import { createReminderService } from './services/reminders.ts';
import { createRunningExports } from './services/running-exports.ts';
import { createSettingsService } from './services/settings.ts';
import { createSignOffService } from './services/sign-offs.ts';
import { createSpreadsheetService } from './services/spreadsheets.ts';
import { createStoredProposals } from './services/stored-proposals.ts';
import { createVendorQuestionService } from './services/vendor-questions.ts';
import { createVersionKeeper } from './services/version-keeper.ts';
import { createVersionService } from './services/versions.ts';
import { writeModel } from './spreadsheets/write-model.ts';
import { writePortfolio } from './spreadsheets/write-portfolio.ts';
import { createBackupFolder } from './storage/backup-folder.ts';
import { createCheckLibrary } from './workers/check-library.ts';
import { createReadSpreadsheet } from './workers/read-spreadsheet.ts';

/** The application as a shell sees it. */
export type App = {
  dispatch: Dispatch;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Stops running work, moves everything into the library file and gives up the folder. */
  close(): Promise<void>;
};

export type AppPorts = HostPorts & {
  storage: Storage;
  resources: Resources;
  compose: ComposeDocument;
  renderer: PdfRenderer;
  writers: DocumentWriters;
  readAttachment: ReadAttachment;
  readFormFields: ReadFormFields;
  inspectFont: InspectFont;
  readSpreadsheet: ReadSpreadsheet;
  destination: Destination;
  safeName: SafeName;
  backupFolder: BackupFolder;
  libraryKeeper: LibraryKeeper;
  libraryFolders: LibraryFolders;
  schedule: BackupSchedule;
  /** The page has saved what it could before the shell closes; answers `flushRequested`. */
  onFlushed?: ((requestId: string) => void) | undefined;
};

/** Joins services and ports: the one composition root. */
export function createApp(ports: AppPorts): App {
  const { destination, storage, resources, renderer, log, onFlushed = () => {} } = ports;
  const { announce, onEvent } = createEvents((cause) => log.error('an event listener failed', cause));
  const catalogue = createCatalogueService(ports);
  const idle = createIdleWork({ ...ports, catalogue });
  const proposals = createStoredProposals(ports);
  const keeper = createVersionKeeper(ports);
  const addedFonts = createAddedFontService(ports);
  const files = createRecentFiles();
  const running = createRunningExports();
  const writeFile = createFileWriter({ ...ports, files });
  const shared = { ...ports, proposals, announce, idle, keeper, addedFonts, files, running, writeFile };
  const images = createImageService(shared);
  const draftFiles = createDraftFileService({ ...shared, storeFile: images.store });
  const settings = createSettingsService(ports);
  const trashCountsFrom = ports.libraryKeeper.setAside()[0]?.setAsideAt ?? '';
  const library = createLibraryService({ ...shared, catalogue, trashCountsFrom });
  const offeredFiles = createOfferedFileService({ ...shared, draftFiles });
  const backups = createBackupService({ ...shared, keeper: ports.libraryKeeper });
  backups.start(library.emptyOldTrash);
  const exportPorts = {
    ...shared,
    documents: createDocumentMaker(shared),
    draftFiles,
    fileNamePattern: settings.fileNamePattern,
  };
  const handlers = createHandlers({
    backups,
    libraryExport: createLibraryExport({ ...shared, draftFiles }),
    libraryImport: createLibraryImport({ ...shared, draftFiles, backups }),
    libraryPlace: createLibraryPlaceService({ ...ports, folders: ports.libraryFolders }),
    library,
    bulk: createBulkExportService({
      destination,
      exportsTo: (place) => createExportService({ ...exportPorts, destination: place }),
    }),
    portfolio: createPortfolioService({ ...shared, catalogue, writePortfolio }),
    offeredFiles,
    versions: createVersionService({ ...shared, offeredFiles }),
    proposals: createProposalService({ ...shared, prefill: settings.prefill }),
    settings,
    drafts: createDraftService(shared),
    draftFiles,
    exportPresets: createExportPresetService(ports),
    addedFonts,
    exports: createExportService(exportPorts),
    images,
    reminders: createReminderService(shared),
    vendorQuestions: createVendorQuestionService(shared),
    signOffs: createSignOffService(shared),
    spreadsheets: createSpreadsheetService({ ...shared, writeModel }),
    caseStudies: createCaseStudyLibrary(shared),
    calibration: createCalibrationService(shared),
    resources,
    libraryPath: storage.path,
    libraryRisk: riskOfFolder(storage.path),
    onFlushed,
  });
  return {
    dispatch: createRouter(api, handlers, ports),
    onEvent,
    async close() {
      idle.stop();
      try {
        await Promise.all([renderer.close(), backups.beforeClosing()]);
      } finally {
        storage.close();
      }
    },
  };
}

type RescuePorts = HostPorts &
  Pick<AppPorts, 'backupFolder' | 'libraryKeeper' | 'libraryFolders' | 'onFlushed'> & {
    failure: AppError;
    libraryPath: string;
  };

/** What there is of the application while the library can't be opened. */
function createRescueApp(ports: RescuePorts): App {
  const { log, libraryKeeper: keeper, failure, libraryPath, onFlushed = () => {} } = ports;
  const { announce, onEvent } = createEvents((cause) => log.error('an event listener failed', cause));
  const backups = createBackupService({ ...ports, storage: undefined, keeper, announce, schedule: 'none' });
  const libraryPlace = createLibraryPlaceService({ ...ports, folders: ports.libraryFolders });
  const handlers = createRescueHandlers({ backups, libraryPlace, failure, libraryPath, onFlushed });
  return { dispatch: createRouter(api, handlers, ports), onEvent, close: () => Promise.resolve() };
}

export type AppOptions = {
  /** Made when it does not exist, unless it must. */
  libraryFolder: string;
  /** Without a library in the folder nothing is begun: every call is answered with `library-missing`. */
  mustExist?: boolean | undefined;
  /** Absent where the folder is named when the shell is started. */
  places?: LibraryPlaces | undefined;
  /** The folder `resources` of this program. */
  resourcesFolder: string;
  destination: Destination;
  log: Log;
  /** Where a browser finds this process, told to whoever finds the library in use. */
  ownerUrl?: string | undefined;
  /** Threads of this process unless the shell has something better. */
  workers?: WorkerHost | undefined;
  /** When backups are made by themselves; `window` unless the shell says that it runs a single command. */
  schedule?: BackupSchedule | undefined;
  onFlushed?: ((requestId: string) => void) | undefined;
};

/** Opens a library and everything that works on it. Throws what openLibrary throws, among them `library-in-use`. */
export async function openApp(options: AppOptions): Promise<App> {
  const { libraryFolder, resourcesFolder, destination, log, ownerUrl, onFlushed } = options;
  const workers = options.workers ?? createThreadWorkerHost();
  const host = nodeHost(log);
  const fontsFolder = join(resourcesFolder, 'fonts');
  const resources = openResources(resourcesFolder);
  const check = createCheckLibrary({ host: workers, ...host });
  return openLibrarySession(
    {
      ...host,
      libraryFolder,
      mustExist: options.mustExist ?? false,
      ownerUrl,
      places: options.places,
      check,
      backupFolderOf: (folder) => createBackupFolder(folder, { ...host, check }),
    },
    {
      open: (storage, around) =>
        createApp({
          ...host,
          ...around,
          storage,
          resources,
          compose: createCompose(fontsFolder),
          renderer: createPdfRenderer({ host: workers, fontsFolder }),
          writers: createDocumentWriters({ host: workers, fontsFolder }),
          readAttachment: createReadAttachment({ host: workers }),
          readFormFields: createReadFormFields({ host: workers }),
          inspectFont: createFontInspector({ host: workers, fontsFolder }),
          readSpreadsheet: createReadSpreadsheet({ host: workers }),
          destination,
          safeName: safeFileName,
          schedule: options.schedule ?? 'window',
          onFlushed,
        }),
      rescue: (failure, libraryPath, around) =>
        createRescueApp({ ...host, ...around, failure, libraryPath, onFlushed }),
    },
  );
}

/** What makes documents is a quarter of the program, and ECharts besides: it is loaded with the first document. */
function createCompose(fontsFolder: string): ComposeDocument {
  return async (request, source) => {
    const [{ composeDocument }, { createChartSvg }] = await Promise.all([
      import('./documents/model/kinds/compose-document.ts'),
      import('./documents/chart-svg.ts'),
    ]);
    const metrics = withAdded(readFontMetrics(fontsFolder), source.addedCharacters);
    return composeDocument(request, source, createChartSvg(metrics));
  };
}
