import { type Api, api } from '../shared/contract/api.ts';
import type { AppError } from '../shared/contract/errors.ts';
import type { Handlers } from '../shared/contract/procedure.ts';
import { proposalFormatVersion } from '../shared/domain/proposal.ts';
import { product } from '../shared/product.ts';
import { backupHandlers, placeHandlers } from './handlers.ts';
import type { BackupService } from './services/backups.ts';
import type { LibraryPlaceService } from './services/library-place.ts';

type Services = {
  backups: BackupService;
  libraryPlace: LibraryPlaceService;
  /** Why the library can't be opened; what every other call is answered with. */
  failure: AppError;
  libraryPath: string;
  onFlushed: (requestId: string) => void;
};

/** What can be asked while the library can't be opened: what the matter is, the backups, and another folder. */
export function createRescueHandlers(services: Services): Handlers<Api> {
  const { backups, libraryPlace, failure, libraryPath, onFlushed } = services;
  const refuse = (): never => {
    throw failure;
  };
  const refusing = Object.fromEntries(
    Object.entries(api).map(([group, verbs]) => [
      group,
      Object.fromEntries(Object.keys(verbs).map((verb) => [verb, refuse])),
    ]),
  ) as unknown as Handlers<Api>;
  return {
    ...refusing,
    app: {
      about: () => ({
        version: product.version,
        libraryPath,
        libraryRisk: null,
        canChooseFolder: libraryPlace.canChoose,
        formatVersion: proposalFormatVersion,
      }),
      flushed: ({ requestId }) => {
        onFlushed(requestId);
        return null;
      },
    },
    backups: backupHandlers(backups),
    libraryPlace: placeHandlers(libraryPlace),
  };
}
