/** Every sentence of the frame, by id. `{name}` is filled in by `t`. */
const messages = {
  'app.name': 'Countersign',
  'app.loading': 'Opening…',

  'start.heading': 'Proposals',
  'start.search': 'Search proposals',
  'start.new': 'New proposal',
  'start.new.menu': 'Ways to start',
  'start.new.blank': 'Blank proposal',
  'start.new.blank.description': 'Every section empty, in the order IT reads them',
  'start.new.template': 'From a template…',
  'start.new.template.description': 'Ten kinds of tool, with what IT will ask about each',
  'start.template.heading': 'Choose a template',
  'start.template.hint':
    'It brings what such a tool usually stores, does and needs. Every figure is left for you.',
  'template.group.messages': 'Write to customers',
  'template.group.customers': 'Know and talk with customers',
  'template.group.publishing': 'Publish',
  'template.group.promotion': 'Advertise and measure',
  'start.new.samples': 'A complete example',
  'start.open': 'Open file…',
  'start.open.hint': 'Open file… takes a draft file, or a PDF that Countersign exported.',
  'start.list': 'Recent proposals',
  'start.count.one': '{count} proposal',
  'start.count.other': '{count} proposals',
  'start.found.one': '{count} proposal found',
  'start.found.other': '{count} proposals found',
  'start.none.found': 'No proposal matches “{search}”.',
  'start.more': 'Show more',
  'start.empty': 'Write down once what IT needs to know, and hand it over as one document.',
  'start.empty.example': 'Look at a complete example',
  'start.empty.template': 'Start from a template',
  'start.trash': 'Trash',
  'start.trash.back': 'Back to proposals',
  'start.trash.empty': 'The trash is empty.',
  'start.trash.heading': 'Trash',

  'card.untitled': 'Untitled proposal',
  'card.changed': 'Changed {when}',
  'card.menu': 'More for {title}',
  'card.open': 'Open',
  'card.duplicate': 'Duplicate',
  'card.trash': 'Move to trash',
  'card.restore': 'Put back',
  'card.damaged':
    'Open it to read its last undamaged revision. A PDF or draft file that was made of it opens as a new proposal.',
  'card.headline': 'Headline figure',

  'status.draft': 'Draft',
  'status.ready': 'Ready',
  'status.submitted': 'Submitted',
  'status.in-review': 'In review',
  'status.decided': 'Decided',
  'status.live': 'Live',
  'status.closed': 'Closed',
  'status.damaged': 'Damaged',

  'editor.back': 'All proposals',
  'editor.title': 'Title of the proposal',
  'editor.export': 'Export PDF',
  'editor.more': 'More',
  'editor.draft-file': 'Save a copy as draft file',
  'editor.import-figures': 'Import figures…',
  'editor.model-workbook': 'Export the model as a workbook (XLSX)…',
  'editor.model-csv': 'Export the model as CSV…',
  'editor.find': 'Find in this proposal',
  'editor.palette': 'Command palette',
  'editor.shortcuts': 'Keyboard shortcuts',
  'editor.theme': 'Appearance',
  'editor.sections': 'Sections',
  'editor.undo.what': 'Undo: {label}',
  'editor.redo.what': 'Redo: {label}',
  'editor.nothing-to-undo': 'Nothing to undo',
  'editor.nothing-to-redo': 'Nothing to redo',
  'editor.undone': 'Undone: {label}',
  'editor.redone': 'Redone: {label}',
  'editor.undone.steps': '{count} steps undone',
  'editor.redone.steps': '{count} steps redone',
  'history.heading': 'History',
  'history.help': 'Since this proposal was opened. Choose a moment to go there; nothing is lost on the way.',
  'history.opened': 'Opened',
  'editor.resize.rail': 'Width of the section list',
  'editor.resize.companion': 'Width of the side pane',
  'editor.rail.collapse': 'Collapse the section list',
  'editor.rail.expand': 'Expand the section list',
  'editor.next-section': 'Next: {title}',
  'editor.try-again': 'Try again',
  'editor.cannot-open': 'This proposal can’t be opened',
  'editor.read-only.open-elsewhere':
    'This proposal is being edited in another window. You can read it here; editing becomes possible when that window is closed.',
  'editor.read-only.damaged':
    'The stored text of this proposal is damaged. Its last undamaged revision is shown. Nothing is written over it.',
  'editor.recovered': 'Text that had not been saved was put back, typed {when}.',
  'editor.recovered.step': 'Text put back after an interruption',

  'image.choose': 'Choose a picture…',
  'image.choose-another': 'Choose another…',
  'image.remove': 'Remove',
  'image.about': '{fileName}, {widthPx} × {heightPx} pixels',
  'image.not-added': '{fileName} was not added.',
  'image.too-large': 'The image is larger than 2 MB.',

  'group.case': 'Case',
  'group.money': 'Money',
  'group.evidence': 'Evidence',
  'group.it': 'IT',
  'group.close': 'Close',
  'section.empty': 'Empty',
  'section.started': 'Started',
  'section.complete': 'Complete',
  'section.issue': 'Needs attention',

  'save.saved': 'Saved {time}',
  'save.editing': 'Not saved yet',
  'save.saving': 'Saving…',
  'save.failed': 'Not saved – {reason}',
  'save.conflict': 'Not saved – changed in another window',
  'save.read-only': 'Read-only',
  'save.only-here': 'Keep this window open: until it is saved, the text is nowhere else.',
  'save.retry': 'Try now',

  'companion.label': 'Side pane',
  'companion.show': 'Show side pane',
  'companion.close': 'Close side pane',
  'companion.guidance': 'Guidance',
  'companion.readiness': 'Readiness',
  'companion.preview': 'Preview',

  'guidance.why': 'Why IT asks',
  'guidance.good': 'A good answer',
  'guidance.example': 'Example, from an imagined company',
  'guidance.terms': 'Words in both voices',
  'guidance.progress': '{answered} of {asked} answered',
  'guidance.first': 'First question',
  'guidance.next': 'Next question',
  'guidance.section': 'About {title}',

  'term.marketing': 'Marketing tends to mean',
  'term.it': 'IT tends to mean',
  'term.say': 'Both understand',
  'term.explained': 'Words explained:',
  'term.dialog': '{term}, explained',

  'readiness.blocks': 'Needed before it is ready',
  'readiness.weak': 'Will be asked about',
  'readiness.hint': 'Would make it better',
  'readiness.clear': 'Nothing is missing. The proposal can go to IT.',
  'readiness.count.one': '{count} point left before it is ready',
  'readiness.count.other': '{count} points left before it is ready',
  'readiness.handed-over': 'Handed over to IT',
  'readiness.count.none': 'Ready to hand over',
  'readiness.asked.one': 'Every required answer is given. IT will ask about {count} point.',
  'readiness.asked.other': 'Every required answer is given. IT will ask about {count} points.',
  'readiness.replace': 'Use “{text}”',
  'readiness.replace.step': 'Replace a vanity metric',
  'readiness.replaced': 'Replaced with “{text}”.',
  'readiness.accept': 'Accept…',
  'readiness.accept.of': 'Accept: {sentence}',
  'readiness.accept.why': 'Why can it stay as it is?',
  'readiness.accept.help': 'Kept with the proposal and printed in an annex, for IT to read.',
  'readiness.accept.short': 'A few more words: {count} characters at least.',
  'readiness.accept.do': 'Accept',
  'readiness.accept.cancel': 'Cancel',
  'readiness.accept.step': 'Accept a point',
  'readiness.accept.done': 'Accepted.',
  'readiness.accepted': 'Accepted by you',
  'readiness.accepted.because': 'Because: {because}',
  'readiness.take-back': 'Take back',
  'readiness.take-back.of': 'Take back: {sentence}',
  'readiness.take-back.step': 'Take an acceptance back',
  'readiness.take-back.done': 'Taken back.',
  'readiness.refused': 'Not marked as ready yet: these points come first.',
  'readiness.marked': 'Marked as ready.',
  'readiness.lapsed': 'It was marked as ready. It counts as a draft until what is listed here is mended.',

  'status.menu': 'Status: {status}',
  'status.mark-ready.help': 'Every required answer is given',
  'status.mark-ready.asked.one': 'Every required answer is given; IT will ask about {count} point',
  'status.mark-ready.asked.other': 'Every required answer is given; IT will ask about {count} points',
  'status.not-ready.one': '{count} point comes first',
  'status.not-ready.other': '{count} points come first',
  'status.where': 'Where it stands',

  'frozen.submitted': 'Version {version} is with IT and stays as it was submitted.',
  'frozen.decided': 'IT has decided on version {version}, and it stays as it was submitted.',
  'frozen.live': 'What was approved stays as it was. Duplicate the proposal to ask for something new.',

  'move.mark-ready': 'Mark as ready',
  'move.back-to-draft': 'Back to draft',
  'move.submit': 'Record as submitted',
  'move.begin-review': 'Record as in review',
  'move.decide': 'Record the decision',
  'move.withdraw': 'Withdraw',
  'move.go-live': 'Mark as live',
  'move.resume-review': 'Record as in review again',
  'move.start-version': 'Start version {version}',
  'move.close': 'Close',
  'move.reopen-live': 'Open again',
  'move.reopen-decided': 'Open again',
  'move.made': 'Recorded. It stands at: {standing}.',

  'evidence.grade': 'Grade {grade}',
  'evidence.vendor': 'A vendor’s claim about its own product. The document says so.',
  'evidence.stale': 'Older than {months} months. The document says so.',
  'evidence.vendor-only':
    'All of this was published by vendors. The document says so; one source of another kind changes that.',

  'chart.figures': 'Show the figures',

  'preview.making': 'Making the first preview…',
  'preview.updating': 'Updating…',
  'preview.current.one': '{count} page, up to date',
  'preview.current.other': '{count} pages, up to date',
  'preview.waiting': 'Updates when your text is saved',
  'preview.failed': 'The preview could not be made',
  'preview.retry': 'Try again',
  'preview.page': 'Page {page} of {count}',
  'preview.unprintable': 'The fonts can’t print: {characters}',
  'preview.zoom-in': 'Larger',
  'preview.zoom-out': 'Smaller',
  'preview.label': 'Preview of the exported document',

  'export.starting': 'Reading the proposal…',
  'export.stage.composing': 'Setting the pages…',
  'export.stage.rendering': 'Drawing the document…',
  'export.stage.writing': 'Writing the file…',
  'export.running': 'Exporting',
  'export.cancel': 'Cancel',
  'export.done': 'Exported {fileName}',
  'export.done.details.one': '{count} page, {size}',
  'export.done.details.other': '{count} pages, {size}',
  'export.unprintable': 'Some characters can’t be printed by the fonts: {characters}',
  'export.reveal': 'Show in folder',
  'export.open': 'Open',
  'export.download': 'Download',
  'export.failed': 'Not exported',
  'export.unsaved': 'The newest text is not saved yet, so it would be missing from the document.',
  'export.cancelled': 'Export cancelled. Nothing was written.',
  'draft-file.running': 'Saving a copy as draft file',
  'vendor-questions.running': 'Saving the questions for the vendor',
  'vendor-questions.done': 'Saved the questions for the vendor as {fileName}',
  'draft-file.done': 'Saved a copy as {fileName}',
  'figures.no-proposal': 'Figures can only be imported into a proposal that can be edited.',
  'reminders.running': 'Writing the reminders',
  'reminders.done': 'Saved the reminders as {fileName}',
  'model.running': 'Writing the model',
  'model.done': 'Exported the model as {fileName}',

  'import.done': 'Opened {fileName} as a new proposal',
  'import.failed': '{fileName} was not opened',
  'import.running': 'Opening {fileName}…',

  'drop.will.open': 'Let go to open as a new proposal',
  'drop.will.be-logo': 'Let go to use the picture as logo',
  'drop.will.ask': 'Let go, and say whether the picture is the logo',
  'drop.will.figures': 'Let go, and choose which figures to import',
  'drop.will.figures-later': 'Open a proposal first: figures are imported into it',
  'drop.will.nothing': 'Nothing can be done here with this kind of file',
  'drop.unknown': '{fileName} can’t be used here',
  'drop.unknown.help':
    'Drop a draft file or an exported PDF to open it, or a PNG or JPEG picture for the logo. Nothing was changed.',
  'drop.one-table': '{fileName} was not imported: figures are taken from one file at a time.',
  'drop.figures': '{fileName} was not imported: open a proposal that can be edited first.',
  'drop.no-proposal': '{fileName} was not added: open a proposal that can be edited first.',
  'drop.one-logo': '{fileName} was not added: only one picture can be the logo.',
  'drop.ask': 'Use {fileName} as the logo of this proposal?',
  'drop.use-as-logo': 'Use as logo',

  'trash.done': 'Moved “{title}” to the trash',
  'trash.undo': 'Undo',
  'trash.restored': 'Put back “{title}”',
  'duplicate.done': 'Made a copy of “{title}”',

  'notice.undo': 'Undo',
  'notice.close': 'Dismiss',
  'notice.region': 'Notices',

  'conflict.heading': 'Changed in another window',
  'conflict.body':
    'While you were typing here, a newer version of this proposal was saved elsewhere. Your text is still in this window and nothing has been overwritten.',
  'conflict.copy': 'Keep mine as a copy',
  'conflict.copy.description':
    'Makes a second proposal with your text and opens it. The newer version stays as it is.',
  'conflict.reload': 'Use the newer version',
  'conflict.reload.description': 'Loads what was saved elsewhere. Undo brings your text back.',

  'conflict.reload.step': 'Newer version loaded',

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
