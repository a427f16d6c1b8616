import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading1,
  Heading2,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
} from 'lucide-react';
import { ToggleButton, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { deepestList } from '../../shared/domain/prose.ts';
import { shortcutLabel } from '../commands/shortcut.ts';
import buttonStyles from '../components/button.module.css';
import { classes } from '../components/classes.ts';
import { formatWords } from '../text/format-words.ts';
import { indent, listDepth, outdent } from './editor-nodes.ts';
import styles from './rich-text.module.css';

type ToolbarProps = { editor: Editor; onLink(): void };

/** The formatting of the text at the caret. One stop of the Tab key; arrows lead from button to button. */
export function FormatToolbar({ editor, onLink }: ToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor }) => formatAt(editor) });
  const toggleHeading = (level: 1 | 2) =>
    editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run();
  const toggleList = (name: 'bulletList' | 'orderedList') =>
    editor.chain().focus().toggleList(name, 'listItem').run();
  return (
    <Toolbar aria-label={formatWords.toolbar} className={classes(styles.toolbar)}>
      <Format
        label={formatWords.bold}
        keys="CmdOrCtrl+B"
        icon={Bold}
        isOn={state.isBold}
        toggle={() => editor.chain().focus().toggleMark('bold').run()}
      />
      <Format
        label={formatWords.italic}
        keys="CmdOrCtrl+I"
        icon={Italic}
        isOn={state.isItalic}
        toggle={() => editor.chain().focus().toggleMark('italic').run()}
      />
      <Format
        label={formatWords.bullets}
        keys="CmdOrCtrl+Shift+8"
        icon={List}
        isOn={state.list === 'bulletList'}
        toggle={() => toggleList('bulletList')}
      />
      <Format
        label={formatWords.numbers}
        keys="CmdOrCtrl+Shift+7"
        icon={ListOrdered}
        isOn={state.list === 'orderedList'}
        toggle={() => toggleList('orderedList')}
      />
      {state.depth > 0 ? (
        <>
          <Format
            label={formatWords.outdent}
            keys="CmdOrCtrl+["
            icon={IndentDecrease}
            toggle={() => outdent(editor)}
          />
          <Format
            label={formatWords.indent}
            keys="CmdOrCtrl+]"
            icon={IndentIncrease}
            isOff={state.depth >= deepestList}
            toggle={() => indent(editor)}
          />
        </>
      ) : (
        <>
          <Format
            label={formatWords.quote}
            keys="CmdOrCtrl+Shift+9"
            icon={Quote}
            isOn={state.isQuote}
            toggle={() => editor.chain().focus().toggleWrap('quote').run()}
          />
          <Format
            label={formatWords.heading}
            keys="CmdOrCtrl+Shift+1"
            icon={Heading1}
            isOn={state.heading === 1}
            toggle={() => toggleHeading(1)}
          />
          <Format
            label={formatWords.subheading}
            keys="CmdOrCtrl+Shift+2"
            icon={Heading2}
            isOn={state.heading === 2}
            toggle={() => toggleHeading(2)}
          />
        </>
      )}
      <Format
        label={formatWords.link}
        keys="CmdOrCtrl+Shift+K"
        icon={Link}
        isOn={state.isLink}
        toggle={onLink}
      />
    </Toolbar>
  );
}

function formatAt(editor: Editor) {
  const heading: unknown = editor.isActive('heading') ? editor.getAttributes('heading').level : undefined;
  return {
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isLink: editor.isActive('link'),
    isQuote: editor.isActive('quote'),
    heading,
    list: innermostList(editor),
    depth: listDepth(editor),
  };
}

function innermostList({ state }: Editor): string | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList') return name;
  }
  return undefined;
}

type FormatProps = {
  label: string;
  keys: string;
  icon: LucideIcon;
  isOn?: boolean;
  isOff?: boolean;
  toggle(): void;
};

function Format({ label, keys, icon: Icon, isOn = false, isOff = false, toggle }: FormatProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton
        className={classes(styles.format)}
        aria-label={label}
        isSelected={isOn}
        isDisabled={isOff}
        onChange={toggle}
      >
        <Icon size={15} aria-hidden />
      </ToggleButton>
      <Tooltip className={classes(buttonStyles.tooltip)} offset={6}>
        {label}
        <kbd>{shortcutLabel(keys)}</kbd>
      </Tooltip>
    </TooltipTrigger>
  );
}
