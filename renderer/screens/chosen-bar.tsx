import { useEffect, useState } from 'react';
import { Group } from 'react-aria-components';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { exportAll } from '../stores/bulk-exports.ts';
import { choose, useLibrary } from '../stores/library-store.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showProblem } from '../stores/problems.ts';
import { t, tCount } from '../text/messages.ts';
import styles from './library-filters.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { focusPlace } from './use-kept-focus.ts';

type ChosenBarProps = { chosen: ReadonlySet<ProposalId>; cards: readonly ProposalCard[] };
type Act = (request: { id: ProposalId }) => Promise<null>;
type Done = 'choose.archived' | 'choose.trashed' | 'choose.restored' | 'choose.unarchived' | 'choose.removed';

const { archive, unarchive, trash, restore, remove } = client.proposals;

/** What can be done with all chosen proposals at once: in the trash and in the archive above all to bring them back. */
export function ChosenBar({ chosen, cards }: ChosenBarProps) {
  const place = useLibrary(({ view }) => view.place);
  const [isRemoving, setRemoving] = useState(false);
  // The button that began it is gone by now, and so is this bar in the end.
  useEffect(() => () => void requestAnimationFrame(focusPlace), []);
  const ids = [...chosen];
  const isNone = ids.length === 0;

  const actOn = async (act: Act, done: Done, back?: Act) => {
    for (const id of ids) await act({ id });
    choose(null);
    const takeBack = async () => {
      for (const id of ids) await back?.({ id });
    };
    showNotice({
      id: 'moved several',
      tone: 'done',
      title: tCount(done, ids.length),
      ...(back && {
        actions: [{ label: t('trash.undo'), run: () => void takeBack().catch(showProblem) }],
      }),
    });
  };
  const exportChosen = (kind: 'full-proposal' | 'draft') => {
    const titles = new Map(cards.map(({ id, title }) => [id, title || t('card.untitled')]));
    const proposals = ids.map((id) => ({ id, title: titles.get(id) ?? t('card.untitled') }));
    exportAll(proposals, kind).catch(showProblem);
  };
  const button = (label: string, onPress: () => void) => (
    <Button isDisabled={isNone} onPress={onPress}>
      {label}
    </Button>
  );
  const act = (label: string, ...what: Parameters<typeof actOn>) =>
    button(label, () => void actOn(...what).catch(showProblem));

  return (
    <Group className={classes(styles.line)} aria-label={t('choose.start')}>
      <strong role="status">{tCount('choose.count', ids.length)}</strong>
      <Button autoFocus onPress={() => choose(new Set(cards.map(({ id }) => id)))}>
        {t('choose.all')}
      </Button>
      {place === 'trash' ? (
        <>
          {act(t('card.restore'), restore, 'choose.restored', trash)}
          {button(t('card.remove'), () => setRemoving(true))}
        </>
      ) : (
        <>
          {button(t('choose.export'), () => exportChosen('full-proposal'))}
          {button(t('choose.drafts'), () => exportChosen('draft'))}
          {place === 'archive'
            ? act(t('choose.unarchive'), unarchive, 'choose.unarchived', archive)
            : act(t('choose.archive'), archive, 'choose.archived', unarchive)}
          {act(t('choose.trash'), trash, 'choose.trashed', restore)}
        </>
      )}
      <span className={styles.space} />
      <Button look="primary" onPress={() => choose(null)}>
        {t('choose.done')}
      </Button>
      {isRemoving && (
        <RemoveDialog
          heading={tCount('choose.remove', ids.length)}
          onRemove={() => actOn(remove, 'choose.removed')}
          onClose={() => setRemoving(false)}
        />
      )}
    </Group>
  );
}
