import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogueFacts, type CatalogueQuestion, unfiltered } from '../../core/ports/catalogue.ts';
import type { ProposalSummaryColumns, Storage } from '../../core/ports/storage.ts';
import { foldForSearch, spacedForSearch } from '../../shared/domain/search-text.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const noFacts: CatalogueFacts = {
  category: null,
  verdict: null,
  submittedOn: null,
  decidedOn: null,
  openConditions: 0,
  nextDueOn: null,
  projectedMinor: null,
  realisedMinor: null,
};

type Body = { text?: string; facts?: Partial<CatalogueFacts> };

function add(storage: Storage, id: string, summary: Partial<ProposalSummaryColumns>, body: Body = {}) {
  storage.proposals.create(id, body, { ...plainSummary, ...summary }, savedAt, 'created');
}

/** Puts everything in that is pending, as the service does. */
function complete({ catalogue, proposals }: Storage): number {
  const pending = catalogue.pending(1000);
  const searchable = (text: string) => spacedForSearch(foldForSearch(text));
  catalogue.put(
    pending.map((one) => {
      const row = proposals.row(one.id);
      const body = (proposals.draft(one.id)?.body ?? {}) as Body;
      const title = searchable(row?.title ?? '');
      const names = [title, searchable(row?.organisation ?? ''), searchable(row?.tool ?? '')].join('\n');
      return {
        ...one,
        entry: { facts: { ...noFacts, ...body.facts }, title, names, text: searchable(body.text ?? '') },
      };
    }),
  );
  return pending.length;
}

function found(storage: Storage, question: Partial<CatalogueQuestion>): string[] {
  complete(storage);
  return storage.catalogue.find({ ...unfiltered, ...question }).ids;
}

describe('a search', () => {
  test('finds words anywhere, by their beginnings, without case and accents; titles come first', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', { title: 'Newsletter für Gäste' }, { text: 'Datenschutz und Straße' });
    add(storage, 'p-2', { title: 'Podcast host' }, { text: 'A newsletter goes out on Mondays' });
    expect(found(storage, { search: 'NEWSL' })).toEqual(['p-1', 'p-2']);
    expect(found(storage, { search: 'gaste datensch' })).toEqual(['p-1']);
    expect(found(storage, { search: 'strasse' })).toEqual(['p-1']);
    expect(found(storage, { search: 'newsletter nothing' })).toEqual([]);
  });

  test('finds a phrase in quotes only where its words stand together, and whole', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', {}, { text: 'single sign-on for everyone' });
    add(storage, 'p-2', {}, { text: 'a sign on a single door' });
    expect(found(storage, { search: '"single sign"' })).toEqual(['p-1']);
    expect(found(storage, { search: '“sign on”' }).toSorted()).toEqual(['p-1', 'p-2']);
    expect(found(storage, { search: '"single sig"' })).toEqual([]);
    expect(found(storage, { search: 'sign-on' }).toSorted()).toEqual(['p-1', 'p-2']);
  });

  test('finds writing without spaces by any part, and names by three letters in a row', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', { title: 'Newsletter', organisation: '100%_sure' }, { text: '这是一个数据分析工具' });
    add(storage, 'p-2', { title: '数値', tool: 'Ａｃｍｅ' });
    expect(found(storage, { search: '数据' })).toEqual(['p-1']);
    expect(found(storage, { search: '分析工' })).toEqual(['p-1']);
    expect(found(storage, { search: 'sletter' })).toEqual(['p-1']);
    expect(found(storage, { search: '0%_s' })).toEqual(['p-1']);
    expect(found(storage, { search: 'acme' })).toEqual(['p-2']);
  });

  test('weighs a word in the title more than one in another name, and that more than one anywhere else', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', { title: 'Retention of consent' });
    add(storage, 'p-2', { organisation: 'Consent bureau' }, { text: 'retention' });
    add(storage, 'p-3', {}, { text: 'consent and retention, retention, retention' });
    add(storage, 'p-4', {}, { text: 'consent without retention' });
    expect(found(storage, { search: 'consent retent' })).toEqual(['p-1', 'p-2', 'p-4', 'p-3']);
    expect(found(storage, { search: 'retent', limit: 1 })).toEqual(['p-1']);
  });

  test('finds all words that begin so, also those of proposals that came later, changed or went', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', {}, { text: 'segmentation' });
    expect(found(storage, { search: 'segme' })).toEqual(['p-1']);
    add(storage, 'p-2', {}, { text: 'pre-segmented\u{1f973} lists, Acme™' });
    expect(found(storage, { search: 'segme' })).toEqual(['p-2', 'p-1']);
    expect(found(storage, { search: 'pre-segm' })).toEqual(['p-2']);
    expect(found(storage, { search: 'segmented' })).toEqual(['p-2']);
    expect(found(storage, { search: 'acmet' })).toEqual(['p-2']);
    storage.proposals.save('p-1', {}, plainSummary, savedAt, 'autosave');
    expect(found(storage, { search: 'segme' })).toEqual(['p-2']);
    storage.proposals.remove('p-2');
    expect(found(storage, { search: 'segme' })).toEqual([]);
  });

  test('of a beginning that hundreds of words have finds them all', () => {
    const storage = openTestLibrary();
    const text = Array.from({ length: 300 }, (_, index) => `part${index}`).join(' ');
    add(storage, 'p-1', {}, { text });
    add(storage, 'p-2', {}, { text: 'participle' });
    expect(found(storage, { search: 'part' })).toEqual(['p-2', 'p-1']);
    expect(found(storage, { search: 'part299' })).toEqual(['p-1']);
  });

  test('takes any text without breaking', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', { title: 'Newsletter' });
    complete(storage);
    const sign = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      '^',
      ':',
      '-',
      '+',
      ' AND ',
      ' NEAR(',
      '\0',
      '{',
      '“',
    );
    const text = fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom('best', 'title'), (pieces, order) => {
        storage.catalogue.find({ ...unfiltered, search: pieces.join(''), order });
      }),
    );
  });

  test('that finds very many counts no further and shows the newest first', () => {
    const storage = openTestLibrary();
    storage.atomically(() => {
      for (let index = 0; index < 1005; index += 1) add(storage, `p-${index}`, { title: 'Mailer' });
    });
    while (complete(storage) > 0);
    const first = storage.catalogue.find({ ...unfiltered, search: 'mailer', limit: 2 });
    expect(first).toMatchObject({ ids: ['p-1004', 'p-1003'], total: 1000, isMore: true });
    const second = storage.catalogue.find({ ...unfiltered, search: 'mailer', limit: 2, after: first.next });
    expect(second.ids).toEqual(['p-1002', 'p-1001']);
    const parts = storage.catalogue.find({ ...unfiltered, search: 'aile', limit: 2 });
    expect(parts).toMatchObject({ ids: ['p-1004', 'p-1003'], total: 1000, isMore: true });
  });
});

describe('a search page by page', () => {
  test('comes to every hit once: words first, then parts of names, of each the newest first', () => {
    const storage = openTestLibrary();
    for (let index = 0; index < 7; index += 1)
      add(storage, `p-${index}`, index % 2 === 0 ? { title: 'Aile' } : { title: 'Other', tool: 'Mailer' });
    complete(storage);
    const question = { ...unfiltered, place: 'anywhere' as const, search: 'aile', limit: 2 };
    const walked: string[] = [];
    let after: string | undefined;
    do {
      const page = storage.catalogue.find({ ...question, after });
      expect(page).toMatchObject({ total: 7, isMore: false });
      walked.push(...page.ids);
      after = page.next;
    } while (after !== undefined);
    expect(walked).toEqual(['p-6', 'p-4', 'p-2', 'p-0', 'p-5', 'p-3', 'p-1']);
  });
});

describe('filters', () => {
  test('let through what fits one value of each', () => {
    const storage = openTestLibrary();
    add(storage, 'p-1', { status: 'decided' }, { facts: { category: 'email', verdict: 'approved' } });
    add(storage, 'p-2', { status: 'decided' }, { facts: { category: 'crm', verdict: 'declined' } });
    add(storage, 'p-3', { status: 'draft' }, { facts: { category: 'email' } });
    storage.filing.setTags('p-1', [{ tag: 'Spring', tagKey: 'spring' }]);
    expect(found(storage, { statuses: ['decided'] })).toHaveLength(2);
    expect(found(storage, { statuses: ['decided'], categories: ['email', 'sms'] })).toEqual(['p-1']);
    expect(found(storage, { verdicts: ['declined'] })).toEqual(['p-2']);
    expect(found(storage, { tagKeys: ['spring'] })).toEqual(['p-1']);
    expect(found(storage, { years: ['2026'], search: 'mailer', categories: ['crm'] })).toEqual(['p-2']);
    expect(found(storage, { years: ['2025'] })).toEqual([]);
    expect(storage.catalogue.choices()).toEqual({ categories: ['crm', 'email'], years: ['2026'] });
    expect(storage.filing.tags()).toEqual([{ tag: 'Spring', tagKey: 'spring', count: 1 }]);
  });

  test('keep archive and trash apart, and a search everywhere finds what is archived', () => {
    const storage = openTestLibrary();
    for (const id of ['p-1', 'p-2', 'p-3']) add(storage, id, {});
    storage.filing.setArchived('p-1', savedAt);
    storage.proposals.setTrashed('p-2', savedAt);
    expect(found(storage, { order: 'changed' })).toEqual(['p-3']);
    expect(found(storage, { place: 'archive' })).toEqual(['p-1']);
    expect(found(storage, { place: 'trash' })).toEqual(['p-2']);
    expect(found(storage, { place: 'anywhere', search: 'mailer' }).toSorted()).toEqual(['p-1', 'p-3']);
    expect(found(storage, { place: 'archive', search: 'mailer' })).toEqual(['p-1']);
    expect(found(storage, { place: 'trash', search: 'aile' })).toEqual(['p-2']);
    expect(found(storage, { search: 'mailer', statuses: ['draft'] })).toEqual(['p-3']);
    storage.proposals.setTrashed('p-2', null);
    storage.filing.setArchived('p-1', null);
    expect(found(storage, { search: 'mailer' })).toEqual(['p-3', 'p-2', 'p-1']);
  });

  test('count nothing that was deleted for good', () => {
    const storage = openTestLibrary();
    for (const id of ['p-1', 'p-2']) add(storage, id, {});
    complete(storage);
    storage.proposals.remove('p-1');
    const page = storage.catalogue.find({ ...unfiltered, search: 'mailer' });
    expect(page).toMatchObject({ ids: ['p-2'], total: 1 });
    expect(storage.catalogue.find({ ...unfiltered, order: 'title' }).total).toBe(1);
    expect(storage.catalogue.portfolio().map(({ id }) => id)).toEqual(['p-2']);
  });
});

test.each([
  ['changed', false, ['p-4', 'p-3', 'p-2', 'p-1']],
  ['title', false, ['p-2', 'p-3', 'p-4', 'p-1']],
  ['title', true, ['p-1', 'p-4', 'p-3', 'p-2']],
  ['decided', false, ['p-3', 'p-1', 'p-4', 'p-2']],
  ['amount', false, ['p-4', 'p-1', 'p-2', 'p-3']],
] as const)('the order by %s (reversed: %s) is the same page by page', (order, isReversed, expected) => {
  const storage = openTestLibrary();
  const amount = (headlineAmountMinor: number | null, headlineCurrency: string | null) => ({
    headlineAmountMinor,
    headlineCurrency,
  });
  add(storage, 'p-1', { title: '', ...amount(200, 'EUR') }, { facts: { decidedOn: '2026-01-01' } });
  add(storage, 'p-2', { title: 'Änderung', ...amount(-100, 'EUR') });
  add(storage, 'p-3', { title: 'brief', ...amount(null, null) }, { facts: { decidedOn: '2026-02-01' } });
  add(storage, 'p-4', { title: 'Chat', ...amount(9, 'CHF') });
  complete(storage);
  for (const search of ['', 'museum']) {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = storage.catalogue.find({ ...unfiltered, search, order, isReversed, limit: 1, after });
      expect(page.total).toBe(4);
      ids.push(...page.ids);
      after = page.next;
    } while (after !== undefined);
    expect(ids).toEqual(expected);
  }
});

describe('the file of the catalogue', () => {
  test('is not there until something is asked, and is in step after every change', () => {
    const folder = makeTestFolder();
    const storage = openTestLibrary(folder);
    add(storage, 'p-1', { title: 'First' });
    expect(existsSync(join(folder, 'catalogue.db'))).toBe(false);
    expect(complete(storage)).toBe(1);
    expect(storage.catalogue.pending(10)).toEqual([]);
    storage.proposals.save('p-1', {}, { ...plainSummary, title: 'Second' }, savedAt, 'autosave');
    expect(complete(storage)).toBe(1);
    expect(found(storage, { search: 'first' })).toEqual([]);
    expect(found(storage, { search: 'second' })).toEqual(['p-1']);
    storage.proposals.remove('p-1');
    expect(found(storage, { search: 'second' })).toEqual([]);
  });

  test.each([
    ['deleted', (path: string) => rmSync(path)],
    [
      'damaged',
      (path: string) => writeFileSync(path, 'not a database at all, only some text of some length'),
    ],
    [
      'of another version',
      (path: string) => {
        const database = new Database(path);
        database.pragma('user_version = 99');
        database.close();
      },
    ],
  ])('is made again when it is %s', (_, harm) => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    add(first, 'p-1', {});
    complete(first);
    first.close();
    harm(join(folder, 'catalogue.db'));
    const again = openTestLibrary(folder);
    expect(complete(again)).toBe(1);
    expect(found(again, { search: 'mailer' })).toEqual(['p-1']);
  });

  test('forgets what a library that was put back does not hold', () => {
    const folder = makeTestFolder();
    const first = openTestLibrary(folder);
    add(first, 'p-1', { title: 'Old' });
    complete(first);
    first.close();
    const database = new Database(join(folder, 'library.db'));
    database.exec('DELETE FROM proposals');
    database.close();
    const again = openTestLibrary(folder);
    add(again, 'p-2', { title: 'New' });
    expect(found(again, { search: 'old' })).toEqual([]);
    expect(found(again, { search: 'new' })).toEqual(['p-2']);
  });
});
