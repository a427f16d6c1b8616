import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveCore } from '../../electron/core-server.ts';
import { createDialogDestination } from '../../electron/destination.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

// A core without a library: it answers with what it was asked, so that the shell around it can be tested alone.

const port = process.parentPort;
const listeners = new Set<(event: AppEvent) => void>();

serveCore({
  port: {
    on: (event, listener) => port.on(event, listener),
    postMessage: (message) => port.postMessage(message),
  },
  createLog: () => ({ info: () => undefined, warn: () => undefined, error: () => undefined }),
  exit: (code) => process.exit(code),
  open: async ({ libraryFolder }, main) => {
    const destination = createDialogDestination(main);
    const exportPdf = async (fileName: string) => {
      const target = await destination.choose({ fileName, mediaType: 'application/pdf' });
      return target?.write(Buffer.from('%PDF-'));
    };
    return {
      dispatch: async (name, input) => {
        const text = String(input);
        if (name === 'fake.die') process.exit(9);
        if (name === 'fake.hang') await new Promise(() => undefined);
        if (name === 'fake.export') return { ok: true, output: await exportPdf(text) };
        if (name === 'fake.reveal') await destination.reveal(text);
        if (name === 'fake.open') await destination.open(text);
        if (name === 'fake.keepLibrary') await main.ask({ kind: 'keepLibrary', path: text });
        if (name === 'fake.tell') for (const listener of listeners) listener(input as AppEvent);
        if (name === 'app.flushed') main.flushed((input as { requestId: string }).requestId);
        if (name === 'offers.make') return { ok: true, output: answerOf(input as { fileName: string }) };
        return { ok: true, output: { name, input, libraryFolder } };
      },
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => writeFile(join(libraryFolder, 'closed'), ''),
    };
  },
});

/** A file whose name says so belongs to a proposal that is here; every other one is opened. */
function answerOf({ fileName }: { fileName: string }) {
  return fileName.includes('known')
    ? { kind: 'known', offer: { offerId: 'offer', fileName } }
    : { kind: 'opened', draft: { id: 'imported' } };
}
