import { documentMessages } from './document-messages.ts';
import { editorMessages } from './editor-messages.ts';
import { startMessages } from './start-messages.ts';

/** Every sentence of the frame, by id. `{name}` is filled in by `t`. */
const messages = {
  ...startMessages,
  ...editorMessages,
  ...documentMessages,

  'app.name': 'Countersign',
  'app.loading': 'Opening…',

  'status.draft': 'Draft',
  'status.ready': 'Ready',
  'status.submitted': 'Submitted',
  'status.in-review': 'In review',
  'status.decided': 'Decided',
  'status.live': 'Live',
  'status.closed': 'Closed',
  'status.damaged': 'Damaged',

  'trash.done': 'Moved “{title}” to the trash',
  'trash.undo': 'Undo',
  'trash.restored': 'Put back “{title}”',
  'duplicate.done': 'Made a copy of “{title}”',
  'duplicate.shown': 'This is the copy. The proposal that IT has is unchanged.',

  'notice.undo': 'Undo',
  'notice.close': 'Dismiss',
  'notice.region': 'Notices',
  'notice.waiting.one': '{count} more after these',
  'notice.waiting.other': '{count} more after these',

  'palette.label': 'Command palette',
  'palette.placeholder': 'Type a command or a word from your text',
  'find.placeholder': 'A word from your text',
  'find.next': 'Next place',
  'find.previous': 'Place before',
  'find.close': 'Close',
  'find.sections': 'Sections with these words',
  'find.at': '{at} of {count}',
  'find.count.one': '{count} place',
  'find.count.other': '{count} places',

  'palette.none': 'Nothing matches.',
  'palette.answers': 'In your text',

  'shortcuts.heading': 'Keyboard shortcuts',
  'shortcuts.close': 'Close',
  'shortcuts.add-entry': 'Add the next entry, in a line of a list',
  'shortcuts.add-anywhere': 'Add an entry, anywhere in a list',
  'shortcuts.move-entry': 'Move an entry up or down',
  'shortcuts.zoom-in-browser':
    'The size of the text is set by your browser, with the keys above or its own menu.',
  'shortcuts.section-keys': 'Go to a section, outside text by its digit alone',
  'shortcuts.sheet': 'This list (outside text)',
  'shortcuts.single-keys': 'Digits, / and ? alone are shortcuts outside of text',
  'shortcuts.search': 'Search on the start screen',

  'commands.file': 'Proposal',
  'commands.edit': 'Edit',
  'commands.go': 'Go to',
  'commands.view': 'View',
  'commands.help': 'Help',

  'theme.system': 'As the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'crash.heading': 'This window stopped working',
  'crash.body':
    'Everything that was marked as saved is in the library, and what was typed since is kept in this window’s storage. It is put back when you open the proposal again.',
  'crash.reload': 'Start again',
  'crash.details': 'What happened',
} as const;

export type MessageId = keyof typeof messages;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<Id extends MessageId> = Record<Placeholders<(typeof messages)[Id]>, string | number>;
type Rest<Id extends MessageId> = [Placeholders<(typeof messages)[Id]>] extends [never]
  ? []
  : [values: Values<Id>];

/** The sentence of an id with its values filled in. A missing or misspelt value does not compile. */
export function t<Id extends MessageId>(id: Id, ...rest: Rest<Id>): string {
  const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
  return messages[id].replace(/\{([a-z]+)\}/gi, (_, name: string) => String(values[name] ?? ''));
}

type CountedId = MessageId extends infer Id ? (Id extends `${infer Base}.one` ? Base : never) : never;
type OtherValues<Base extends CountedId> = Omit<Values<`${Base}.one`>, 'count'>;

/** Like `t`, for a sentence that depends on a number. */
export function tCount<Base extends CountedId>(
  base: Base,
  count: number,
  values?: OtherValues<Base>,
): string {
  const text = messages[`${base}.${count === 1 ? 'one' : 'other'}`];
  const all: Readonly<Record<string, string | number>> = { ...values, count: numbers.format(count) };
  return text.replace(/\{([a-z]+)\}/gi, (_, name: string) => String(all[name] ?? ''));
}

const numbers = new Intl.NumberFormat('en-GB');
