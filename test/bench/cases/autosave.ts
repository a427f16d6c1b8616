import { hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../core/storage/open-library.ts';
import { benchDraft } from '../fixtures/draft.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { quantile } from '../statistics.ts';

type Draft = ReturnType<typeof benchDraft>;
type Store = { save(draft: Draft): void; whenIdle(): void; close(): void };

const savesPerIdleMoment = 20;
const revisionsKept = 50;
const savedAt = '2026-03-02T09:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'bench-autosave-'));

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(`${path}.tmp`, 'w', 0o600);
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${path}.tmp`, path);
}

const doNothing = () => {};

const stores: Record<string, () => Store> = {
  /** The application's own: draft, revision and hashes in one flushed transaction. */
  library: () => {
    const quiet = { info: doNothing, warn: doNothing, error: doNothing };
    const digest = (content: string | Uint8Array) => hash('sha256', content);
    const storage = openLibrary(join(folder, 'library'), {
      clock: { now: () => new Date() },
      identifiers: { next: randomUUID },
      digest,
      log: quiet,
    });
    const summary = {
      title: 'Proposal',
      organisation: 'Marketing',
      tool: 'Mailer',
      status: 'draft',
      headlineAmountMinor: 1,
      headlineCurrency: 'EUR',
      nextStep: 'Describe the need',
    };
    storage.proposals.create('p-1', {}, summary, savedAt, 'created');
    return {
      save: (draft) => storage.proposals.save('p-1', draft, summary, savedAt, 'autosave'),
      whenIdle: () => storage.checkpoint(),
      close: () => storage.close(),
    };
  },
  /** The simplest store that survives a power cut: the draft alone, without revisions. */
  'json-file': () => ({
    save: (draft) => writeDurably(join(folder, 'draft.json'), JSON.stringify(draft)),
    whenIdle: doNothing,
    close: doNothing,
  }),
  /** One JSON file for everything, read and written whole for each change, as settings stores do. */
  'json-store': () => {
    const path = join(folder, 'store.json');
    writeDurably(path, JSON.stringify({ revisions: [] }));
    return {
      save: (draft) => {
        const store: { revisions: Draft[] } = JSON.parse(readFileSync(path, 'utf8'));
        const revisions = [...store.revisions, draft].slice(-revisionsKept);
        writeDurably(path, JSON.stringify({ draft, revisions }, undefined, '\t'));
      },
      whenIdle: doNothing,
      close: doNothing,
    };
  },
  /** The floor under every store: turning the draft into text. */
  stringify: () => ({
    save: (draft) => {
      if (JSON.stringify(draft).length < 50_000) throw new Error('the draft is smaller than it should be');
    },
    whenIdle: doNothing,
    close: doNothing,
  }),
};

const [name = 'library', countText = '1000'] = process.argv.slice(2);
const count = Number(countText);
const store = stores[name]?.();
if (store === undefined) throw new Error(`no store is called ${name}`);

const times: number[] = [];
let cpuMicroseconds = 0;
try {
  const warmUps = Math.min(60, count);
  for (let index = 0; index < warmUps + count; index += 1) {
    const draft = benchDraft(documentSeed(index));
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    store.save(draft);
    const ms = performance.now() - startedAt;
    const cpu = process.cpuUsage(cpuBefore);
    if (index >= warmUps) {
      times.push(ms);
      cpuMicroseconds += cpu.user + cpu.system;
    }
    if (index % savesPerIdleMoment === savesPerIdleMoment - 1) store.whenIdle();
  }
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}

const ms = quantile(times, 0.5);
const p999Ms = quantile(times, 0.999);
console.log(
  JSON.stringify({
    ms,
    p99Ms: quantile(times, 0.99),
    p999Ms,
    tail: p999Ms / ms,
    cpuMs: cpuMicroseconds / 1000 / times.length,
  }),
);
