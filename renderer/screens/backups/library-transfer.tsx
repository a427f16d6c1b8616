import { FileDown, FileInput } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { libraryFileEnding } from '../../../shared/domain/library-file.ts';
import { Button } from '../../components/button.tsx';
import styles from './backups-screen.module.css';
import { exportLibrary, importLibrary } from './transfer-library.ts';

/** The whole library as one file, out and in. */
export function LibraryTransfer() {
  const [isBusy, setBusy] = useState(false);
  const run = (work: Promise<void>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return (
    <section className={styles.part} aria-labelledby="library-file">
      <h2 id="library-file">The whole library as one file</h2>
      <p className={styles.help}>
        To take every proposal to another computer, or to bring those of another library here. The file holds
        the newest text of each proposal with its pictures, not those in the trash, and the fonts that you
        added. Nothing that is here is written over: a proposal that is here with another text is kept beside
        it.
      </p>
      <div className={styles.panelActs}>
        <Button isDisabled={isBusy} onPress={() => run(exportLibrary())}>
          <FileDown size={16} aria-hidden />
          Export the library…
        </Button>
        <FileTrigger
          acceptedFileTypes={[libraryFileEnding]}
          onSelect={(files) => files?.[0] && run(importLibrary(files[0]))}
        >
          <Button isDisabled={isBusy}>
            <FileInput size={16} aria-hidden />
            Import a library…
          </Button>
        </FileTrigger>
      </div>
    </section>
  );
}
