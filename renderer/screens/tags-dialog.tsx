import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { longestTag, mostTags, tagKeyOf } from '../../shared/domain/library-view.ts';
import { client } from '../client.ts';
import { Button, IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import styles from './library-dialog.module.css';

/** The tags of a proposal: those it has, those in use elsewhere, and new ones. */
export function TagsDialog({ card, onClose }: { card: ProposalCard; onClose(): void }) {
  const [tags, setTags] = useState<readonly string[]>(card.tags);
  const [typed, setTyped] = useState('');
  const inUse = useTagsInUse();
  const suggestions = useId();
  const placeOf = (all: readonly string[], tag: string) =>
    all.findIndex((one) => tagKeyOf(one) === tagKeyOf(tag));
  const has = (tag: string) => placeOf(tags, tag) !== -1;
  // Several tags are parted by commas.
  const withTyped = (text: string) => {
    const asked = text.split(',').map((tag) => tag.trim());
    const added = asked.filter((tag, at) => tagKeyOf(tag) !== '' && !has(tag) && placeOf(asked, tag) === at);
    return [...tags, ...added].slice(0, mostTags);
  };
  const add = (text: string) => {
    setTags(withTyped(text));
    setTyped('');
  };
  const save = () => {
    onClose();
    client.proposals.setTags({ id: card.id, tags: [...withTyped(typed)] }).catch(showProblem);
  };
  const offered = inUse.filter((tag) => !has(tag)).slice(0, 12);
  return (
    <Dialog heading={t('tags.heading', { title: card.title || t('card.untitled') })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') save();
          else add(typed);
        }}
      >
        <TextField
          value={typed}
          onChange={setTyped}
          maxLength={longestTag}
          autoFocus
          className={classes(styles.field)}
        >
          <Label>{t('tags.new')}</Label>
          <div className={styles.line}>
            <Input className={classes(styles.input)} list={suggestions} />
            <Button onPress={() => add(typed)}>{t('tags.add')}</Button>
          </div>
        </TextField>
        <datalist id={suggestions}>
          {inUse.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <ul className={styles.tags} aria-label={t('tags.list')}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <IconButton
                label={t('tags.remove', { tag })}
                onPress={() => setTags(tags.filter((one) => one !== tag))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        {offered.length > 0 && (
          <div className={styles.field}>
            <p className={styles.text}>{t('tags.in-use')}</p>
            <div className={styles.tags}>
              {offered.map((tag) => (
                <Button key={tag} onPress={() => add(tag)}>
                  {tag}
                </Button>
              ))}
            </div>
          </div>
        )}
        <p className={styles.text}>{t('tags.help')}</p>
        <div className={styles.actions}>
          <Button onPress={onClose}>{t('tags.cancel')}</Button>
          <Button look="primary" onPress={save}>
            {t('tags.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useTagsInUse(): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    client.proposals.choices({}).then((choices) => setTags(choices.tags.map(({ tag }) => tag)), showProblem);
  }, []);
  return tags;
}
