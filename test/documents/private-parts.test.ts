import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../core/app.ts';
import { createReadAttachment } from '../../core/documents/read-pdf.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { Api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { sourceAttachmentName } from '../../shared/domain/draft-file.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { ExportKind } from '../../shared/domain/export-kind.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { createFakeLog } from '../kit/fake-log.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';

const rehearsal = {
  answers: [{ objectionId: 'question Q22', answer: 'Whispered one' }],
  objections: [{ id: 'own', objection: 'Whispered two', answer: 'Whispered three' }],
  attendees: [{ id: 'guest', role: 'Whispered four' }],
  fallbacks: [{ id: 'last', position: 'Whispered five' }],
};

const decision = {
  reviews: [{ id: 'review', section: 'need', verdict: 'to-be-fixed', comment: 'Whispered six' }],
  questions: [
    { id: 'between-us', question: 'Whispered seven', answer: 'Whispered eight' },
    { id: 'for-all', question: 'Asked aloud', answer: 'Answered aloud', isPrinted: true },
  ],
  templateAnswers: [{ place: 'need.problem', mark: 'whispered9' }],
};

/** The application with its real library, worker and files; what it writes lands here. */
async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-private-'));
  const written: Uint8Array[] = [];
  const app = await openApp({
    libraryFolder: folder,
    resourcesFolder,
    log: createFakeLog(),
    destination: {
      choose: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) => {
            written.push(bytes);
            return Promise.resolve({ kind: 'download' as const });
          },
          writePieces: () => Promise.reject(new Error('no document comes in pieces')),
        }),
      chooseFolder: async () => undefined,
      reveal: () => Promise.resolve(),
      open: () => Promise.resolve(),
    },
  });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const client = createClient<Api>({ call: app.dispatch });
  const { id, revision } = await client.proposals.create({ title: 'A service' });
  const said = ProposalDraft.parse({ formatVersion: 1, rehearsal, decision });
  await client.drafts.save({
    id,
    baseRevision: revision,
    sections: { rehearsal: said.rehearsal, decision: said.decision },
  });
  return { client, id, written };
}

const readAttachment = createReadAttachment({ host: createThreadWorkerHost() });
const sourceIn = async (pdf: Uint8Array) => {
  const source = await readAttachment(pdf, sourceAttachmentName);
  return source && new TextDecoder().decode(source);
};

test('no document carries the rehearsal, what reviewers said or a private question in its source, and a draft file does', {
  timeout: 60_000,
}, async () => {
  const { client, id, written } = await start();
  const choices = { ...plainChoices, specialty: 'web' as const };
  for (const kind of ExportKind.options) {
    await client.exports.write({ id, kind, choices, exportId: kind });
    const source = await sourceIn(written.at(-1) ?? new Uint8Array());
    expect(source, kind).toContain('A service');
    expect(source, kind).toContain('Answered aloud');
    expect(source, kind).not.toMatch(/whispered/i);
  }
  await client.files.exportDraft({ id, exportId: 'draft' });
  const draft = new TextDecoder().decode(written.at(-1));
  for (const part of ['Whispered five', 'Whispered six', 'Whispered eight']) expect(draft).toContain(part);
});

test('a document that is sent without its source carries none', { timeout: 60_000 }, async () => {
  const { client, id, written } = await start();
  await client.exports.write({ id, choices: { carriesSource: false }, exportId: 'outside' });
  expect(await sourceIn(written[0] ?? new Uint8Array())).toBeUndefined();
});
