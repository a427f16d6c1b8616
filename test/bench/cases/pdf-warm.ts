import { type EngineName, openEngine } from '../engines/engines.ts';
import { benchModel, withoutPictures } from '../fixtures/model.ts';
import { documentSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

// One process, many different documents; the first ones warm it up: eighteen in all, or fewer of an engine so slow that
// its compiler has seen enough before.
const WARM_UP = 13;
const MEASURED = 5;
const WARM_UP_MS = 2_500;
/** The least that has a median. */
const LEAST_MEASURED = 3;
const MEASURED_MS = 2_500;

const [name, isWithoutPictures] = process.argv.slice(2) as [EngineName, 'without-pictures'?];
const engine = await openEngine(name);
const ms: number[] = [];
const cpuMs: number[] = [];
let warmUpMs = 0;
let index = 0;
let pages = 0;
let bytes = 0;

async function writeNext(): Promise<{ ms: number; cpuMs: number }> {
  const whole = benchModel(documentSeed(index));
  const model = isWithoutPictures ? withoutPictures(whole) : whole;
  index += 1;
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  const written = await engine.write(model);
  const { user, system } = process.cpuUsage(cpuAtStart);
  pages = written.pages;
  bytes = written.bytes.byteLength;
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1_000 };
}

const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);

while (index < WARM_UP && warmUpMs < WARM_UP_MS) {
  const spent = await writeNext();
  // Of the processor's time where it is known: on a busy machine the clock would end the warm-up early.
  warmUpMs += engine.isOutside ? spent.ms : spent.cpuMs;
}
while (ms.length < MEASURED && (ms.length < LEAST_MEASURED || sum(ms) < MEASURED_MS)) {
  const spent = await writeNext();
  ms.push(spent.ms);
  cpuMs.push(spent.cpuMs);
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
