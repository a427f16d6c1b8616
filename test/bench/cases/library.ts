import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type CatalogueQuestion, unfiltered } from '../../../core/ports/catalogue.ts';
import type { Storage } from '../../../core/ports/storage.ts';
import { createCatalogueService } from '../../../core/services/catalogue.ts';
import { benchLibrary, benchSearches, fillCatalogue, openBenchLibrary } from '../fixtures/library.ts';
import { quantile } from '../statistics.ts';

const cardsPerPage = 50;
const snippetCards = 24;
/** Of fewer than a hundred the slowest is their p99: the first one, which reads its pages, or one that was interrupted. */
const searchesOfEach = 100;

const [countText = '1000', bytesText = '30000'] = process.argv.slice(2);
const folder = benchLibrary(Number(countText), Number(bytesText));

const everything: CatalogueQuestion = { ...unfiltered, limit: cardsPerPage };

type Times = { ms: number[]; cpuMs: number[] };

function timesOf(repeat: number, work: () => void, before: (index: number) => void = () => {}): Times {
  const times: Times = { ms: [], cpuMs: [] };
  for (let index = 0; index < repeat; index += 1) {
    before(index);
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    work();
    times.ms.push(performance.now() - startedAt);
    const cpu = process.cpuUsage(cpuBefore);
    times.cpuMs.push((cpu.user + cpu.system) / 1000);
  }
  return times;
}

/** Cards as the service makes them: a page of rows, with their hashes checked. */
function search(storage: Storage, question: Partial<CatalogueQuestion>): void {
  storage.proposals.rows(storage.catalogue.find({ ...everything, ...question }).ids);
}

const openedAt = performance.now();
const storage = openBenchLibrary(folder);
const openMs = performance.now() - openedAt;
let found: Record<string, number> = {};
try {
  const plain = { limit: cardsPerPage, after: undefined, trashed: false, hidesArchived: true };
  const firstAt = performance.now();
  const firstPage = storage.proposals.list(plain);
  const firstListMs = performance.now() - firstAt;
  const completeAt = performance.now();
  // Only the warm-up round finds anything to do.
  fillCatalogue(storage);
  const verifyMs = performance.now() - completeAt;
  // As the application does while nobody types, soon after the first list.
  createCatalogueService({ storage }).warmUp();

  const list = timesOf(200, () => storage.proposals.list(plain));
  const keyset = timesOf(200, () => storage.proposals.list({ ...plain, after: firstPage.next }));
  // What was found is kept until something is written, and a person writes between two searches.
  const change = (index: number) =>
    storage.filing.setTags('p-1', [{ tag: `t${index}`, tagKey: `t${index}` }]);
  const rare = timesOf(40, () => search(storage, { search: benchSearches[0] ?? '' }), change);
  const each = benchSearches.map((text) =>
    timesOf(searchesOfEach, () => search(storage, { search: text }), change),
  );
  const worst = (figure: keyof Times, share: number) =>
    Math.max(...each.map((times) => quantile(times[figure], share)));
  const filtered = timesOf(
    20,
    () => search(storage, { statuses: ['decided'], years: ['2024'], order: 'title' }),
    change,
  );
  const drafts = timesOf(5, () => {
    for (let index = 0; index < snippetCards; index += 1) storage.proposals.draft(`p-${index}`);
  });
  storage.filing.setTags('p-1', []);
  found = {
    ms: quantile(list.ms, 0.5),
    cpuMs: quantile(list.cpuMs, 0.5),
    keysetMs: quantile(keyset.ms, 0.5),
    rareMs: quantile(rare.ms, 0.5),
    firstMs: Math.max(...each.map(({ ms }) => ms[0] ?? Number.NaN)),
    worstMs: worst('ms', 0.5),
    worstP99Ms: worst('ms', 0.99),
    worstP99CpuMs: worst('cpuMs', 0.99),
    filteredMs: quantile(filtered.ms, 0.5),
    draftsMs: quantile(drafts.ms, 0.5),
    openMs,
    firstListMs,
    verifyMs,
  };
} finally {
  storage.close();
}

/** What a search would be without a catalogue. */
function readingAll(): { likeMs: number; likeCpuMs: number } {
  const database = new Database(join(folder, 'library.db'), { readonly: true });
  const scan = database.prepare('SELECT count(*) FROM revisions WHERE CAST(body AS TEXT) LIKE ?');
  const { ms, cpuMs } = timesOf(1, () => scan.get(`%${benchSearches[0]}%`));
  database.close();
  return { likeMs: quantile(ms, 0.5), likeCpuMs: quantile(cpuMs, 0.5) };
}

console.log(JSON.stringify({ ...found, ...readingAll() }));
