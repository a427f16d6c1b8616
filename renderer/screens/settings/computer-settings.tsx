import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FolderRisk } from '../../../shared/domain/folder-risk.ts';
import { client } from '../../client.ts';
import { SegmentsControl } from '../../components/fields/choice-control.tsx';
import { showProblem } from '../../stores/problems.ts';
import { chooseTheme, themes, useTheme } from '../../stores/theme-store.ts';
import { t } from '../../text/messages.ts';
import styles from './settings-screen.module.css';

/** What belongs to this computer and not to the proposals. */
export function ComputerSettings() {
  const theme = useTheme();
  return (
    <>
      <SegmentsControl
        path="settings.theme"
        field={{
          value: theme,
          set: (value) => chooseTheme(themes.find((known) => known === value) ?? 'system'),
          blur: () => {},
        }}
        label={t('editor.theme')}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        isFixed
      />
      <div className={styles.fact}>
        <h3>Language of the application</h3>
        <p>English. There is no other one yet; proposals can be written in any language.</p>
      </div>
      <LibraryFolder />
    </>
  );
}

const risks: Record<FolderRisk, string> = {
  synced:
    'A program that synchronises files keeps this folder. It can copy a library in the middle of a change, or lock it, and damage it. A folder that only this computer has is safer; export the library as one file to take it elsewhere.',
  network:
    'This folder lies on another computer. Connections break in the middle of a change, and two computers can’t share a library. A folder on this computer is safer.',
};

function LibraryFolder() {
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
          <span>{risks[about.libraryRisk]}</span>
        </p>
      )}
      <p className={styles.note}>
        Leave the folder where it is: Countersign looks for your proposals there. Whoever looks after your
        computer can have another folder used. To take your proposals to another computer, export the library
        under Backups.
      </p>
    </div>
  );
}
