import type { Api } from '../../shared/contract/api.ts';
import { type AppError, isAppError } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { pathOf } from './export.ts';

type Wanted = Omit<Parameters<Client<Api>['bulk']['write']>[0], 'batchId' | 'exportId'>;
type Batch<Asked> = { written: string[]; failed: { asked: Asked; error: AppError }[] };

/** Writes documents into the folder of `--out`, one after the other; one that fails stops none of the others. */
export async function writeBatch<Asked extends Wanted>(
  all: readonly Asked[],
  client: Client<Api>,
): Promise<Batch<Asked>> {
  const batchId = crypto.randomUUID();
  await client.bulk.begin({ batchId });
  const batch: Batch<Asked> = { written: [], failed: [] };
  for (const asked of all) {
    const { id, kind, format, choices } = asked;
    try {
      const receipt = await client.bulk.write({
        batchId,
        id,
        kind,
        format,
        choices,
        exportId: crypto.randomUUID(),
      });
      batch.written.push(pathOf(receipt));
    } catch (error) {
      if (!isAppError(error)) throw error;
      batch.failed.push({ asked, error });
    }
  }
  await client.bulk.end({ batchId });
  return batch;
}
