import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Digest } from '../../core/ports/host.ts';
import type { ProposalSummaryColumns, Storage } from '../../core/ports/storage.ts';
import { type LibraryOptions, openLibrary } from '../../core/storage/open-library.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFakeIdentifiers } from '../kit/fake-identifiers.ts';
import { createFakeLog } from '../kit/fake-log.ts';

export const digest: Digest = (content) => hash('sha256', content);

export const plainSummary: ProposalSummaryColumns = {
  title: 'Email marketing service',
  organisation: 'Museum of Clocks',
  tool: 'Mailer',
  status: 'draft',
  headlineAmountMinor: 1_250_000,
  headlineCurrency: 'EUR',
  nextStep: 'Describe the need',
};

/** An empty folder that is gone after the test. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function libraryOptions(changes: Partial<LibraryOptions> = {}): LibraryOptions {
  return {
    clock: createFakeClock(),
    identifiers: createFakeIdentifiers(),
    log: createFakeLog(),
    digest,
    ...changes,
  };
}

/** A library that is closed after the test. */
export function openTestLibrary(folder = makeTestFolder(), changes: Partial<LibraryOptions> = {}): Storage {
  const storage = openLibrary(folder, libraryOptions(changes));
  onTestFinished(() => storage.close());
  return storage;
}
