import type { Api } from '../../shared/contract/api.ts';
import { isAppError } from '../../shared/contract/errors.ts';
import type { Preview } from '../../shared/contract/exports.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import type { ProposalId } from '../../shared/domain/values.ts';

/** A request that gave way to a newer one is made again after this pause. */
export const againAfterMs = 800;

/**
 * The document of the newest saved revision, the full proposal unless another is asked for. Of those who wait for the same proposal the application answers the
 * newest alone and the others with `export-cancelled`; nobody cancelled anything here, so they ask again.
 */
export async function askForPreview(
  exports: Pick<Client<Api>['exports'], 'preview'>,
  id: ProposalId,
  signal?: AbortSignal,
  request: { kind?: ExportKind; choices?: ExportChoices } = {},
): Promise<Preview> {
  for (;;) {
    try {
      return await exports.preview({ id, ...request });
    } catch (error) {
      if (!isAppError(error, 'export-cancelled')) throw error;
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
      signal?.throwIfAborted();
    }
  }
}
