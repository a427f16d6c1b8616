import { sectionIds } from '../../shared/domain/proposal.ts';
import { announce } from '../stores/announcements.ts';
import { draftStore } from '../stores/draft-store.ts';
import { findStore, openFind } from '../stores/find-store.ts';
import { navigationStore, revealField } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import { excerptOf, findHits, type Hit, placeInWords, sectionOf } from './find-answers.ts';
import { selectInField } from './select-in-field.ts';

/** Goes to the next place, or with -1 to the one before; after the last comes the first. */
export async function findNext(by: 1 | -1 = 1): Promise<void> {
  const { words, isOpen } = findStore.getState();
  if (!isOpen || words.trim() === '') return openFind();
  const hits = findHits(draftStore.getState().proposal, words);
  const at = currentIndex(hits);
  const next = at === undefined ? firstFrom(hits, by) : (at + by + hits.length) % hits.length;
  await showHit(hits, next);
}

/** Goes to a place. While words are typed into the find bar the focus stays there, and the field is marked. */
export async function showHit(hits: readonly Hit[], index: number): Promise<void> {
  const hit = hits[index];
  if (!hit) return;
  findStore.setState({ current: { path: hit.path, start: hit.start } });
  announce(
    `${t('find.at', { at: index + 1, count: hits.length })}. ${placeInWords(hit.path)}: ${excerptOf(hit).join('')}`,
  );
  const bar = document.activeElement?.closest('[data-find-bar]');
  const field = await revealField(hit.path);
  unmark();
  if (!field) return;
  field.setAttribute(mark, '');
  if (!bar) selectInField(field, hit, findStore.getState().words);
}

/** Leaves the find bar for the place that it stands at, with its text selected. */
export async function goIntoHit(): Promise<void> {
  const { words } = findStore.getState();
  const hits = findHits(draftStore.getState().proposal, words);
  const hit = hits[currentIndex(hits) ?? -1];
  unmark();
  if (!hit) return;
  const field = await revealField(hit.path);
  if (field) selectInField(field, hit, words);
}

/** Which of the hits was gone to last; text that was typed before it moves it along. */
export function currentIndex(
  hits: readonly Hit[],
  current = findStore.getState().current,
): number | undefined {
  if (!current) return undefined;
  const inField = hits.flatMap((hit, index) =>
    hit.path === current.path ? [{ index, start: hit.start }] : [],
  );
  const near = inField.find(({ start }) => start >= current.start) ?? inField.at(-1);
  return near?.index;
}

const mark = 'data-found';

function unmark() {
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
}

/** The first place from the section that is on screen, in the direction of the search. */
function firstFrom(hits: readonly Hit[], by: 1 | -1): number {
  const from = sectionIds.indexOf(navigationStore.getState().section);
  const place = (hit: Hit) => sectionIds.indexOf(sectionOf(hit.path));
  const at =
    by === 1 ? hits.findIndex((hit) => place(hit) >= from) : hits.findLastIndex((hit) => place(hit) <= from);
  return at >= 0 ? at : by === 1 ? 0 : hits.length - 1;
}
