import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWritePdf } from '../../../core/documents/pdf/write-pdf.ts';
import { shippedFontsFolder, staticFontsFolder } from '../fixtures/fonts.ts';
import { benchModel } from '../fixtures/model.ts';
import { benchSeed } from '../fixtures/seed.ts';

// The whole life of a process: start, load, one document, written to disk.
const fontsFolder = process.argv[2] === 'static' ? staticFontsFolder() : shippedFontsFolder;
const { bytes, pageCount } = await createWritePdf(fontsFolder)(benchModel(benchSeed), [], () => undefined);
writeFileSync(join(tmpdir(), `countersign-bench-${process.argv[2] ?? 'ours'}.pdf`), bytes);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    // Counted from the start of the process, not of this script.
    ms: performance.now(),
    cpuMs: (user + system) / 1_000,
    rssMb: process.resourceUsage().maxRSS / 1_024,
    pages: pageCount,
  }),
);
