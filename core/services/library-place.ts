import { fail } from '../../shared/contract/errors.ts';
import type { FolderWay, OfferedFolder } from '../../shared/contract/library-place.ts';
import type { Identifiers } from '../ports/host.ts';
import type { LibraryFolders } from '../ports/library-folders.ts';

type Ports = { folders: LibraryFolders; identifiers: Identifiers };

/** Another folder for the library: chosen and judged first, used when the user has seen what that means. */
export function createLibraryPlaceService({ folders, identifiers }: Ports) {
  let offered: OfferedFolder | undefined;

  const choose = async (): Promise<OfferedFolder | null> => {
    const places =
      folders.places ??
      fail('bad-request', {
        problem: 'the folder of the library is named when Countersign starts: --library FOLDER.',
      });
    const chosen = await places.choose();
    if (chosen === undefined) return null;
    offered = { offerId: identifiers.next(), ...folders.judge(chosen) };
    return offered;
  };

  const use = async ({ offerId, way }: { offerId: string; way: FolderWay }): Promise<null> => {
    if (offered?.offerId !== offerId) return fail('bad-request', { problem: 'choose the folder again.' });
    if (!offered.ways.includes(way)) fail('bad-request', { problem: 'this folder is not one for that.' });
    await folders.move(offered.path, way);
    return null;
  };

  return { choose, use, canChoose: folders.places !== undefined };
}

export type LibraryPlaceService = ReturnType<typeof createLibraryPlaceService>;
