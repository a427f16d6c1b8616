import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { GlossaryTerm } from '../../shared/domain/glossary.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './term.module.css';

/** One word in the voice of marketing, in that of IT, and in words that both understand. */
export function TermVoices({ term }: { term: GlossaryTerm }) {
  return (
    <dl className={styles.voices}>
      <dt>{t('term.marketing')}</dt>
      <dd>{term.marketing}</dd>
      <dt>{t('term.it')}</dt>
      <dd>{term.it}</dd>
      <dt>{t('term.say')}</dt>
      <dd>{term.say}</dd>
    </dl>
  );
}

/** A word that explains itself when it is pressed. */
export function TermButton({ term }: { term: GlossaryTerm }) {
  return (
    <DialogTrigger>
      <Button className={classes(styles.term)}>{term.term}</Button>
      <Popover className={classes(styles.popover)} placement="bottom start" offset={4}>
        <Dialog aria-label={t('term.dialog', { term: term.term })} className={classes(styles.dialog)}>
          <h3 className={styles.name}>{term.term}</h3>
          <TermVoices term={term} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
