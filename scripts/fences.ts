/**
 * Who may import whom, as ARCHITECTURE.md draws it. The longest matching folder decides. `may` names places in the
 * repository (a folder ends in `/`), packages, and `node:` for all that Node itself offers.
 */
export type Fence = { place: string; may: readonly string[]; advice: string };

const pureCore = {
  may: [
    'shared/',
    'core/ports/',
    'core/services/',
    'core/events.ts',
    'core/router.ts',
    'core/handlers.ts',
    'zod',
  ],
  advice: 'this part of core knows ports only: let an adapter do it, and hand that over in core/app.ts',
};

export const fences: readonly Fence[] = [
  {
    place: 'shared/',
    may: ['shared/', 'zod'],
    advice:
      'shared/ is pure and runs anywhere: what needs the machine belongs in core/, what needs a screen in renderer/',
  },
  { place: 'core/ports/', ...pureCore },
  { place: 'core/services/', ...pureCore },
  { place: 'core/router.ts', ...pureCore },
  { place: 'core/handlers.ts', ...pureCore },
  { place: 'core/events.ts', ...pureCore },
  {
    place: 'core/',
    may: ['shared/', 'core/', 'node:'],
    advice: 'core runs on any Node, without Electron, HTTP or a shell',
  },
  {
    place: 'core/storage/',
    may: ['shared/', 'core/ports/', 'core/storage/', 'better-sqlite3', 'zod', 'node:'],
    advice: 'storage is an adapter: rules belong in core/services/ or shared/domain/',
  },
  {
    place: 'core/documents/',
    may: [
      'shared/',
      'core/ports/',
      'core/documents/',
      'docx',
      'echarts',
      'pdfjs-dist',
      'pdfmake',
      'zod',
      'node:',
    ],
    advice: 'documents turn a proposal into bytes: rules belong in core/services/ or shared/domain/',
  },
  {
    place: 'core/spreadsheets/',
    may: [
      'shared/',
      'core/ports/',
      'core/spreadsheets/',
      'papaparse',
      'read-excel-file',
      'write-excel-file',
      'zod',
      'node:',
    ],
    advice: 'spreadsheets turn figures into files and back: rules belong in core/services/ or shared/domain/',
  },
  {
    place: 'core/files/',
    may: ['shared/', 'core/ports/', 'core/files/', 'zod', 'node:'],
    advice: 'files are an adapter: rules belong in core/services/ or shared/domain/',
  },
  {
    place: 'electron/',
    may: ['shared/', 'core/app.ts', 'core/ports/', 'core/files/', 'electron/', 'electron', 'node:'],
    advice: 'a shell guards, translates and stops: what it needs of core goes through core/app.ts',
  },
  {
    place: 'browser/',
    may: ['shared/', 'core/app.ts', 'core/ports/', 'core/files/', 'browser/', 'ws', 'zod', 'node:'],
    advice: 'a shell guards, translates and stops: what it needs of core goes through core/app.ts',
  },
  {
    place: 'cli/',
    may: ['shared/', 'core/app.ts', 'core/ports/', 'core/files/', 'cli/', 'commander', 'zod', 'node:'],
    advice: 'a shell guards, translates and stops: what it needs of core goes through core/app.ts',
  },
  {
    place: 'renderer/',
    may: [
      'shared/',
      'renderer/',
      'resources/',
      '@internationalized/date',
      '@tiptap/core',
      '@tiptap/pm',
      '@tiptap/react',
      'echarts',
      'immer',
      'lucide-react',
      'pdfjs-dist',
      'react',
      'react-aria-components',
      'react-dom',
      'zod',
      'zustand',
    ],
    advice: 'the renderer knows shared/ only: ask core through the client of shared/contract/api.ts',
  },
];

/** Words that no file of a place may use, whatever it imports. */
export type Ban = { places: readonly string[]; word: string; advice: string };

const product = ['shared/', 'core/', 'electron/', 'browser/', 'cli/', 'renderer/'];

export const bans: readonly Ban[] = [
  { places: ['shared/'], word: 'Date.now', advice: 'shared/ has no clock: let the caller pass the moment' },
  { places: ['shared/'], word: 'new Date()', advice: 'shared/ has no clock: let the caller pass the moment' },
  {
    places: ['shared/'],
    word: 'Math.random',
    advice: 'shared/ repeats exactly: let the caller pass a seed or an id',
  },
  { places: product, word: 'innerHTML', advice: 'text stays text: build elements instead of markup' },
  { places: product, word: 'outerHTML', advice: 'text stays text: build elements instead of markup' },
  {
    places: product,
    word: 'insertAdjacentHTML',
    advice: 'text stays text: build elements instead of markup',
  },
  {
    places: product,
    word: 'dangerouslySetInnerHTML',
    advice: 'text stays text: build elements instead of markup',
  },
  { places: product, word: 'document.write', advice: 'text stays text: build elements instead of markup' },
  { places: product, word: 'eval', advice: 'the content security policy forbids code made from text' },
  {
    places: product,
    word: 'new Function',
    advice: 'the content security policy forbids code made from text',
  },
  {
    places: product,
    word: 'node:sqlite',
    advice: 'better-sqlite3 is the one database engine: go through core/storage/database.ts',
  },
];
