import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '../../core/app.ts';
import { createFontInspector } from '../../core/documents/font-inspector.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { openResources } from '../../core/files/resources.ts';
import { safeFileName } from '../../core/files/safe-name.ts';
import type { Delivery, DocumentFile, Target } from '../../core/ports/destination.ts';
import type { DocumentModel } from '../../core/ports/document-model.ts';
import type { DocumentSource, DocumentWriter, FormFieldValue } from '../../core/ports/documents.ts';
import type { Resources } from '../../core/ports/resources.ts';
import type { BackupSchedule } from '../../core/services/backups.ts';
import { createBackupFolder } from '../../core/storage/backup-folder.ts';
import { auditLibrary } from '../../core/storage/library-audit.ts';
import { openLibrary } from '../../core/storage/open-library.ts';
import { listSetAside } from '../../core/storage/quarantine.ts';
import { createReadSpreadsheet } from '../../core/workers/read-spreadsheet.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { QuestionBank } from '../../shared/domain/question-bank.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeIdentifiers } from './fake-identifiers.ts';
import { createFakeLog } from './fake-log.ts';
import { createFakeRenderer } from './fake-renderer.ts';
import { createFakeTimer } from './fake-timer.ts';

const fontsFolder = join(resourcesFolder, 'fonts');

const resources: Resources = {
  questionBank: () =>
    QuestionBank.parse({
      version: 1,
      questions: [
        {
          id: 'Q01',
          area: 'Scope',
          topic: 'Kind of tool',
          text: 'What kind of tool is it?',
          why: 'It decides who reviews.',
          help: 'Name all kinds.',
          answerType: 'text',
          tier: 'core',
          reviewers: ['all'],
          sinceVersion: 1,
        },
      ],
    }),
  channels: () => openResources(resourcesFolder).channels(),
  glossary: () => ({ version: 1, language: 'en', terms: [] }),
  templates: () => [{ id: 'start', kind: 'template', name: 'Start', description: 'A start' }],
  template: (id) =>
    id === 'start'
      ? ProposalDraft.parse({ formatVersion: 1, need: { problem: 'From the template' } })
      : undefined,
};

/** The real application with real SQLite in a folder of its own; clock, identifiers, timer, renderer and place are fakes. */
export function startTestApp(
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-')),
  schedule: BackupSchedule = 'none',
) {
  const clock = createFakeClock();
  const identifiers = createFakeIdentifiers('proposal');
  const log = createFakeLog();
  const timer = createFakeTimer();
  const renderer = createFakeRenderer();
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  const host = { clock, identifiers, log, timer, digest };
  const storage = openLibrary(folder, host);
  const place = {
    delivery: { kind: 'download' } as Delivery,
    /** False: the user closes the dialog. */
    isChosen: true,
    files: [] as { file: DocumentFile; bytes: Uint8Array }[],
    /** What happens between two pieces of a long file. */
    beforeNext: (piece: Uint8Array): Uint8Array | Promise<Uint8Array> => piece,
    revealed: [] as string[],
  };
  const targetOf = (file: DocumentFile): Target => ({
    write: (bytes) => {
      place.files.push({ file, bytes });
      return Promise.resolve(place.delivery);
    },
    writePieces: async (pieces) => {
      const bytes = Buffer.concat(await Array.fromAsync(pieces, place.beforeNext));
      place.files.push({ file, bytes });
      return { delivery: place.delivery, bytes };
    },
  });
  const composed: DocumentSource[] = [];
  const flushed: string[] = [];
  const attachment = { bytes: undefined as Uint8Array | undefined };
  /** What any PDF is filled with. */
  const formFields: FormFieldValue[] = [];
  const app = createApp({
    ...host,
    storage,
    resources,
    compose: (_request, source) => {
      composed.push(source);
      return Promise.resolve({ model: titlePage(source) });
    },
    renderer,
    writers: { docx: fakeWriter('Word'), html: fakeWriter('page') },
    readAttachment: () => Promise.resolve(attachment.bytes),
    readFormFields: () => Promise.resolve(formFields),
    readSpreadsheet: createReadSpreadsheet({ host: createThreadWorkerHost() }),
    inspectFont: createFontInspector({ host: createThreadWorkerHost(), fontsFolder }),
    destination: {
      choose: (file) => Promise.resolve(place.isChosen ? targetOf(file) : undefined),
      chooseFolder: () => Promise.resolve(place.isChosen ? targetOf : undefined),
      reveal: (path) => Promise.resolve(void place.revealed.push(path)),
      open: () => Promise.resolve(),
    },
    safeName: safeFileName,
    backupFolder: createBackupFolder(folder, {
      ...host,
      check: async (path) => auditLibrary(path, host),
    }),
    libraryFolders: {
      places: undefined,
      judge: () => {
        throw new Error('nobody can choose a folder here');
      },
      move: () => Promise.reject(new Error('only a whole application moves its library')),
    },
    libraryKeeper: {
      trouble: () => null,
      setAside: () => listSetAside(folder),
      replace: () => Promise.reject(new Error('only a whole application replaces its library')),
    },
    schedule,
    onFlushed: (requestId) => flushed.push(requestId),
  });
  const events: AppEvent[] = [];
  app.onEvent((event) => events.push(event));
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    app,
    client: createClient<Api>({ call: app.dispatch }),
    storage,
    clock,
    timer,
    log,
    renderer,
    place,
    attachment,
    formFields,
    /** What documents were made of, oldest first. */
    composed,
    events,
    flushed,
    folder,
    /** The same library after a start of its own; close the first one before. */
    reopen: () => startTestApp(folder, schedule),
  };
}

/** Answers with the title as a file of the format. */
function fakeWriter(format: string): DocumentWriter {
  return (model) => Promise.resolve(new TextEncoder().encode(`${format} of ${model.title}`));
}

function titlePage({ proposal, savedAt, contentSha256 }: DocumentSource): DocumentModel {
  return {
    title: proposal.overview.title ?? '',
    author: '',
    subject: '',
    language: 'en-US',
    keywords: [],
    createdAt: savedAt,
    mark: undefined,
    versionLabel: '',
    contentHash: contentSha256,
    confidentialityLabel: undefined,
    cover: { title: '', subtitle: undefined, organisation: undefined, facts: [], logo: undefined },
    blocks: [],
  };
}
