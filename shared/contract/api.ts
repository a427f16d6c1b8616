import { appCalls } from './app.ts';
import { backupCalls, libraryCalls } from './backups.ts';
import { decisionCalls, outcomeCalls } from './decision.ts';
import { fileCalls, offerCalls } from './draft-files.ts';
import { draftCalls } from './drafts.ts';
import { evidenceCalls } from './evidence.ts';
import { bulkCalls, exportCalls, exportPresetCalls } from './exports.ts';
import { fontCalls } from './fonts.ts';
import { guidanceCalls } from './guidance.ts';
import { imageCalls } from './images.ts';
import { libraryPlaceCalls } from './library-place.ts';
import { portfolioCalls } from './portfolio.ts';
import type { Contract } from './procedure.ts';
import { proposalCalls, viewCalls } from './proposals.ts';
import { settingsCalls } from './settings.ts';
import { spreadsheetCalls } from './spreadsheets.ts';
import { vendorCalls } from './vendor.ts';
import { versionCalls } from './versions.ts';

/**
 * Everything a screen may ask of the application, by subject: `api.drafts.save` is `save` of `draftCalls`. A shell adds
 * transport, never meaning.
 */
export const api = {
  app: appCalls,
  proposals: proposalCalls,
  views: viewCalls,
  drafts: draftCalls,
  versions: versionCalls,
  files: fileCalls,
  offers: offerCalls,
  images: imageCalls,
  evidence: evidenceCalls,
  vendor: vendorCalls,
  spreadsheets: spreadsheetCalls,
  exports: exportCalls,
  bulk: bulkCalls,
  exportPresets: exportPresetCalls,
  fonts: fontCalls,
  decision: decisionCalls,
  outcomes: outcomeCalls,
  portfolio: portfolioCalls,
  backups: backupCalls,
  library: libraryCalls,
  libraryPlace: libraryPlaceCalls,
  settings: settingsCalls,
  guidance: guidanceCalls,
} as const satisfies Contract;

export type Api = typeof api;
