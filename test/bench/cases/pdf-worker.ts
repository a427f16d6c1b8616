import { createWritePdf } from '../../../core/documents/pdf/write-pdf.ts';
import { createPdfRenderer } from '../../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import type { DocumentModel } from '../../../core/ports/document-model.ts';
import { shippedFontsFolder } from '../fixtures/fonts.ts';
import { benchModel } from '../fixtures/model.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

// How long the calling loop stands still during an export: in the worker, on the own thread, or cold in a worker.
const TICK_MS = 5;
const MEASURED = 5;
const mode = process.argv[2];

type Render = (model: DocumentModel) => Promise<unknown>;

async function prepared(): Promise<{ render: Render; close(): Promise<void> }> {
  if (mode === 'own-thread') {
    const writePdf = createWritePdf(shippedFontsFolder);
    const render: Render = (model) => writePdf(model, [], () => undefined);
    await render(benchModel(documentSeed(0)));
    return { render, close: async () => undefined };
  }
  const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder: shippedFontsFolder });
  if (mode !== 'cold-worker') await renderer.warmUp();
  return { render: (model) => renderer.render(model, [], {}), close: renderer.close };
}

/** The longest time between two ticks beyond the tick itself. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  };
  const ticker = setInterval(tick, TICK_MS);
  await work();
  tick();
  clearInterval(ticker);
  return longest;
}

const { render, close } = await prepared();
const ms: number[] = [];
const cpuMs: number[] = [];
const stalls: number[] = [];
for (let index = 1; index <= (mode === 'own-thread' || mode === 'worker' ? MEASURED : 1); index += 1) {
  // Made before the clock starts: only the export counts.
  const model = benchModel(documentSeed(index));
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  stalls.push(await longestStall(() => render(model)));
  ms.push(performance.now() - startedAt);
  // Of all threads of the process, so of the worker too.
  const { user, system } = process.cpuUsage(cpuAtStart);
  cpuMs.push((user + system) / 1_000);
}
await close();
console.log(
  JSON.stringify({
    ms: median(ms),
    cpuMs: median(cpuMs),
    stallMs: median(stalls),
    longestStallMs: Math.max(...stalls),
  }),
);
