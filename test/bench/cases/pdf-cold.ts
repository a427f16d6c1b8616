import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineName, openEngine } from '../engines/engines.ts';
import { benchModel } from '../fixtures/model.ts';
import { benchSeed } from '../fixtures/seed.ts';

// The whole life of a process: start, load, one document of a size, written to disk.
const [name, scale = '1'] = process.argv.slice(2) as [EngineName, string?];
const engine = await openEngine(name);
const { bytes, pages } = await engine.write(benchModel(benchSeed, Number(scale)));
const file = join(tmpdir(), `countersign-bench-${name}-${process.pid}.pdf`);
writeFileSync(file, bytes);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    // Counted from the start of the process, not of this script.
    ms: performance.now(),
    cpuMs: (user + system) / 1_000,
    rssMb: process.resourceUsage().maxRSS / 1_024,
    pages,
  }),
);
rmSync(file);
