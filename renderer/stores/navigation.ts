import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { identifierPattern } from '../../shared/domain/identifier.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { seekField } from '../components/list-editor-open.ts';
import { hasField, sections } from '../sections/sections.ts';
import { arriveAt, targetIn } from './arrival.ts';
import { pathAndParents } from './path.ts';
import { isNarrow, onNarrowChange } from './window-width.ts';

export type Companion = 'guidance' | 'readiness' | 'preview';
export type Overlay = 'palette' | 'shortcuts' | 'history' | 'versions' | 'figures' | 'export';

/** Pages beside the proposals; `null` is the list of proposals itself. */
const pages = ['backups', 'settings', 'portfolio'] as const;
export type Page = (typeof pages)[number];

type Place = { proposalId: ProposalId | null; section: SectionId; page: Page | null };
type Side = {
  companion: Companion | null;
  /** The drawer that a jump into the form has put away, until it is called back or another one is shown. */
  wayBack: Companion | null;
  /** The companion was put away by a jump and is shown again: the focus follows it. */
  isCalledBack: boolean;
};
type NavigationState = Place & Side & { overlay: Overlay | null };

const companionKey = 'countersign.companion';

/**
 * Where the window is. The place is kept in the address (`#/proposal/ID/SECTION`), so that a reload, a crash and the
 * back button lead to the same field of view.
 */
export const navigationStore = createStore<NavigationState>()(() => ({
  ...readPlace(),
  ...firstSide(),
  overlay: null,
}));

export function useNavigation<T>(selector: (state: NavigationState) => T): T {
  return useStore(navigationStore, selector);
}

/** Follows the address; call once at start. */
export function followAddress(): void {
  addEventListener('hashchange', () => enter(readPlace()));
  onNarrowChange(() => navigationStore.setState(firstSide()));
}

export function showStart(): void {
  go({ proposalId: null, section: 'overview', page: null });
}

/** Leaves the open proposal for a page beside it. */
export function showPage(page: Page): void {
  go({ proposalId: null, section: 'overview', page });
}

export function showProposal(id: ProposalId, section: SectionId = 'overview'): void {
  go({ proposalId: id, section, page: null });
}

/** Switches the section of the open proposal. */
export function showSection(section: SectionId): void {
  const { proposalId } = navigationStore.getState();
  if (!proposalId) return;
  go({ proposalId, section, page: null });
}

export function showCompanion(companion: Companion | null): void {
  // What stands beside the form stays there; a drawer is called for a moment.
  if (!isNarrow()) sessionStorage.setItem(companionKey, companion ?? 'none');
  navigationStore.setState(({ wayBack }) => ({
    companion,
    wayBack: null,
    isCalledBack: companion !== null && companion === wayBack,
  }));
}

/** A drawer would lie over the field that is gone to. It can be called back. */
export function putDrawerAway(): void {
  const { companion } = navigationStore.getState();
  if (companion && isNarrow()) navigationStore.setState({ companion: null, wayBack: companion });
}

/** Nobody wants to go back any more. */
export function forgetWayBack(): void {
  navigationStore.setState({ wayBack: null });
}

export function toggleCompanion(companion: Companion): void {
  showCompanion(navigationStore.getState().companion === companion ? null : companion);
}

export function showOverlay(overlay: Overlay | null): void {
  navigationStore.setState({ overlay });
}

/** How long a section may take to appear, its code included. */
const appearWithinMs = 3000;

/** Goes to a field and focuses it, or its nearest parent that is on screen. It is marked for a moment. */
export async function focusField(path: string): Promise<void> {
  const target = await revealField(path);
  if (target) arriveAt(target);
}

/** Shows a field: switches the section, opens what it lies in, waits until it is on screen and scrolls there. */
export async function revealField(path: string): Promise<HTMLElement | undefined> {
  const section = sectionNamed(path.split('.')[0]);
  // What belongs to no screen leaves the author where they are.
  if (!section || !hasField(path)) return undefined;
  fieldAwaited = true;
  putDrawerAway();
  const isElsewhere = navigationStore.getState().section !== section;
  if (isElsewhere) showSection(section);
  // What was added by a press is there before the next key is, which is the first letter of its name.
  else flushSync(() => seekField(path));
  if (isElsewhere || !isReachable(section, path)) await appearance(section, path);
  fieldAwaited = false;
  const element = pathAndParents(path)
    .map((candidate) => elementOf(section, candidate))
    .find((found) => found);
  const target = element && targetIn(element);
  target?.scrollIntoView({ block: 'center' });
  return target ?? undefined;
}

/** Waits for a screen that may still be loading, and for a field that it may not show yet. */
async function appearance(section: SectionId, path: string): Promise<void> {
  const screen = await appeared(`[data-section="${section}"]`);
  seekField(path);
  // The fields of the section are rendered in the frame after its screen.
  await new Promise(requestAnimationFrame);
  // A long list fills itself bit by bit.
  if (screen?.querySelector('[data-filling]')) await appeared(`[data-path="${CSS.escape(path)}"]`);
}

/** Under a menu that is about to close nothing takes the focus yet. */
function isReachable(section: SectionId, path: string): boolean {
  const element = elementOf(section, path);
  return element !== null && !element.closest('[inert]');
}

function elementOf(section: SectionId, path: string): HTMLElement | null {
  return document.querySelector(`[data-section="${section}"] [data-path="${CSS.escape(path)}"]`);
}

/** Moves focus to the heading of a section, unless a command has just put it into the form. */
export function focusHeading(section: SectionId): void {
  const heading = document.querySelector<HTMLElement>(`[data-section="${section}"] [data-section-heading]`);
  // Whoever has begun to look for words meanwhile goes on typing there.
  const isLooking = document.activeElement?.closest('[data-find-bar]');
  if (!fieldAwaited && !isLooking) heading?.focus({ preventScroll: true });
}

/** Set while a field is being looked for, which then has the better claim to the focus. */
let fieldAwaited = false;

function appeared(selector: string): Promise<Element | null> {
  const find = () => document.querySelector(selector);
  return new Promise((resolve) => {
    const now = find();
    if (now) return resolve(now);
    const finish = () => {
      observer.disconnect();
      clearTimeout(limit);
      resolve(find());
    };
    const observer = new MutationObserver(() => find() && finish());
    const limit = setTimeout(finish, appearWithinMs);
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

function go(place: Place): void {
  const hash = place.proposalId ? `#/proposal/${place.proposalId}/${place.section}` : `#/${place.page ?? ''}`;
  enter(place);
  navigationStore.setState({ overlay: null });
  if (location.hash !== hash) history.pushState(null, '', hash);
}

/** Another proposal begins with its form in full sight. */
function enter(place: Place) {
  const isOther = place.proposalId !== navigationStore.getState().proposalId;
  navigationStore.setState({ ...place, ...(isOther && firstSide()) });
}

function readPlace(): Place {
  const [, kind, id, section] = location.hash.split('/');
  const proposalId = proposalNamed(id);
  if (kind !== 'proposal' || !proposalId) {
    const page = pages.find((known) => known === kind) ?? null;
    return { proposalId: null, section: 'overview', page };
  }
  return { page: null, proposalId, section: sectionNamed(section) ?? 'overview' };
}

/** What an identifier from outside names; null where it can't be one. */
export function proposalNamed(id = ''): ProposalId | null {
  return identifierPattern.test(id) ? (id as ProposalId) : null;
}

function sectionNamed(name: string | undefined): SectionId | undefined {
  return sections.find(({ id }) => id === name)?.id;
}

/** What stands beside the form when a proposal is opened: a drawer over it only comes when it is called. */
function firstSide(): Side {
  return { companion: isNarrow() ? null : readCompanion(), wayBack: null, isCalledBack: false };
}

function readCompanion(): Companion | null {
  const stored = sessionStorage.getItem(companionKey);
  if (stored === 'none') return null;
  return stored === 'readiness' || stored === 'preview' ? stored : 'guidance';
}
