import { type EngineName, openEngine } from '../engines/engines.ts';
import { benchModel, withoutPictures } from '../fixtures/model.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

// One process, many different documents; the first ones warm it up.
const WARM_UP = 6;
const MEASURED = 5;

const [name, isWithoutPictures] = process.argv.slice(2) as [EngineName, 'without-pictures'?];
const engine = await openEngine(name);
const ms: number[] = [];
const cpuMs: number[] = [];
let pages = 0;
let bytes = 0;
for (let index = 0; index < WARM_UP + MEASURED; index += 1) {
  const whole = benchModel(documentSeed(index));
  const model = isWithoutPictures ? withoutPictures(whole) : whole;
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  const written = await engine.write(model);
  if (index >= WARM_UP) {
    ms.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(cpuAtStart);
    cpuMs.push((user + system) / 1_000);
  }
  pages = written.pages;
  bytes = written.bytes.byteLength;
}
await engine.close?.();
console.log(
  JSON.stringify({
    ms: median(ms),
    ...(!engine.isOutside && { cpuMs: median(cpuMs), rssMb: process.resourceUsage().maxRSS / 1_024 }),
    pages,
    bytes,
  }),
);
