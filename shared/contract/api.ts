import { z } from 'zod';
import { Calibration } from '../domain/calibration.ts';
import { Comparison } from '../domain/compare/comparison.ts';
import { Status } from '../domain/decision.ts';
import { DocumentFormat } from '../domain/document-format.ts';
import { evidence } from '../domain/evidence.ts';
import { ExportChoices } from '../domain/export-choices.ts';
import { ExportKind } from '../domain/export-kind.ts';
import { ExportPreset, PresetName } from '../domain/export-preset.ts';
import { FolderRisk } from '../domain/folder-risk.ts';
import { LibraryView, Tags } from '../domain/library-view.ts';
import { ToolCategory } from '../domain/options.ts';
import { Portfolio } from '../domain/portfolio.ts';
import { AddedFont } from '../domain/printing/added-font.ts';
import { ProposalDraft, SectionEdits } from '../domain/proposal.ts';
import { QuestionBank } from '../domain/question-bank.ts';
import { VendorAnswer } from '../domain/questionnaire/vendor-answers.ts';
import { Finding } from '../domain/readiness/finding.ts';
import { ChannelLibrary } from '../domain/revenue/channels.ts';
import { Settings } from '../domain/settings.ts';
import { FilledSignOff } from '../domain/sign-off/filled-sign-off.ts';
import { OfferedSheet } from '../domain/spreadsheets/sheet.ts';
import { TemplateSummary } from '../domain/templates.ts';
import { AttachedFile, BlobRef, IsoInstant, ProposalId } from '../domain/values.ts';
import { backupCalls, libraryCalls } from './backups.ts';
import { libraryPlaceCalls } from './library-place.ts';
import { type Contract, command, query } from './procedure.ts';
import { ComparedSide, HistoryEntry, KnownFile, OfferId, Revision, VersionName } from './versions.ts';

const ExportId = z.string().min(1).max(64);
/** Bytes travel as base64, because every transport can carry text. 14 million characters are about 10 MB. */
const Base64 = z.base64().max(14_000_000);

/** One card of the start screen. */
export const ProposalCard = z.strictObject({
  id: ProposalId,
  title: z.string(),
  organisation: z.string(),
  tool: z.string(),
  status: Status,
  headline: z.strictObject({ amountMinor: z.int(), currency: z.string() }).nullable(),
  nextStep: z.string(),
  revision: Revision,
  savedAt: IsoInstant,
  hasThumbnail: z.boolean(),
  /** What is stored no longer matches its hash: it opens read-only with its last good revision. */
  isDamaged: z.boolean(),
  tags: z.array(z.string()),
  isArchived: z.boolean(),
  /** Null outside the trash. From `goesAt` on it is taken away at a start; what is kept stays until it is deleted. */
  trash: z.strictObject({ goesAt: IsoInstant.nullable(), isKept: z.boolean() }).nullable(),
});
export type ProposalCard = z.infer<typeof ProposalCard>;

/** A draft as it is opened. `readOnlyBecause` is set when it must not be edited. */
export const OpenedDraft = z.strictObject({
  id: ProposalId,
  revision: Revision,
  savedAt: IsoInstant,
  proposal: ProposalDraft,
  readOnlyBecause: z.enum(['damaged']).nullable(),
});
export type OpenedDraft = z.infer<typeof OpenedDraft>;

/** What became of a file that was offered: opened as a new proposal, or waiting for an answer. */
export const OfferAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), draft: OpenedDraft }),
  z.strictObject({ kind: z.literal('known'), offer: KnownFile }),
]);
export type OfferAnswer = z.infer<typeof OfferAnswer>;

export const SavedDraft = z.strictObject({ id: ProposalId, revision: Revision, savedAt: IsoInstant });
export type SavedDraft = z.infer<typeof SavedDraft>;

const CaseStudy = evidence.draft.shape.caseStudies.unwrap().element;

/** A filled sign-off page, and whether the library knows what was signed. */
export const ReadSignOff = FilledSignOff.extend({
  /** Null when the proposal is not in this library. */
  title: z.string().nullable(),
  /** `earlier`: a version that is kept. `unknown`: a text that is not kept here. */
  signedText: z.enum(['current', 'earlier', 'unknown']),
});
export type ReadSignOff = z.infer<typeof ReadSignOff>;

/** The questions for the vendor: a form that works by itself, or a table for a spreadsheet. */
export const VendorFileFormat = z.enum(['form', 'table']);
export type VendorFileFormat = z.infer<typeof VendorFileFormat>;

/** The revenue model outside a document: a workbook that computes, or plain figures. */
export const ModelFormat = z.enum(['xlsx', 'csv']);
export type ModelFormat = z.infer<typeof ModelFormat>;

const Delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string() }),
  z.strictObject({ kind: z.literal('download') }),
]);

/** A file beside the documents that was written, and where it went. */
const WrittenFile = z.strictObject({
  exportId: ExportId,
  fileName: z.string(),
  delivery: Delivery,
  byteCount: z.int(),
  fileSha256: z.string(),
});

/** What was written, and where it went. `cancelled` means that the user chose no place. */
export const ExportReceipt = z.strictObject({
  exportId: ExportId,
  fileName: z.string(),
  delivery: Delivery,
  /** 0 for a format whose pages the program of its reader makes. */
  pageCount: z.int(),
  byteCount: z.int(),
  elapsedMs: z.number(),
  /** SHA-256 of the proposal's content; its first 8 characters are in the footer of every page. */
  contentSha256: z.string(),
  fileSha256: z.string(),
  /** Characters that the fonts can't print, each once. */
  unprintable: z.array(z.string()),
});
export type ExportReceipt = z.infer<typeof ExportReceipt>;

export const Preview = z.strictObject({
  revision: Revision,
  pdfBase64: z.base64(),
  pageCount: z.int(),
  /** For each section that the document prints, its first page counted from 1. */
  anchorPages: z.record(z.string(), z.int()),
  unprintable: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;

const AddedFonts = z.strictObject({ fonts: z.array(AddedFont) });

const ExportPresets = z.strictObject({ presets: z.array(ExportPreset) });

/** Which document, and how it is printed. */
const documentRequest = {
  kind: ExportKind.default('full-proposal'),
  choices: ExportChoices.prefault({}),
};

/** `setAsideAt` is set while the defaults hold because what was stored could not be read; it is kept, out of the way. */
export const StoredSettings = z.strictObject({ settings: Settings, setAsideAt: IsoInstant.nullable() });
export type StoredSettings = z.infer<typeof StoredSettings>;

/** Everything a screen may ask of the application. A host adds transport, never meaning. */
export const api = {
  app: {
    about: query({
      input: z.strictObject({}),
      output: z.strictObject({
        version: z.string(),
        libraryPath: z.string(),
        /** What speaks against keeping a library there. */
        libraryRisk: FolderRisk.nullable(),
        /** False where the folder is named when the application is started. */
        canChooseFolder: z.boolean(),
        formatVersion: z.int(),
      }),
    }),
    /** The page's answer to `flushRequested`: everything typed has been saved, or could not be. */
    flushed: command({ input: z.strictObject({ requestId: z.string().max(64) }), output: z.null() }),
  },
  proposals: {
    /** A page at a time. `isMore` when there are more than `total`, which were not counted and come newest first. */
    list: query({
      input: z.strictObject({
        ...LibraryView.shape,
        limit: z.int().min(1).max(200).default(50),
        after: z.string().max(1000).optional(),
      }),
      output: z.strictObject({
        cards: z.array(ProposalCard),
        next: z.string().optional(),
        total: z.int(),
        isMore: z.boolean(),
      }),
    }),
    /** Where the words of a search stand, for the cards in sight: one place in each that holds any. */
    excerpts: query({
      input: z.strictObject({ ids: z.array(ProposalId).max(100), search: z.string().max(200) }),
      output: z.strictObject({
        excerpts: z.array(
          z.strictObject({
            id: ProposalId,
            place: z.string(),
            pieces: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
          }),
        ),
      }),
    }),
    /** What can be filtered by, in use now. */
    choices: query({
      input: z.strictObject({}),
      output: z.strictObject({
        tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
        categories: z.array(ToolCategory),
        years: z.array(z.string()),
      }),
    }),
    create: command({
      input: z.strictObject({
        templateId: z.string().max(100).optional(),
        title: z.string().max(200).optional(),
      }),
      output: OpenedDraft,
    }),
    /** A copy with a new identifier. */
    duplicate: command({ input: z.strictObject({ id: ProposalId }), output: OpenedDraft }),
    /** Reversible by `restore`. */
    trash: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
    restore: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
    /** For good, from the trash only. */
    remove: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
    /** Out of the way, and still found. */
    archive: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
    unarchive: command({ input: z.strictObject({ id: ProposalId }), output: z.null() }),
    /** Replaces all tags. Spellings that differ only in case and accents are one tag. */
    setTags: command({ input: z.strictObject({ id: ProposalId, tags: Tags }), output: z.null() }),
    check: query({
      input: z.strictObject({ id: ProposalId }),
      output: z.strictObject({ revision: Revision, findings: z.array(Finding) }),
    }),
    thumbnail: query({
      input: z.strictObject({ id: ProposalId }),
      output: z.strictObject({ pngBase64: z.base64().nullable() }),
    }),
    saveThumbnail: command({
      input: z.strictObject({ id: ProposalId, pngBase64: z.base64().max(700_000) }),
      output: z.null(),
    }),
  },
  /** Questions to the list that are asked again, kept in the library. */
  views: {
    list: query({
      input: z.strictObject({}),
      output: z.strictObject({
        views: z.array(z.strictObject({ viewId: z.string(), name: z.string(), view: LibraryView })),
      }),
    }),
    /** Under a name that is taken it replaces what that name stood for. */
    save: command({
      input: z.strictObject({ name: z.string().trim().min(1).max(60), view: LibraryView }),
      output: z.null(),
    }),
    remove: command({ input: z.strictObject({ viewId: z.string().max(64) }), output: z.null() }),
  },
  drafts: {
    open: query({ input: z.strictObject({ id: ProposalId }), output: OpenedDraft }),
    /** Fails as `stale-edit` when `baseRevision` is not the newest; nothing is written then. */
    save: command({
      input: z.strictObject({ id: ProposalId, baseRevision: Revision, sections: SectionEdits }),
      output: SavedDraft,
    }),
    /** Keeps text whose base was overtaken: a new proposal made of the newest revision with these sections over it. */
    saveAsCopy: command({
      input: z.strictObject({ id: ProposalId, sections: SectionEdits }),
      output: OpenedDraft,
    }),
  },
  versions: {
    /** Named versions and automatic revisions in one time line, newest first. `before` is the last revision seen. */
    list: query({
      input: z.strictObject({
        id: ProposalId,
        before: Revision.optional(),
        limit: z.int().min(1).max(200).default(100),
      }),
      output: z.strictObject({ entries: z.array(HistoryEntry), hasMore: z.boolean() }),
    }),
    /** Keeps a revision under a name for good. One that is kept already gets the new name. */
    keep: command({
      input: z.strictObject({ id: ProposalId, revision: Revision, name: VersionName }),
      output: z.null(),
    }),
    open: query({
      input: z.strictObject({ id: ProposalId, revision: Revision }),
      output: z.strictObject({ revision: Revision, savedAt: IsoInstant, proposal: ProposalDraft }),
    }),
    /** What is different in `to`, in words. */
    compare: query({ input: z.strictObject({ from: ComparedSide, to: ComparedSide }), output: Comparison }),
    /**
     * Writes the text of an earlier revision as the next one; what was there before stays in the history, and so do
     * decision and outcomes in the proposal. Fails as `stale-edit` and `version-frozen` like a save.
     */
    restore: command({
      input: z.strictObject({ id: ProposalId, revision: Revision, baseRevision: Revision }),
      output: OpenedDraft,
    }),
  },
  /** Named ways of exporting, kept in the library. Each call answers with all of them by name. */
  exportPresets: {
    list: query({ input: z.strictObject({}), output: ExportPresets }),
    /** Replaces one of the same name. */
    save: command({ input: ExportPreset, output: ExportPresets }),
    remove: command({ input: z.strictObject({ name: PresetName }), output: ExportPresets }),
  },
  /** Fonts kept in the library, for the characters that the shipped ones lack. */
  fonts: {
    /** In the order in which they are asked for a character. */
    list: query({ input: z.strictObject({}), output: AddedFonts }),
    /** TTF or OTF up to 10 MB. */
    add: command({ input: z.strictObject({ base64: Base64 }), output: AddedFonts }),
    remove: command({ input: z.strictObject({ sha256: z.string().length(64) }), output: AddedFonts }),
  },
  exports: {
    /** The document of the newest saved revision, as it would be exported. */
    preview: query({
      input: z.strictObject({ id: ProposalId, ...documentRequest }),
      output: Preview,
    }),
    /** The first page alone, for the card of the proposal. */
    cover: query({
      input: z.strictObject({ id: ProposalId }),
      output: z.strictObject({ pdfBase64: z.base64() }),
    }),
    /** Null when the user chose no place. `exportId` is the caller's, so that it can cancel and follow the progress. */
    write: command({
      input: z.strictObject({
        id: ProposalId,
        ...documentRequest,
        format: DocumentFormat.default('pdf'),
        exportId: ExportId,
      }),
      output: ExportReceipt.nullable(),
    }),
    cancel: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
    /** The bytes of an export that was delivered as a download. */
    download: query({
      input: z.strictObject({ exportId: ExportId }),
      output: z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.base64() }),
    }),
    /** Shows the written file in the system's file manager. */
    reveal: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
    /** Opens the written file with the system's own program. */
    open: command({ input: z.strictObject({ exportId: ExportId }), output: z.null() }),
  },
  /** Many documents into one place, chosen once: begin, write each, end. */
  bulk: {
    begin: command({
      input: z.strictObject({ batchId: ExportId }),
      output: z.strictObject({ isChosen: z.boolean() }),
    }),
    write: command({
      input: z.strictObject({
        batchId: ExportId,
        id: ProposalId,
        kind: z.enum([...ExportKind.options, 'draft']),
        format: DocumentFormat.default('pdf'),
        choices: ExportChoices.prefault({}),
        exportId: ExportId,
      }),
      output: z.strictObject({ exportId: ExportId, fileName: z.string(), delivery: Delivery }),
    }),
    end: command({ input: z.strictObject({ batchId: ExportId }), output: z.null() }),
  },
  files: {
    /** Writes a `.countersign` draft file with its images. */
    exportDraft: command({
      input: z.strictObject({ id: ProposalId, exportId: ExportId }),
      output: WrittenFile.nullable(),
    }),
    /** Takes a draft file, or a PDF that carries its source. Always makes a new proposal; nothing is overwritten. */
    import: command({
      input: z.strictObject({ fileName: z.string().max(255), base64: Base64 }),
      output: OpenedDraft,
    }),
  },
  offers: {
    /** Opens a file as a new proposal, unless it belongs to one that is here: then it waits for an answer. */
    make: command({
      input: z.strictObject({ fileName: z.string().max(255), base64: Base64 }),
      output: OfferAnswer,
    }),
    /** Opens the file as a new proposal all the same. */
    keep: command({ input: z.strictObject({ offerId: OfferId }), output: OpenedDraft }),
  },
  images: {
    /** PNG or JPEG up to 2 MB and 4,096 pixels a side. */
    add: command({
      input: z.strictObject({ name: z.string().max(255), base64: z.base64().max(7_000_000) }),
      output: BlobRef,
    }),
    /** An image as above, or a PDF up to 2 MB. */
    attach: command({
      input: z.strictObject({ name: z.string().max(255), base64: z.base64().max(7_000_000) }),
      output: AttachedFile,
    }),
    read: query({
      input: z.strictObject({ sha256: z.string().length(64) }),
      output: z.strictObject({ mediaType: z.string(), base64: z.base64() }),
    }),
  },
  evidence: {
    /** Case studies of the other proposals in the library, those changed last first. */
    library: query({
      input: z.strictObject({
        exceptId: ProposalId,
        search: z.string().max(200).default(''),
        limit: z.int().min(1).max(200).default(100),
      }),
      output: z.strictObject({
        studies: z.array(
          z.strictObject({ proposalId: ProposalId, proposalTitle: z.string(), study: CaseStudy }),
        ),
        total: z.int(),
      }),
    }),
  },
  outcomes: {
    /** How the projections of the other proposals in the library have turned out. */
    calibration: query({ input: z.strictObject({ exceptId: ProposalId }), output: Calibration }),
  },
  decision: {
    /**
     * What somebody has filled into the sign-off page of an exported PDF. Changes nothing. Null for a file in which
     * nothing of that kind is filled in.
     */
    readSignOff: query({ input: z.strictObject({ base64: Base64 }), output: ReadSignOff.nullable() }),
    /** The days on which something is due, as a calendar file. Null when the user chose no place. */
    exportReminders: command({
      input: z.strictObject({ id: ProposalId, exportId: ExportId }),
      output: z
        .strictObject({
          exportId: ExportId,
          fileName: z.string(),
          delivery: Delivery,
          byteCount: z.int(),
          fileSha256: z.string(),
          dayCount: z.int(),
        })
        .nullable(),
    }),
  },
  vendor: {
    /** What is open or unknown and only the vendor can answer. Null when the user chose no place. */
    exportQuestions: command({
      input: z.strictObject({ id: ProposalId, format: VendorFileFormat, exportId: ExportId }),
      output: WrittenFile.extend({ questionCount: z.int() }).nullable(),
    }),
    /** What the form has saved, checked against the stored questions. Merges nothing; that is for the author to decide. */
    readAnswers: query({
      input: z.strictObject({ id: ProposalId, base64: z.base64().max(3_000_000) }),
      output: z.strictObject({ answeredOn: z.iso.date(), answers: z.array(VendorAnswer) }),
    }),
  },
  spreadsheets: {
    /** Writes the revenue model. Null when the user chose no place. */
    exportModel: command({
      input: z.strictObject({ id: ProposalId, format: ModelFormat, exportId: ExportId }),
      output: WrittenFile.nullable(),
    }),
    /** What is in a CSV or XLSX file, with a guess for each column. Takes nothing over. */
    preview: query({
      input: z.strictObject({ base64: z.base64().max(7_000_000) }),
      output: z.strictObject({ sheets: z.array(OfferedSheet) }),
    }),
  },
  backups: backupCalls,
  library: libraryCalls,
  libraryPlace: libraryPlaceCalls,
  /** What a new proposal starts from, kept in the library. */
  settings: {
    read: query({ input: z.strictObject({}), output: StoredSettings }),
    save: command({ input: z.strictObject({ settings: Settings }), output: StoredSettings }),
  },
  portfolio: {
    read: query({ input: z.strictObject({}), output: Portfolio }),
    /** One row for each proposal outside the trash. Null when the user chose no place. */
    exportTable: command({
      input: z.strictObject({ format: ModelFormat, exportId: ExportId }),
      output: WrittenFile.nullable(),
    }),
  },
  guidance: {
    templates: query({
      input: z.strictObject({}),
      output: z.strictObject({ templates: z.array(TemplateSummary) }),
    }),
    questions: query({ input: z.strictObject({}), output: QuestionBank }),
    /** The funnels of the channels, from which a stream of revenue starts. */
    channels: query({ input: z.strictObject({}), output: ChannelLibrary }),
  },
} as const satisfies Contract;

export type Api = typeof api;
