import { useDeferredValue, useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type GlossaryTerm, isForeignTo, type Side } from '../../shared/domain/glossary.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './term.module.css';
import { termsIn } from './term-glossary.ts';

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

/** The words of a text that this reader may not know, each a button that explains it. Nothing when there are none. */
export function TermsInText({ text, reader }: { text: string; reader: Side }) {
  // Typing comes first: the words follow when there is time.
  const settled = useDeferredValue(text);
  const terms = useMemo(
    () => termsIn(settled).filter((term) => isForeignTo(reader, term)),
    [settled, reader],
  );
  if (terms.length === 0) return null;
  return (
    <div className={styles.terms}>
      <span>{t('term.explained')}</span>
      {terms.map((term) => (
        <TermButton key={term.id} term={term} />
      ))}
    </div>
  );
}

function TermButton({ term }: { term: GlossaryTerm }) {
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
