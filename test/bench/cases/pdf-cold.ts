import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineName, openEngine } from '../engines/engines.ts';
import { benchModel } from '../fixtures/model.ts';
import { benchSeed } from '../fixtures/seed.ts';

/** Since the start of the process, not of this script. */
function spent(): { ms: number; cpuMs: number } {
  const { user, system } = process.cpuUsage();
  return { ms: performance.now(), cpuMs: (user + system) / 1_000 };
}

// The whole life of a process: start, load, one document of a size, written to disk.
const [name, scale = '1'] = process.argv.slice(2) as [EngineName, string?];
const beforeModel = spent();
const model = benchModel(benchSeed, Number(scale));
const afterModel = spent();
const engine = await openEngine(name);
const { bytes, pages } = await engine.write(model);
const file = join(tmpdir(), `countersign-bench-${name}-${process.pid}.pdf`);
writeFileSync(file, bytes);
const end = spent();
console.log(
  JSON.stringify({
    // The document is there already, as it is for Chromium: to make up its pictures costs a sixth of a whole run.
    ms: end.ms - (afterModel.ms - beforeModel.ms),
    cpuMs: end.cpuMs - (afterModel.cpuMs - beforeModel.cpuMs),
    rssMb: process.resourceUsage().maxRSS / 1_024,
    pages,
  }),
);
rmSync(file);
