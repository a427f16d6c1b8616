import type { Api } from '../shared/contract/api.ts';
import type { Handlers } from '../shared/contract/procedure.ts';
import type { FolderRisk } from '../shared/domain/folder-risk.ts';
import { proposalFormatVersion } from '../shared/domain/proposal.ts';
import { product } from '../shared/product.ts';
import type { Resources } from './ports/resources.ts';
import type { AddedFontService } from './services/added-fonts.ts';
import type { BackupService } from './services/backups.ts';
import type { createBulkExportService } from './services/bulk-exports.ts';
import type { createCalibrationService } from './services/calibration.ts';
import type { createCaseStudyLibrary } from './services/case-study-library.ts';
import type { createDraftFileService } from './services/draft-files.ts';
import type { createDraftService } from './services/drafts.ts';
import type { createExportPresetService } from './services/export-presets.ts';
import type { createExportService } from './services/exports.ts';
import type { createImageService } from './services/images.ts';
import type { createLibraryService } from './services/library.ts';
import type { createLibraryExport } from './services/library-export.ts';
import type { createLibraryImport } from './services/library-import.ts';
import type { LibraryPlaceService } from './services/library-place.ts';
import type { OfferedFileService } from './services/offered-files.ts';
import type { createPortfolioService } from './services/portfolio.ts';
import type { createProposalService } from './services/proposals.ts';
import type { createReminderService } from './services/reminders.ts';
import type { SettingsService } from './services/settings.ts';
import type { SignOffService } from './services/sign-offs.ts';
import type { createSpreadsheetService } from './services/spreadsheets.ts';
import type { createVendorQuestionService } from './services/vendor-questions.ts';
import type { createVersionService } from './services/versions.ts';

type Services = {
  backups: BackupService;
  libraryExport: ReturnType<typeof createLibraryExport>;
  libraryImport: ReturnType<typeof createLibraryImport>;
  libraryPlace: LibraryPlaceService;
  proposals: ReturnType<typeof createProposalService>;
  library: ReturnType<typeof createLibraryService>;
  bulk: ReturnType<typeof createBulkExportService>;
  portfolio: ReturnType<typeof createPortfolioService>;
  drafts: ReturnType<typeof createDraftService>;
  draftFiles: ReturnType<typeof createDraftFileService>;
  exportPresets: ReturnType<typeof createExportPresetService>;
  addedFonts: AddedFontService;
  exports: ReturnType<typeof createExportService>;
  images: ReturnType<typeof createImageService>;
  offeredFiles: OfferedFileService;
  reminders: ReturnType<typeof createReminderService>;
  versions: ReturnType<typeof createVersionService>;
  vendorQuestions: ReturnType<typeof createVendorQuestionService>;
  signOffs: SignOffService;
  spreadsheets: ReturnType<typeof createSpreadsheetService>;
  caseStudies: ReturnType<typeof createCaseStudyLibrary>;
  calibration: ReturnType<typeof createCalibrationService>;
  settings: SettingsService;
  resources: Resources;
  libraryPath: string;
  libraryRisk: FolderRisk | undefined;
  onFlushed: (requestId: string) => void;
};

/** Every procedure of the contract and the method that answers it, one line each. */
export function createHandlers(services: Services): Handlers<Api> {
  const {
    proposals,
    library,
    drafts,
    draftFiles,
    exports,
    images,
    caseStudies,
    resources,
    libraryPath,
    onFlushed,
  } = services;
  return {
    app: {
      about: () => ({
        version: product.version,
        libraryPath,
        libraryRisk: services.libraryRisk ?? null,
        canChooseFolder: services.libraryPlace.canChoose,
        formatVersion: proposalFormatVersion,
      }),
      flushed: ({ requestId }) => {
        onFlushed(requestId);
        return null;
      },
    },
    proposals: {
      list: library.list,
      excerpts: library.excerpts,
      choices: library.choices,
      create: proposals.create,
      duplicate: proposals.duplicate,
      trash: proposals.trash,
      restore: proposals.restore,
      remove: library.remove,
      archive: library.archive,
      unarchive: library.unarchive,
      setTags: library.setTags,
      check: proposals.check,
      thumbnail: proposals.thumbnail,
      saveThumbnail: proposals.saveThumbnail,
    },
    views: {
      list: library.views,
      save: library.saveView,
      remove: library.removeView,
    },
    drafts: {
      open: drafts.open,
      save: drafts.save,
      saveAsCopy: drafts.saveAsCopy,
    },
    versions: {
      list: services.versions.list,
      keep: services.versions.keep,
      open: services.versions.open,
      compare: services.versions.compare,
      restore: drafts.restore,
    },
    exportPresets: {
      list: services.exportPresets.list,
      save: services.exportPresets.save,
      remove: services.exportPresets.remove,
    },
    fonts: {
      list: services.addedFonts.list,
      add: services.addedFonts.add,
      remove: services.addedFonts.remove,
    },
    exports: {
      preview: exports.preview,
      cover: exports.cover,
      write: exports.write,
      cancel: exports.cancel,
      download: exports.download,
      reveal: exports.reveal,
      open: exports.open,
    },
    bulk: {
      begin: services.bulk.begin,
      write: services.bulk.write,
      end: services.bulk.end,
    },
    files: {
      exportDraft: exports.exportDraft,
      import: draftFiles.importFile,
    },
    offers: {
      make: services.offeredFiles.offer,
      keep: services.offeredFiles.keepOffer,
    },
    images: {
      add: images.add,
      attach: images.attach,
      read: images.read,
    },
    decision: {
      readSignOff: services.signOffs.read,
      exportReminders: services.reminders.exportReminders,
    },
    vendor: {
      exportQuestions: services.vendorQuestions.exportQuestions,
      readAnswers: services.vendorQuestions.readAnswers,
    },
    spreadsheets: {
      exportModel: services.spreadsheets.exportModel,
      preview: services.spreadsheets.preview,
    },
    evidence: {
      library: caseStudies.find,
    },
    outcomes: {
      calibration: services.calibration.calibration,
    },
    backups: backupHandlers(services.backups),
    library: {
      exportAll: services.libraryExport.exportAll,
      importDrafts: services.libraryImport.importDrafts,
    },
    libraryPlace: placeHandlers(services.libraryPlace),
    settings: {
      read: services.settings.read,
      save: services.settings.save,
    },
    portfolio: {
      read: services.portfolio.read,
      exportTable: services.portfolio.exportTable,
    },
    guidance: {
      templates: () => ({ templates: [...resources.templates()] }),
      questions: () => resources.questionBank(),
      channels: () => resources.channels(),
    },
  };
}

/** The calls that are also answered while the library can't be opened. */
export function backupHandlers(backups: BackupService): Handlers<Api>['backups'] {
  return {
    overview: backups.overview,
    make: backups.make,
    check: backups.check,
    compare: backups.compare,
    restore: backups.restore,
    undoRestore: backups.undoRestore,
    forgetLostEdits: backups.forgetLostEdits,
    startEmpty: backups.startEmpty,
    salvage: backups.salvage,
  };
}

/** Also answered while there is no library: another folder may hold one. */
export function placeHandlers({ choose, use }: LibraryPlaceService): Handlers<Api>['libraryPlace'] {
  return { choose, use };
}
