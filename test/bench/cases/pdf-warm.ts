import { createWritePdf } from '../../../core/documents/pdf/write-pdf.ts';
import { shippedFontsFolder, staticFontsFolder } from '../fixtures/fonts.ts';
import { benchModel } from '../fixtures/model.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

// One process, many different documents; the first ones warm it up. `static` takes the full fonts.
const WARM_UP = 6;
const MEASURED = 5;

const fontsFolder = process.argv[2] === 'static' ? staticFontsFolder() : shippedFontsFolder;
const writePdf = createWritePdf(fontsFolder);
const ms: number[] = [];
const cpuMs: number[] = [];
let pages = 0;
let bytes = 0;
for (let index = 0; index < WARM_UP + MEASURED; index += 1) {
  const model = benchModel(documentSeed(index));
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  const document = await writePdf(model, [], () => undefined);
  if (index >= WARM_UP) {
    ms.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(cpuAtStart);
    cpuMs.push((user + system) / 1_000);
  }
  pages = document.pageCount;
  bytes = document.bytes.byteLength;
}
console.log(
  JSON.stringify({
    ms: median(ms),
    cpuMs: median(cpuMs),
    rssMb: process.resourceUsage().maxRSS / 1_024,
    pages,
    bytes,
  }),
);
