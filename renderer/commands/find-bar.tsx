import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { sections } from '../sections/sections.ts';
import { useDraft } from '../stores/draft-store.ts';
import { closeFind, lookFor, useFind } from '../stores/find-store.ts';
import { t, tCount } from '../text/messages.ts';
import { excerptOf, findHits, type Hit, placeInWords, sectionOf } from './find-answers.ts';
import styles from './find-bar.module.css';
import { currentIndex, findNext, goIntoHit, showHit } from './find-next.ts';
import { keysOf } from './keys-of.ts';

/** Find in the whole proposal: how often, in which sections, and from place to place by Enter. */
export function FindBar() {
  const isOpen = useFind((find) => find.isOpen);
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const words = useFind((find) => find.words);
  const current = useFind((find) => find.current);
  // A key press in the form comes first: the count may follow a moment later.
  const proposal = useDeferredValue(useDraft((state) => state.proposal));
  const hits = useMemo(() => findHits(proposal, words), [proposal, words]);
  const at = currentIndex(hits, current);
  const hit = at === undefined ? undefined : hits[at];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The browser would empty the field: the words stay for the next time.
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void findNext(event.shiftKey ? -1 : 1);
    }
  };

  return (
    <search className={styles.bar} aria-label={t('editor.find')} data-find-bar onKeyDown={onKeyDown}>
      <WordsField words={words} />
      <p className={styles.count} role="status">
        {words.trim() && countSentence(hits.length, at)}
      </p>
      <IconButton
        label={t('find.previous')}
        shortcut={keysOf('find-previous')}
        isDisabled={hits.length === 0}
        onPress={() => void findNext(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('find.next')}
        shortcut={keysOf('find-next')}
        isDisabled={hits.length === 0}
        onPress={() => void findNext()}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      {hit ? <Place hit={hit} /> : <SectionCounts hits={hits} />}
      <div className={styles.close}>
        <IconButton label={t('find.close')} shortcut="Esc" onPress={leave}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </search>
  );
}

/** To where the search stands, so that the text found can be written on. */
function leave() {
  closeFind();
  void goIntoHit();
}

function WordsField({ words }: { words: string }) {
  const asked = useFind((find) => find.asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  return (
    <div className={styles.field}>
      <Search size={14} aria-hidden className={styles.mark} />
      <input
        ref={field}
        type="search"
        aria-label={t('editor.find')}
        className={styles.input}
        value={words}
        placeholder={t('find.placeholder')}
        onChange={(event) => lookFor(event.target.value)}
      />
    </div>
  );
}

function Place({ hit }: { hit: Hit }) {
  const [before, words, after] = excerptOf(hit);
  return (
    <p className={styles.place}>
      <strong>{placeInWords(hit.path)}</strong> {before}
      <mark className={styles.found}>{words}</mark>
      {after}
    </p>
  );
}

/** Where the words stand, section by section; each leads to its first place. */
function SectionCounts({ hits }: { hits: readonly Hit[] }) {
  const counted = sections
    .map(({ id, title }) => ({
      title,
      first: hits.findIndex(({ path }) => sectionOf(path) === id),
      count: hits.filter(({ path }) => sectionOf(path) === id).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={styles.sections} aria-label={t('find.sections')}>
      {counted.map(({ title, first, count }) => (
        <li key={title}>
          <Button look="link" onPress={() => void showHit(hits, first)}>
            {title} {count}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function countSentence(count: number, at: number | undefined): string {
  if (count === 0) return t('palette.none');
  return at === undefined ? tCount('find.count', count) : t('find.at', { at: at + 1, count });
}
