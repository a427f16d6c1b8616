import { commands, type PageCommandId } from '../../shared/commands.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { focusNotice } from '../components/notices.tsx';
import { hasScreen, sections } from '../sections/sections.ts';
import { getEditorPart } from '../stores/editor-part.ts';
import { openFind } from '../stores/find-store.ts';
import { chooseFile, createProposal } from '../stores/library.ts';
import {
  navigationStore,
  showOverlay,
  showPage,
  showSection,
  showStart,
  toggleCompanion,
} from '../stores/navigation.ts';
import { noticesStore } from '../stores/notices-store.ts';
import { toggleRail } from '../stores/panes-store.ts';
import { showProblem } from '../stores/problems.ts';
import { toggleTheme } from '../stores/theme-store.ts';

/**
 * The commands that the page carries out, without those that go to a section. Opening a file is listed for the desktop
 * window, whose menu is faster, but the page can do it as well; the size of the text it can't change.
 */
type PlainCommandId = Exclude<PageCommandId, `go-to-${SectionId}`> | 'open-file';

/** Those that work on the text of the open proposal come with the editor: the first screen does without them. */
const editorCommandIds = [
  'mark-ready',
  'export-draft',
  'import-figures',
  'export-model-workbook',
  'export-model-csv',
  'undo',
  'redo',
  'find-next',
  'find-previous',
] as const satisfies readonly PlainCommandId[];
export type EditorCommandId = (typeof editorCommandIds)[number];

const actions: Record<Exclude<PlainCommandId, EditorCommandId>, () => void> = {
  'new-proposal': () => void createProposal().catch(showProblem),
  'open-file': chooseFile,
  'show-library': showStart,
  export: () => showOverlay('export'),
  'show-backups': () => showPage('backups'),
  'show-settings': () => showPage('settings'),
  'show-portfolio': () => showPage('portfolio'),
  'show-history': () => showOverlay('history'),
  'show-versions': () => showOverlay('versions'),
  find,
  'next-section': () => showNeighbour(1),
  'previous-section': () => showNeighbour(-1),
  'toggle-rail': toggleRail,
  'show-notice': focusNotice,
  'command-palette': () => showOverlay('palette'),
  'toggle-guidance': () => toggleCompanion('guidance'),
  'toggle-readiness': () => toggleCompanion('readiness'),
  'toggle-preview': () => toggleCompanion('preview'),
  'toggle-theme': toggleTheme,
  shortcuts: () => showOverlay('shortcuts'),
};

/** Commands that make no sense without an open proposal. */
const needProposal: ReadonlySet<string> = new Set(
  commands.filter((command) => 'needsProposal' in command).map(({ id }) => id),
);

/** True when the command can be carried out now; palette and shortcuts leave the others out. */
export function canRun(id: string): boolean {
  const section = sectionOf(id);
  const { proposalId, page } = navigationStore.getState();
  const isOpen = proposalId !== null;
  if (section) return isOpen && hasScreen(section);
  if (id === 'show-library') return isOpen || page !== null;
  if (id === 'show-notice') return noticesStore.getState().notices.length > 0;
  if (isEditorCommand(id)) {
    const command = getEditorPart()?.commands[id];
    return isOpen && command !== undefined && (command.canRun?.() ?? true);
  }
  return Object.hasOwn(actions, id) && (isOpen || !needProposal.has(id));
}

/** Carries out a command of the registry by its id; what can't be done now is ignored. */
export function runCommand(id: string): void {
  if (!canRun(id)) return;
  const section = sectionOf(id);
  if (section) showSection(section);
  else if (isEditorCommand(id)) getEditorPart()?.commands[id].run();
  else actions[id as keyof typeof actions]();
}

function isEditorCommand(id: string): id is EditorCommandId {
  return editorCommandIds.some((known) => known === id);
}

function sectionOf(id: string): SectionId | undefined {
  const command = commands.find((known) => known.id === id);
  return command && 'section' in command ? command.section : undefined;
}

/** On the start screen the search field; in the editor a search through the answers. */
function find() {
  if (navigationStore.getState().proposalId) openFind();
  else document.querySelector<HTMLInputElement>('[data-search] input')?.focus();
}

/** Ends at the first and the last section, so that a key that is held down does not go round. */
function showNeighbour(by: 1 | -1) {
  const at = sections.findIndex(({ id }) => id === navigationStore.getState().section);
  const neighbour = sections[at + by];
  if (neighbour) showSection(neighbour.id);
}
