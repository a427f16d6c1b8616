import { type ReactNode, useState } from 'react';
import type { BackupOverview } from '../../../shared/contract/backups.ts';
import type { Backup } from '../../../shared/domain/backup.ts';
import type { Salvage, SalvagedPart } from '../../../shared/domain/salvage.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { refreshLibraryState } from '../../stores/library-state.ts';
import { showPage } from '../../stores/navigation.ts';
import { showProblem } from '../../stores/problems.ts';
import { formatMoment } from '../../text/formats.ts';
import { countWords } from './backup-words.ts';
import styles from './backups-screen.module.css';

type LibraryTroublesProps = { overview: BackupOverview; onRestore(backup: Backup): void };

/** What is the matter with the library, each with what can be done about it. */
export function LibraryTroubles({ overview, onRestore }: LibraryTroublesProps) {
  const { trouble, lostEdits, undoable, setAside } = overview;
  const salvage = trouble === null ? setAside[0]?.salvage : null;
  return (
    <>
      {trouble?.kind === 'damaged' && <Damaged overview={overview} onRestore={onRestore} />}
      {trouble?.kind === 'read-only' && (
        <Panel tone="warn" heading="This library can be read, but not written">
          <p>
            It lies where nothing can be saved: {trouble.path}. You can read and print everything. To go on
            writing, copy its folder to a place where you may write, and open it there.
          </p>
        </Panel>
      )}
      {lostEdits && <LostEdits lost={lostEdits} />}
      {salvage && <Salvaged salvage={salvage} />}
      {undoable && (
        <Panel tone="note" heading="A backup has taken the place of your library">
          <p>What was there before was set aside {formatMoment(undoable.setAsideAt)}, whole.</p>
          <div className={styles.panelActs}>
            <Button onPress={() => void client.backups.undoRestore({}).catch(showProblem)}>
              Undo restore
            </Button>
          </div>
        </Panel>
      )}
    </>
  );
}

function LostEdits({ lost: { count, since } }: { lost: NonNullable<BackupOverview['lostEdits']> }) {
  const forget = async () => {
    await client.backups.forgetLostEdits({});
    await refreshLibraryState();
  };
  return (
    <Panel tone="warn" heading={`${countWords(count, 'saved edit is', 'saved edits are')} missing`}>
      <p>
        {since
          ? `What was saved after ${formatMoment(since)} is no longer there.`
          : 'What was saved is no longer there.'}{' '}
        The file that held it was damaged or removed from outside Countersign. Look at the newest proposals; a
        backup may have more.
      </p>
      <div className={styles.panelActs}>
        <Button onPress={() => void forget().catch(showProblem)}>I have looked</Button>
      </div>
    </Panel>
  );
}

function Salvaged({ salvage: { proposalCount, olderCount, lostCount, unread } }: { salvage: Salvage }) {
  const isWhole = olderCount === 0 && lostCount === 0 && unread.length === 0;
  return (
    <Panel tone={isWhole ? 'note' : 'warn'} heading="This library was recovered from a damaged one">
      <p>
        {countWords(proposalCount, 'proposal was', 'proposals were')} taken over.{' '}
        {isWhole && 'Everything beside them could be read too.'}
        {olderCount > 0 &&
          `${countWords(olderCount, 'title begins', 'titles begin')} with “Recovered, check”: the text may not be the newest. `}
        {lostCount > 0 && `Of ${countWords(lostCount, 'proposal', 'proposals')} no text could be read. `}
        {unread.length > 0 &&
          `Could not be read, or not wholly: ${unread.map((part) => partWords[part]).join(', ')}. `}
        {!isWhole && 'The damaged library is kept whole; a backup may have what is missing.'}
      </p>
    </Panel>
  );
}

const partWords: Record<SalvagedPart, string> = {
  places: 'what lay in the trash and when proposals were begun',
  history: 'earlier texts',
  versions: 'saved versions',
  receipts: 'the list of exported files',
  files: 'images and attached files',
  settings: 'the settings',
  tags: 'tags',
  archive: 'what was archived',
  views: 'saved views',
  presets: 'export presets',
  fonts: 'added fonts',
};

type Way = 'salvage' | 'empty';

function Damaged({ overview, onRestore }: LibraryTroublesProps) {
  const { trouble, backups, newestHealthy } = overview;
  const [asked, setAsked] = useState<Way>();
  const newest = backups.find(({ number }) => number === newestHealthy);
  const facts = newest?.record?.facts;
  return (
    <Panel tone="bad" heading={newest ? 'There is a healthy backup' : 'There is no healthy backup'}>
      {newest && facts && (
        <p>
          It was made {formatMoment(newest.record?.madeAt ?? '')} and holds{' '}
          {countWords(facts.proposalCount, 'proposal', 'proposals')}
          {facts.newestChange &&
            `; the newest change is “${facts.newestChange.title || 'Untitled proposal'}”, ${formatMoment(facts.newestChange.savedAt)}`}
          .
        </p>
      )}
      {!newest && <p>Countersign can take over what is still readable, or begin with an empty library.</p>}
      <p className={styles.help}>
        Whatever you choose, the damaged library is set aside whole and never deleted. What is wrong with it:{' '}
        {trouble?.problem}, in {trouble?.path}.
      </p>
      <div className={styles.panelActs}>
        {newest && (
          <Button look="primary" onPress={() => onRestore(newest)}>
            Restore this backup…
          </Button>
        )}
        <Button onPress={() => setAsked('salvage')}>Recover what is readable…</Button>
        <Button onPress={() => setAsked('empty')}>Begin with an empty library…</Button>
      </div>
      {asked && <WayDialog way={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}

const ways: Record<Way, { heading: string; text: string; act: string; run(): Promise<unknown> }> = {
  salvage: {
    heading: 'Recover what is readable?',
    text: 'Countersign reads the damaged library piece by piece and takes over only texts that are exactly as they were saved. Where the newest text of a proposal can’t be read, an older one is taken and its title begins with “Recovered, check”. Settings, tags, saved versions and what else is readable come along; what can’t be read is named afterwards.',
    act: 'Recover',
    run: () => {
      // What was found stands there when the window begins again.
      showPage('backups');
      return client.backups.salvage({});
    },
  },
  empty: {
    heading: 'Begin with an empty library?',
    text: 'There will be no proposals in it. The damaged library is set aside, and its backups stay.',
    act: 'Begin',
    run: () => client.backups.startEmpty({}),
  },
};

function WayDialog({ way, onClose }: { way: Way; onClose(): void }) {
  const { heading, text, act, run } = ways[way];
  const [isRunning, setRunning] = useState(false);
  const go = () => {
    setRunning(true);
    run().catch((error: unknown) => {
      showProblem(error);
      onClose();
    });
  };
  return (
    <Dialog heading={heading} role="alertdialog" onClose={onClose}>
      <div className={styles.dialog}>
        <p>{text}</p>
        <div className={styles.dialogActs}>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={isRunning} onPress={go}>
            {act}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type PanelProps = { tone: 'bad' | 'warn' | 'note'; heading: string; children: ReactNode };

function Panel({ tone, heading, children }: PanelProps) {
  return (
    <section className={styles.panel} data-tone={tone}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
