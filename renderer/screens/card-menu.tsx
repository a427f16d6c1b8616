import {
  Archive,
  ArchiveRestore,
  Copy,
  Ellipsis,
  FilePlus2,
  FolderOpen,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { IconButton } from '../components/button.tsx';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import {
  archiveProposal,
  duplicateProposal,
  removeProposal,
  restoreProposal,
  startNextVersion,
  trashProposal,
  unarchiveProposal,
} from '../stores/library.ts';
import { showProposal } from '../stores/navigation.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';

const TagsDialog = lazy(async () => ({ default: (await import('./tags-dialog.tsx')).TagsDialog }));
const RemoveDialog = lazy(async () => ({ default: (await import('./remove-dialog.tsx')).RemoveDialog }));

/** A version that IT has is continued as the next one; a copy would be another proposal. */
const startsVersion: readonly ProposalCard['status'][] = ['submitted', 'in-review', 'decided'];

/** Everything that can be done with one proposal of the list. */
export function CardMenu({ card }: { card: ProposalCard }) {
  const [asks, setAsks] = useState<'tags' | 'remove' | null>(null);
  const { id } = card;
  const title = card.title || t('card.untitled');
  const run = (work: Promise<void>) => void work.catch(showProblem);
  const close = () => setAsks(null);
  const items = card.trash
    ? [
        <MenuItem
          key="restore"
          label={t('card.restore')}
          icon={<RotateCcw size={16} />}
          onAction={() => run(restoreProposal(id, title))}
        />,
        <MenuItem
          key="remove"
          label={t('card.remove')}
          icon={<Trash2 size={16} />}
          onAction={() => setAsks('remove')}
        />,
      ]
    : [
        <MenuItem
          key="open"
          label={t('card.open')}
          icon={<FolderOpen size={16} />}
          onAction={() => showProposal(id)}
        />,
        <MenuItem
          key="duplicate"
          label={t('card.duplicate')}
          description={t('card.duplicate.help')}
          icon={<Copy size={16} />}
          onAction={() => run(duplicateProposal(id, title))}
        />,
        !card.isDamaged && startsVersion.includes(card.status) && (
          <MenuItem
            key="version"
            label={t('card.version')}
            description={t('card.version.help')}
            icon={<FilePlus2 size={16} />}
            onAction={() => run(startNextVersion(id))}
          />
        ),
        <MenuItem
          key="tags"
          label={t('card.tags')}
          icon={<Tag size={16} />}
          onAction={() => setAsks('tags')}
        />,
        card.isArchived ? (
          <MenuItem
            key="unarchive"
            label={t('card.unarchive')}
            icon={<ArchiveRestore size={16} />}
            onAction={() => run(unarchiveProposal(id, title))}
          />
        ) : (
          <MenuItem
            key="archive"
            label={t('card.archive')}
            description={t('card.archive.help')}
            icon={<Archive size={16} />}
            onAction={() => run(archiveProposal(id, title))}
          />
        ),
        <MenuItem
          key="trash"
          label={t('card.trash')}
          icon={<Trash2 size={16} />}
          onAction={() => run(trashProposal(id, title))}
        />,
      ];
  return (
    <>
      <MenuButton
        label={t('card.menu', { title })}
        trigger={
          <IconButton label={t('card.menu', { title })}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
      >
        {items}
      </MenuButton>
      <Suspense fallback={null}>
        {asks === 'tags' && <TagsDialog card={card} onClose={close} />}
        {asks === 'remove' && (
          <RemoveDialog
            heading={t('remove.heading', { title })}
            onRemove={() => removeProposal(id, title)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
