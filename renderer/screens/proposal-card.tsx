import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { ProposalCard as Card } from '../../shared/contract/proposals.ts';
import { markedPieces } from '../../shared/domain/excerpt.ts';
import type { SearchTerm } from '../../shared/domain/search-text.ts';
import { classes } from '../components/classes.ts';
import { toggleChosen } from '../stores/library-store.ts';
import { formatDay, formatHeadline, formatWhen } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import { CardMenu } from './card-menu.tsx';
import { CardStatus } from './card-status.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './proposal-card.module.css';
import { ProposalThumbnail } from './proposal-thumbnail.tsx';
import type { CardExcerpt } from './use-excerpts.ts';

export type CardProps = {
  card: Card;
  /** Its place in the list, counted from 0, and how many there are. */
  index: number;
  count: number;
  terms: readonly SearchTerm[];
  excerpt: CardExcerpt | undefined;
  /** Undefined while nothing is being chosen. */
  isChosen: boolean | undefined;
};

/** One proposal on the start screen. The title is the link; the whole card follows it. */
export function ProposalCard({ card, index, count, terms, excerpt, isChosen }: CardProps) {
  const title = card.title || t('card.untitled');
  const about = [card.tool, card.organisation].filter(Boolean).join(' · ');
  const marked = <MarkedText pieces={markedPieces(title, terms)} />;
  return (
    <li
      className={classes(styles.card, isChosen && styles.chosen)}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-entry={index}
    >
      <ProposalThumbnail key={card.revision} card={card} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          {card.trash ? (
            marked
          ) : (
            <a href={`#/proposal/${card.id}/overview`} className={styles.link}>
              {marked}
            </a>
          )}
        </h2>
        {about && (
          <p className={styles.about}>
            <MarkedText pieces={markedPieces(about, terms)} />
          </p>
        )}
        <p className={styles.facts}>
          <CardStatus card={card} />
          {card.headline && (
            <span title={t('card.headline')}>
              <span className={styles.headline}>{formatHeadline(card.headline)}</span>{' '}
              <span className={styles.note}>{t('card.headline.name')}</span>
            </span>
          )}
          {card.isArchived && <span className={styles.note}>{t('card.archived')}</span>}
        </p>
        <CardLine card={card} excerpt={excerpt} />
        {card.tags.length > 0 && (
          <p className={styles.tags} title={card.tags.join(', ')}>
            {card.tags.join(' · ')}
          </p>
        )}
        <p className={styles.changed}>{whenOf(card)}</p>
      </div>
      <div className={styles.menu}>
        {isChosen === undefined ? (
          <CardMenu card={card} />
        ) : (
          <ChosenBox title={title} isChosen={isChosen} onToggle={() => toggleChosen(card.id)} />
        )}
      </div>
    </li>
  );
}

/** Where the search was found, or what to do next. */
function CardLine({ card, excerpt }: Pick<CardProps, 'card' | 'excerpt'>) {
  if (card.isDamaged) return <p className={styles.damaged}>{t('card.damaged')}</p>;
  if (excerpt)
    return (
      <p className={styles.next}>
        <span className={styles.place}>{excerpt.place}: </span>
        <MarkedText pieces={excerpt.pieces} />
      </p>
    );
  return card.nextStep && !card.trash ? <p className={styles.next}>{card.nextStep}</p> : null;
}

/** When it was changed; in the trash when it goes. */
export function whenOf({ trash, savedAt }: Card): string {
  if (trash?.isKept) return t('card.kept');
  if (trash?.goesAt) return t('card.goes', { day: formatDay(trash.goesAt) });
  return t('card.changed', { when: formatWhen(savedAt) });
}

/** A box to choose a proposal by, named like it. */
export function ChosenBox({
  title,
  isChosen,
  onToggle,
}: {
  title: string;
  isChosen: boolean;
  onToggle(): void;
}) {
  return (
    <Checkbox
      aria-label={t('choose.it', { title })}
      isSelected={isChosen}
      onChange={onToggle}
      className={classes(styles.box)}
    >
      {isChosen && <Check size={14} aria-hidden />}
    </Checkbox>
  );
}
