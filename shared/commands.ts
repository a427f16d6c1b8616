import type { SectionId } from './domain/proposal.ts';

/** Where a command stands in the native menu, and under which heading in the palette and the shortcut sheet. */
export type CommandGroup = 'file' | 'edit' | 'go' | 'view' | 'help';

export type Command = {
  id: string;
  label: string;
  group: CommandGroup;
  /** Electron's notation: `CmdOrCtrl` is Command on macOS and Ctrl elsewhere. */
  shortcut?: string;
  /** A second one, which people know from other programs. The menu shows the first alone. */
  alsoBy?: string;
  /** Browsers keep the first shortcut for themselves: there only the second one works. */
  isKeptByBrowsers?: true;
  /** Set on the commands that go to a section of the open proposal; only sections with a screen have one. */
  section?: SectionId;
  /** Set on what can only be done while a proposal is open: menus show it greyed until then. */
  needsProposal?: true;
  /**
   * Who carries it out when the menu asks. `window` commands belong to the desktop window: its dialogs, and its zoom,
   * which a browser does by the same keys. All others are sent to the page by their id.
   */
  doneBy: 'page' | 'window';
};

function goTo<Id extends SectionId>(section: Id, label: string, digit: number, keys = 'CmdOrCtrl') {
  return {
    id: `go-to-${section}`,
    label,
    group: 'go',
    section,
    needsProposal: true,
    doneBy: 'page',
    shortcut: `${keys}+${digit}`,
  } as const;
}

/** Every command once, each with a shortcut. Native menu, palette, tooltips and shortcut sheet are made of this list, in this order. */
export const commands = [
  {
    id: 'new-proposal',
    label: 'New proposal',
    group: 'file',
    shortcut: 'CmdOrCtrl+N',
    alsoBy: 'CmdOrCtrl+Alt+N',
    isKeptByBrowsers: true,
    doneBy: 'page',
  },
  { id: 'open-file', label: 'Open file…', group: 'file', shortcut: 'CmdOrCtrl+O', doneBy: 'window' },
  {
    id: 'show-library',
    label: 'All proposals',
    group: 'file',
    shortcut: 'CmdOrCtrl+L',
    doneBy: 'page',
  },
  {
    id: 'mark-ready',
    label: 'Mark as ready',
    group: 'file',
    shortcut: 'CmdOrCtrl+Alt+M',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'export',
    label: 'Export…',
    group: 'file',
    shortcut: 'CmdOrCtrl+E',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'export-draft',
    label: 'Save a copy as draft file…',
    group: 'file',
    shortcut: 'CmdOrCtrl+Shift+E',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'import-figures',
    label: 'Import figures…',
    group: 'file',
    shortcut: 'CmdOrCtrl+Shift+F',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'export-model-workbook',
    label: 'Export the model as a workbook (XLSX)…',
    group: 'file',
    shortcut: 'CmdOrCtrl+Shift+X',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'export-model-csv',
    label: 'Export the model as CSV…',
    group: 'file',
    shortcut: 'CmdOrCtrl+Alt+Shift+X',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'show-backups',
    label: 'Backups…',
    group: 'file',
    shortcut: 'CmdOrCtrl+Shift+B',
    doneBy: 'page',
  },
  {
    id: 'show-settings',
    label: 'Settings…',
    group: 'file',
    shortcut: 'CmdOrCtrl+,',
    doneBy: 'page',
  },
  { id: 'undo', label: 'Undo', group: 'edit', shortcut: 'CmdOrCtrl+Z', needsProposal: true, doneBy: 'page' },
  {
    id: 'redo',
    label: 'Redo',
    group: 'edit',
    shortcut: 'CmdOrCtrl+Shift+Z',
    alsoBy: 'CmdOrCtrl+Y',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'show-history',
    label: 'History…',
    group: 'edit',
    shortcut: 'CmdOrCtrl+Shift+H',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'show-versions',
    label: 'Versions…',
    group: 'edit',
    shortcut: 'CmdOrCtrl+Alt+V',
    needsProposal: true,
    doneBy: 'page',
  },
  { id: 'find', label: 'Find…', group: 'edit', shortcut: 'CmdOrCtrl+F', doneBy: 'page' },
  {
    id: 'find-next',
    label: 'Find next',
    group: 'edit',
    shortcut: 'CmdOrCtrl+G',
    alsoBy: 'F3',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'find-previous',
    label: 'Find previous',
    group: 'edit',
    shortcut: 'CmdOrCtrl+Shift+G',
    alsoBy: 'Shift+F3',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'show-portfolio',
    label: 'Portfolio',
    group: 'go',
    shortcut: 'CmdOrCtrl+Shift+P',
    doneBy: 'page',
  },
  { id: 'show-notice', label: 'Go to the newest notice', group: 'go', shortcut: 'F8', doneBy: 'page' },
  { id: 'command-palette', label: 'Command palette…', group: 'go', shortcut: 'CmdOrCtrl+K', doneBy: 'page' },
  goTo('overview', 'Overview', 1),
  goTo('need', 'Need', 2),
  goTo('options', 'Options', 3),
  goTo('benefits', 'Benefits', 4),
  goTo('strategy', 'Strategy', 5),
  goTo('revenue', 'Revenue', 6),
  goTo('evidence', 'Evidence', 7),
  goTo('security', 'Security', 8),
  goTo('ownership', 'Ownership', 9),
  // From the tenth on by the last digit. Ctrl+0 itself is the normal text size everywhere.
  goTo('measures', 'Measures', 0, 'CmdOrCtrl+Alt'),
  goTo('rehearsal', 'Rehearsal', 1, 'CmdOrCtrl+Alt'),
  goTo('decision', 'Decision', 2, 'CmdOrCtrl+Alt'),
  goTo('outcomes', 'Outcomes', 3, 'CmdOrCtrl+Alt'),
  {
    id: 'next-section',
    label: 'Next section',
    group: 'go',
    shortcut: 'Alt+PageDown',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'previous-section',
    label: 'Previous section',
    group: 'go',
    shortcut: 'Alt+PageUp',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'toggle-rail',
    label: 'Collapse or expand the section list',
    group: 'view',
    shortcut: 'CmdOrCtrl+Alt+S',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'toggle-guidance',
    label: 'Show or hide guidance',
    group: 'view',
    shortcut: 'CmdOrCtrl+Alt+G',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'toggle-readiness',
    label: 'Show or hide readiness',
    group: 'view',
    shortcut: 'CmdOrCtrl+Alt+R',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'toggle-preview',
    label: 'Show or hide preview',
    group: 'view',
    shortcut: 'CmdOrCtrl+Alt+P',
    needsProposal: true,
    doneBy: 'page',
  },
  {
    id: 'toggle-theme',
    label: 'Switch between light and dark',
    group: 'view',
    shortcut: 'CmdOrCtrl+Shift+L',
    doneBy: 'page',
  },
  { id: 'zoom-in', label: 'Larger text', group: 'view', shortcut: 'CmdOrCtrl+=', doneBy: 'window' },
  { id: 'zoom-out', label: 'Smaller text', group: 'view', shortcut: 'CmdOrCtrl+-', doneBy: 'window' },
  { id: 'zoom-reset', label: 'Normal text size', group: 'view', shortcut: 'CmdOrCtrl+0', doneBy: 'window' },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'help', shortcut: 'CmdOrCtrl+/', doneBy: 'page' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];
/** The commands that reach the page as the event `commandChosen`. */
export type PageCommandId = Extract<(typeof commands)[number], { doneBy: 'page' }>['id'];
export type WindowCommandId = Extract<(typeof commands)[number], { doneBy: 'window' }>['id'];
/** A section that has a screen. */
export type ScreenId = Extract<(typeof commands)[number], { section: SectionId }>['section'];

export const commandGroups = [
  'file',
  'edit',
  'go',
  'view',
  'help',
] as const satisfies readonly CommandGroup[];
