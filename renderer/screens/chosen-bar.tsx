import { Group } from 'react-aria-components';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { exportAll } from '../stores/bulk-exports.ts';
import { choose } from '../stores/library-store.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showProblem } from '../stores/problems.ts';
import { t, tCount } from '../text/messages.ts';
import styles from './library-filters.module.css';

/** What can be done with all chosen proposals at once. */
export function ChosenBar({
  chosen,
  cards,
}: {
  chosen: ReadonlySet<ProposalId>;
  cards: readonly ProposalCard[];
}) {
  const ids = [...chosen];
  const each = async (act: (request: { id: ProposalId }) => Promise<null>) => {
    for (const id of ids) await act({ id });
    choose(null);
  };
  const archive = async () => {
    await each(client.proposals.archive);
    showNotice({ tone: 'done', title: tCount('choose.archived', ids.length) });
  };
  const trash = async () => {
    await each(client.proposals.trash);
    const restore = async () => {
      for (const id of ids) await client.proposals.restore({ id });
    };
    showNotice({
      id: 'trashed',
      tone: 'done',
      title: tCount('choose.trashed', ids.length),
      actions: [{ label: t('trash.undo'), run: () => void restore().catch(showProblem) }],
    });
  };
  const exportChosen = (kind: 'full-proposal' | 'draft') => {
    const titles = new Map(cards.map(({ id, title }) => [id, title || t('card.untitled')]));
    const proposals = ids.map((id) => ({ id, title: titles.get(id) ?? t('card.untitled') }));
    exportAll(proposals, kind).catch(showProblem);
  };
  const isNone = ids.length === 0;
  return (
    <Group className={classes(styles.line)} aria-label={t('choose.start')}>
      <strong role="status">{tCount('choose.count', ids.length)}</strong>
      <Button onPress={() => choose(new Set(cards.map(({ id }) => id)))}>{t('choose.all')}</Button>
      <Button isDisabled={isNone} onPress={() => exportChosen('full-proposal')}>
        {t('choose.export')}
      </Button>
      <Button isDisabled={isNone} onPress={() => exportChosen('draft')}>
        {t('choose.drafts')}
      </Button>
      <Button isDisabled={isNone} onPress={() => void archive().catch(showProblem)}>
        {t('choose.archive')}
      </Button>
      <Button isDisabled={isNone} onPress={() => void trash().catch(showProblem)}>
        {t('choose.trash')}
      </Button>
      <span className={styles.space} />
      <Button look="primary" onPress={() => choose(null)}>
        {t('choose.done')}
      </Button>
    </Group>
  );
}
