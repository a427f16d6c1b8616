import { z } from 'zod';
import type { HostPorts } from '../ports/host.ts';
import type { StoredBlob } from '../ports/storage.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';

/** The newest text of a proposal that still matches its hash. */
export type SalvagedProposal = { id: string; body: unknown; isNewest: boolean };

export type SalvagedLibrary = {
  proposals: SalvagedProposal[];
  blobs: Omit<StoredBlob, 'sha256'>[];
  /** Proposals that are known to have been there and of which no text could be read. */
  lostCount: number;
};

const Revision = z.object({
  proposal_id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  revision: z.int().min(1),
  body_sha256: z.string(),
  body: z.instanceof(Uint8Array),
});
const Proposal = z.object({ id: z.string(), revision: z.int() });
const Blob = z.object({
  bytes_sha256: z.string(),
  media_type: z.enum(['image/png', 'image/jpeg', 'application/pdf']),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
});

/** A damaged table may claim to be endless. */
const mostRows = 1_000_000;

/**
 * Reads what can still be read of a damaged library, a row at a time, and takes only texts and images that match their
 * hash: what a damaged page makes of a row may look like a row. The file is not written to.
 */
export function salvageLibrary(
  path: string,
  { digest, log }: Pick<HostPorts, 'digest' | 'log'>,
): SalvagedLibrary {
  const database = openDatabase(path, { readonly: true });
  try {
    const newest = new Map<string, { revision: number; body: Uint8Array }>();
    for (const row of readableRows(database, 'revisions', Revision, log)) {
      const known = newest.get(row.proposal_id)?.revision ?? 0;
      if (row.revision > known && digest(row.body) === row.body_sha256) {
        newest.set(row.proposal_id, { revision: row.revision, body: row.body });
      }
    }
    const expected = new Map(
      readableRows(database, 'proposals', Proposal, log).map(({ id, revision }) => [id, revision]),
    );
    return {
      proposals: [...newest].map(([id, { revision, body }]) => ({
        id,
        body: JSON.parse(Buffer.from(body).toString()),
        isNewest: expected.get(id) === revision,
      })),
      blobs: readableRows(database, 'blobs', Blob, log)
        .filter(({ bytes_sha256, bytes }) => digest(bytes) === bytes_sha256)
        .map(({ media_type: mediaType, name, bytes }) => ({ mediaType, name, bytes })),
      lostCount: [...expected.keys()].filter((id) => !newest.has(id)).length,
    };
  } finally {
    database.close();
  }
}

/** Rows by their number, one at a time, so that a page that can't be read costs only its own rows. */
function readableRows<Row>(
  database: SqliteDatabase,
  table: string,
  schema: z.ZodType<Row>,
  log: HostPorts['log'],
): Row[] {
  const rows: Row[] = [];
  let unreadable = 0;
  try {
    const last = Number(database.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0);
    const select = database.prepare<[number]>(`SELECT * FROM ${table} WHERE rowid = ?`);
    for (let number = 1; number <= Math.min(last, mostRows); number += 1) {
      try {
        const row = schema.safeParse(select.get(number));
        if (row.success) rows.push(row.data);
      } catch {
        // The page of this row is damaged; the next row may lie on another one.
        unreadable += 1;
      }
    }
  } catch (error) {
    log.error(`Nothing of ${table} could be read`, error);
  }
  if (unreadable > 0) log.warn(`${unreadable} rows of ${table} could not be read`);
  return rows;
}
