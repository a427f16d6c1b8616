import { readFile } from 'node:fs/promises';
import type { Api } from '../../shared/contract/api.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Reply } from '../../shared/contract/wire.ts';
import type { ProposalId } from '../../shared/domain/values.ts';

/** What the calls of every subject are made through. */
export type HostUnderTest = {
  client: Client<Api>;
  /** A call past the types of the client. */
  call(procedure: string, input: unknown): Promise<Reply>;
  /** Every event heard so far. */
  events: readonly AppEvent[];
  expectEvent(expected: Partial<AppEvent>): Promise<void>;
  countProposals(): Promise<number>;
};

/** The smallest PNG there is: one transparent pixel. */
export const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** Text that a careless transport would change. */
export const oddText = 'Ünïcode “quotes” 日本語 👩‍💻 \u2028 \\ " </script> \ttab';
export const unknownId = '00000000-0000-4000-8000-000000000000';

type Written = Awaited<ReturnType<Client<Api>['files']['exportDraft']>>;

/** What was exported, from wherever the shell has put it. */
export async function writtenBytes(
  client: Client<Api>,
  written: Pick<NonNullable<Written>, 'exportId' | 'delivery'> | null,
): Promise<Buffer> {
  if (written === null) throw new Error('no place was chosen');
  if (written.delivery.kind === 'file') return readFile(written.delivery.path);
  return Buffer.from((await client.exports.download({ exportId: written.exportId })).base64, 'base64');
}

/** The draft file in base64. */
export async function draftFileOf(client: Client<Api>, id: ProposalId): Promise<string> {
  const written = await client.files.exportDraft({ id, exportId: crypto.randomUUID() });
  return (await writtenBytes(client, written)).toString('base64');
}

/** The file for the vendor as text. */
export async function vendorFileOf(
  client: Client<Api>,
  id: ProposalId,
  format: 'form' | 'table',
): Promise<string> {
  const written = await client.vendor.exportQuestions({ id, format, exportId: crypto.randomUUID() });
  return (await writtenBytes(client, written)).toString();
}
