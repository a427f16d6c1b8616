import { useState } from 'react';
import type { OfferedFolder } from '../../../shared/contract/library-place.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { showProblem } from '../../stores/problems.ts';
import { FolderDialog } from './folder-dialog.tsx';

/** Asks the system for a folder, and the user what should become of the library there. */
export function AnotherFolder() {
  const [offer, setOffer] = useState<OfferedFolder>();
  const choose = async () => setOffer((await client.libraryPlace.choose({})) ?? undefined);
  return (
    <>
      <Button onPress={() => void choose().catch(showProblem)}>Choose another folder…</Button>
      {offer && <FolderDialog offer={offer} onClose={() => setOffer(undefined)} />}
    </>
  );
}
