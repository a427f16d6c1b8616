import { commands, type PageCommandId } from '../../shared/commands.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { focusNotice } from '../components/notices.tsx';
import { hasScreen, sections } from '../sections/sections.ts';
import { importFigures } from '../spreadsheets/figures-store.ts';
import { draftStore } from '../stores/draft-store.ts';
import { exportDraftFile, exportModel } from '../stores/exports-store.ts';
import { openFind } from '../stores/find-store.ts';
import { redo, undo } from '../stores/history.ts';
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
 * The commands that the page carries out, with the going to a section left out. A file it opens as well as the desktop
 * window, whose menu is faster; larger text is beyond it.
 */
type PlainCommandId = Exclude<PageCommandId, `go-to-${SectionId}`> | 'open-file';

const actions: Record<PlainCommandId, () => void> = {
  'new-proposal': () => void createProposal().catch(showProblem),
  'open-file': chooseFile,
  'show-library': showStart,
  'mark-ready': () => void markReady().catch(showProblem),
  export: () => showOverlay('export'),
  'export-draft': () => withOpenId(exportDraftFile),
  'import-figures': () => importFigures(),
  'export-model-workbook': () => withOpenId((id) => exportModel(id, 'xlsx')),
  'export-model-csv': () => withOpenId((id) => exportModel(id, 'csv')),
  'show-backups': () => showPage('backups'),
  'show-settings': () => showPage('settings'),
  'show-portfolio': () => showPage('portfolio'),
  undo,
  redo,
  'show-history': () => showOverlay('history'),
  'show-versions': () => showOverlay('versions'),
  find,
  'find-next': () => void findNext(1).catch(showProblem),
  'find-previous': () => void findNext(-1).catch(showProblem),
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

// What only an open proposal needs comes with the editor; the first screen does without it.
async function markReady(): Promise<void> {
  const acts = await import('../stores/readiness-acts.ts');
  acts.markReady();
}

async function findNext(by: 1 | -1): Promise<void> {
  const finding = await import('./find-next.ts');
  await finding.findNext(by);
}

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
  const { steps, position } = draftStore.getState().timeLine;
  if (id === 'mark-ready') return isOpen && draftStore.getState().proposal.decision.status === 'draft';
  if (id === 'show-library') return isOpen || page !== null;
  if (id === 'undo') return position > 0;
  if (id === 'redo') return position < steps.length;
  if (id === 'show-notice') return noticesStore.getState().notices.length > 0;
  return Object.hasOwn(actions, id) && (isOpen || !needProposal.has(id));
}

/** Carries out a command of the registry by its id; what can't be done now is ignored. */
export function runCommand(id: string): void {
  if (!canRun(id)) return;
  const section = sectionOf(id);
  if (section) showSection(section);
  else actions[id as PlainCommandId]();
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

function withOpenId(act: (id: ProposalId) => Promise<void>) {
  const { id } = draftStore.getState();
  if (id) void act(id);
}

/** After the last section comes nothing: holding the key down ends at the end. */
function showNeighbour(by: 1 | -1) {
  const at = sections.findIndex(({ id }) => id === navigationStore.getState().section);
  const neighbour = sections[at + by];
  if (neighbour) showSection(neighbour.id);
}
