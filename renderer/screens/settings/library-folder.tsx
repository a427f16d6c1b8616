import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { client } from '../../client.ts';
import { showProblem } from '../../stores/problems.ts';
import { AnotherFolder } from '../library-folder/another-folder.tsx';
import { riskWords } from '../library-folder/folder-words.ts';
import styles from './settings-screen.module.css';

/** Where the library lies, what speaks against that, and how it gets another folder. */
export function LibraryFolder() {
  const [about, setAbout] = useState<Awaited<ReturnType<typeof client.app.about>>>();
  useEffect(() => {
    client.app.about({}).then(setAbout, showProblem);
  }, []);
  if (!about) return null;
  return (
    <div className={styles.fact}>
      <h3>Folder of the library</h3>
      <p>
        <code>{about.libraryPath}</code>
      </p>
      {about.libraryRisk && (
        <p className={styles.risk}>
          <TriangleAlert size={16} aria-hidden />
          <span>{riskWords[about.libraryRisk]}</span>
        </p>
      )}
      {about.canChooseFolder ? (
        <>
          <p className={styles.note}>
            Don’t move this folder by hand: Countersign looks for your proposals there. To take them to
            another computer, export the library under Backups.
          </p>
          <div>
            <AnotherFolder />
          </div>
        </>
      ) : (
        <p className={styles.note}>
          Don’t move this folder by hand: Countersign looks for your proposals there. Another folder is chosen
          in the desktop window, or named when Countersign starts: <code>--library FOLDER</code>. To take your
          proposals to another computer, export the library under Backups.
        </p>
      )}
    </div>
  );
}
