import { Copy, Ellipsis, FolderOpen, RotateCcw, Trash2 } from 'lucide-react';
import type { ProposalCard as Card } from '../../shared/contract/api.ts';
import { IconButton } from '../components/button.tsx';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { StatusPill } from '../components/status-pill.tsx';
import { duplicateProposal, restoreProposal, trashProposal } from '../stores/library.ts';
import { showProposal } from '../stores/navigation.ts';
import { showProblem } from '../stores/problems.ts';
import { formatHeadline, formatWhen } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import styles from './proposal-card.module.css';
import { ProposalThumbnail } from './proposal-thumbnail.tsx';

/** One proposal on the start screen. The title is the link; the whole card follows it. */
export function ProposalCard({ card, isTrash }: { card: Card; isTrash: boolean }) {
  const title = card.title || t('card.untitled');
  const about = [card.tool, card.organisation].filter(Boolean).join(' · ');
  return (
    <li className={styles.card}>
      <ProposalThumbnail key={card.revision} card={card} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          {isTrash ? (
            title
          ) : (
            <a href={`#/proposal/${card.id}/overview`} className={styles.link}>
              {title}
            </a>
          )}
        </h2>
        {about && <p className={styles.about}>{about}</p>}
        <p className={styles.facts}>
          <StatusPill status={card.isDamaged ? 'damaged' : card.status} />
          {card.headline && (
            <span className={styles.headline} title={t('card.headline')}>
              {formatHeadline(card.headline)}
            </span>
          )}
        </p>
        {card.isDamaged && <p className={styles.damaged}>{t('card.damaged')}</p>}
        {!card.isDamaged && card.nextStep && <p className={styles.next}>{card.nextStep}</p>}
        <p className={styles.changed}>{t('card.changed', { when: formatWhen(card.savedAt) })}</p>
      </div>
      <div className={styles.menu}>
        <CardMenu card={card} title={title} isTrash={isTrash} />
      </div>
    </li>
  );
}

function CardMenu({ card: { id }, title, isTrash }: { card: Card; title: string; isTrash: boolean }) {
  const trigger = (
    <IconButton label={t('card.menu', { title })}>
      <Ellipsis size={16} aria-hidden />
    </IconButton>
  );
  const run = (work: Promise<void>) => void work.catch(showProblem);
  if (isTrash) {
    return (
      <MenuButton label={t('card.menu', { title })} trigger={trigger}>
        <MenuItem
          label={t('card.restore')}
          icon={<RotateCcw size={16} />}
          onAction={() => run(restoreProposal(id, title))}
        />
      </MenuButton>
    );
  }
  return (
    <MenuButton label={t('card.menu', { title })} trigger={trigger}>
      <MenuItem label={t('card.open')} icon={<FolderOpen size={16} />} onAction={() => showProposal(id)} />
      <MenuItem
        label={t('card.duplicate')}
        icon={<Copy size={16} />}
        onAction={() => run(duplicateProposal(id, title))}
      />
      <MenuItem
        label={t('card.trash')}
        icon={<Trash2 size={16} />}
        onAction={() => run(trashProposal(id, title))}
      />
    </MenuButton>
  );
}
