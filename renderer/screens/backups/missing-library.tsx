import { useEffect, useState } from 'react';
import { client } from '../../client.ts';
import { showProblem } from '../../stores/problems.ts';
import { AnotherFolder } from '../library-folder/another-folder.tsx';
import { PageFrame } from '../page-frame.tsx';
import styles from './backups-screen.module.css';

/** What the window opens with when the folder that was chosen for the library does not hold it any more. */
export function MissingLibrary({ path }: { path: string }) {
  const [canChoose, setCanChoose] = useState(false);
  useEffect(() => {
    client.app.about({}).then((about) => setCanChoose(about.canChooseFolder), showProblem);
  }, []);
  return (
    <PageFrame
      heading="The library is not where it was"
      lead="Countersign has looked for your proposals in the folder that was chosen for them, and there are none. It has changed nothing."
      hasBack={false}
    >
      <section className={styles.panel} data-tone="warn">
        <h2>The folder that was chosen</h2>
        <p className={styles.place}>
          <code>{path}</code>
        </p>
        <p>
          If it is on a disk or a server that is not connected, connect it and start Countersign again. If it
          was moved or renamed, {canChoose ? 'choose it where it is now.' : 'start Countersign with '}
          {!canChoose && <code>--library FOLDER</code>}
        </p>
        {canChoose && (
          <div className={styles.panelActs}>
            <AnotherFolder />
          </div>
        )}
      </section>
    </PageFrame>
  );
}
