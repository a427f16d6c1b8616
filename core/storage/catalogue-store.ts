import type {
  Catalogue,
  CatalogueEntry,
  CatalogueQuestion,
  PendingEntry,
  PortfolioRow,
} from '../ports/catalogue.ts';
import type { Log } from '../ports/host.ts';
import { createCatalogueCleaner } from './catalogue-cleaner.ts';
import { createCatalogueFile } from './catalogue-file.ts';
import { createCatalogueFinder } from './catalogue-finder.ts';
import { spacedWords } from './catalogue-search.ts';
import { fromNewest } from './catalogue-sql.ts';
import { createCatalogueTerms } from './catalogue-terms.ts';
import type { Connection } from './connection.ts';

type PendingRecord = { id: string; change_number: number };
type PortfolioRecord = {
  id: string;
  title: string;
  status: string;
  headline_amount_minor: number | null;
  headline_currency: string | null;
  category: string | null;
  verdict: string | null;
  submitted_on: string | null;
  decided_on: string | null;
  open_conditions: number;
  next_due_on: string | null;
  projected_minor: number | null;
  realised_minor: number | null;
};

/** Sorts after every title. */
const untitled = '\u{10ffff}';

export function createCatalogue(connection: Connection, path: string, log: Log): Catalogue {
  const withCatalogue = createCatalogueFile(connection, path, log);
  /** Everything that changed up to this number has been put in; this process alone changes proposals. */
  let completeUpTo = 0;
  const terms = createCatalogueTerms(connection);
  const cleaner = createCatalogueCleaner(connection, terms);
  connection.onUndone(() => {
    completeUpTo = 0;
  });

  const pendingOf = (isTrashed: 0 | 1) =>
    `SELECT * FROM (SELECT id, change_number FROM proposals
       WHERE (trashed_at IS NOT NULL) = ${isTrashed} AND change_number > :after
         AND NOT EXISTS (SELECT 1 FROM catalogue.entries WHERE number = change_number)
       ORDER BY change_number LIMIT :limit)`;
  const selectPending = connection.prepare<[object], PendingRecord>(
    `${pendingOf(0)} UNION ALL ${pendingOf(1)} ORDER BY change_number LIMIT :limit`,
  );
  // A library that was put back from a backup gives the same numbers to other changes.
  const selectStale = connection.prepare<[], { number: number; isGone: 0 | 1 }>(
    `SELECT number, NOT EXISTS (SELECT 1 FROM proposals WHERE id = e.proposal_id) AS isGone
     FROM catalogue.entries AS e WHERE NOT EXISTS (
       SELECT 1 FROM proposals WHERE id = e.proposal_id AND change_number = e.number AND sha256 = e.row_sha256)`,
  );
  const selectNumber = connection.prepare<[string], { number: number }>(
    'SELECT number FROM catalogue.entries WHERE proposal_id = ?',
  );
  const removals = [
    'entries WHERE number = ?',
    ...['words', 'parts'].map((table) => `${table} WHERE rowid = ${fromNewest('?')}`),
  ].map((which) => connection.prepare<[number]>(`DELETE FROM catalogue.${which}`));
  // Sorting amounts of different currencies would compare what can't be compared: each currency stands for itself.
  const insertEntry = connection.prepare<[object]>(
    `INSERT INTO catalogue.entries
     SELECT change_number, id, sha256, :byTitle, coalesce(:decidedOn, ''),
       CASE WHEN headline_currency IS NULL THEN '~'
         ELSE printf('%s:%017d', headline_currency, 9000000000000000 - headline_amount_minor) END,
       :titleWords, :nameWords, status, headline_amount_minor, headline_currency, substr(created_at, 1, 4),
       :category, :verdict, :submittedOn, :decidedOn, :openConditions, :nextDueOn, :projectedMinor, :realisedMinor
     FROM proposals WHERE id = :id AND change_number = :number`,
  );
  const insertWords = connection.prepare<[number, string, string]>(
    `INSERT INTO catalogue.words (rowid, names, body) VALUES (${fromNewest('?')}, ?, ?)`,
  );
  const insertParts = connection.prepare<[number, string]>(
    `INSERT INTO catalogue.parts (rowid, names) VALUES (${fromNewest('?')}, ?)`,
  );
  const selectCategories = connection.prepare<[], { value: string }>(
    'SELECT DISTINCT category AS value FROM catalogue.entries WHERE category IS NOT NULL ORDER BY value',
  );
  const selectYears = connection.prepare<[], { value: string }>(
    'SELECT DISTINCT year AS value FROM catalogue.entries ORDER BY value DESC',
  );
  const selectPortfolio = connection.prepare<[], PortfolioRecord>(
    `SELECT p.id, p.title, p.status, p.headline_amount_minor, p.headline_currency, e.category, e.verdict,
       e.submitted_on, e.decided_on, e.open_conditions, e.next_due_on, e.projected_minor, e.realised_minor
     FROM catalogue.entries AS e JOIN proposals AS p ON p.id = e.proposal_id
     WHERE p.trashed_at IS NULL ORDER BY e.number DESC`,
  );

  const remove = (number: number) => {
    for (const removal of removals) removal.run(number);
  };

  /** Once for each connection: what the catalogue says of proposals that are not as it says goes. */
  const verify = () =>
    connection.derive(() => {
      for (const { number, isGone } of selectStale.all()) {
        remove(number);
        if (isGone) cleaner.note(number);
      }
      terms.forget();
      completeUpTo = 0;
    });

  const ready = <Result>(work: () => Result): Result =>
    withCatalogue((isFresh) => {
      if (isFresh) verify();
      return work();
    });

  const putOne = (id: string, number: number, { facts, title, names, text }: CatalogueEntry) => {
    removeOf(id);
    const [titleWords, nameWords, body] = [spacedWords(title), spacedWords(names), spacedWords(text)];
    insertEntry.run({ ...facts, id, number, byTitle: title.trim() || untitled, titleWords, nameWords });
    insertWords.run(number, nameWords, body);
    terms.add(nameWords + body);
    insertParts.run(number, names);
  };

  const removeOf = (id: string): number | undefined => {
    const known = selectNumber.get(id)?.number;
    if (known !== undefined) remove(known);
    return known;
  };

  const finder = createCatalogueFinder(connection, terms.beginningWith);

  return {
    pending: (limit) =>
      ready(() =>
        selectPending
          .all({ after: completeUpTo, limit })
          .map(({ id, change_number: changeNumber }): PendingEntry => ({ id, changeNumber })),
      ),
    put: (entries) =>
      ready(() => {
        connection.derive(() => {
          // From the newest down: FTS5 writes what it has gathered whenever a row comes before the last one.
          for (const { id, changeNumber, entry } of entries.toReversed()) putOne(id, changeNumber, entry);
        });
        completeUpTo = entries.at(-1)?.changeNumber ?? completeUpTo;
      }),
    remove: (id) =>
      ready(() =>
        connection.derive(() => {
          const number = removeOf(id);
          if (number !== undefined) cleaner.note(number);
        }),
      ),
    clean: () => ready(cleaner.clean),
    find: (question: CatalogueQuestion) => ready(() => finder(question)),
    choices: () =>
      ready(() => ({
        categories: selectCategories.all().map(({ value }) => value),
        years: selectYears.all().map(({ value }) => value),
      })),
    portfolio: () => ready(() => selectPortfolio.all().map(toPortfolioRow)),
  };
}

function toPortfolioRow(record: PortfolioRecord): PortfolioRow {
  return {
    id: record.id,
    title: record.title,
    status: record.status,
    headlineAmountMinor: record.headline_amount_minor,
    headlineCurrency: record.headline_currency,
    category: record.category,
    verdict: record.verdict,
    submittedOn: record.submitted_on,
    decidedOn: record.decided_on,
    openConditions: record.open_conditions,
    nextDueOn: record.next_due_on,
    projectedMinor: record.projected_minor,
    realisedMinor: record.realised_minor,
  };
}
