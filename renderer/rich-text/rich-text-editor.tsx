import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { type Prose, plainTextOf, proseLimit } from '../../shared/domain/prose.ts';
import { classes } from '../components/classes.ts';
import { problemAt } from '../components/fields/field-problem.ts';
import { schemaAt } from '../components/fields/field-schema.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import { formatWords } from '../text/format-words.ts';
import { type Box, boxAttributes } from './box-attributes.ts';
import { domEvents } from './dom-events.ts';
import { editorNodes } from './editor-nodes.ts';
import { FormatToolbar } from './format-toolbar.tsx';
import { LinkForm } from './link-form.tsx';
import { contentOf, proseOf } from './prose-content.ts';
import { replaceContent } from './replace-content.ts';
import styles from './rich-text.module.css';
import { WordMarksContext, wordMarksIn } from './word-marks.ts';

export type RichTextEditorProps = Box & {
  /** The classes of the box, in the layout of its place. */
  className: string;
  isInvalid: boolean;
  onProblem(problem: string | undefined): void;
};

/**
 * Formatted text at a path of the open proposal. What is typed goes into the draft at once; what does not fit stays in
 * the box, with the reason, and is not stored. Undo is that of the proposal.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const { path, onProblem } = props;
  const [takesFocus] = useState(() => hasFocus(path));
  const [isFocused, setFocused] = useState(takesFocus);
  const [isLinking, setLinking] = useState(false);
  const [countNearLimit, setCountNearLimit] = useState<number>();
  const limit = proseLimit(schemaAt(path)) ?? 0;
  const place = useRef<HTMLFieldSetElement>(null);
  /** What the draft holds, as far as the editor knows. */
  const known = useRef(storedAt(path));
  const [content] = useState(() => contentOf(known.current));

  const write = ({ editor }: { editor: Editor }) => {
    const next = proseOf(editor.state.doc);
    const problem = problemAt(path, next);
    const count = plainTextOf(next).length;
    onProblem(problem);
    setCountNearLimit(count > 0.9 * limit ? count : undefined);
    if (problem !== undefined) return;
    known.current = next;
    draftStore.getState().edit(path, next, fieldLabel(path));
  };
  const attributes = useAttributes(props);
  const marks = useContext(WordMarksContext);
  const [extensions] = useState(() => (marks ? [...editorNodes, wordMarksIn(marks.find)] : editorNodes));
  const editor = useEditor({
    extensions,
    content,
    autofocus: takesFocus ? 'end' : false,
    injectCSS: false,
    enablePasteRules: false,
    enableCoreExtensions: { drop: false, paste: false, delete: false, textDirection: false },
    shouldRerenderOnTransaction: false,
    editorProps: { attributes, handleDOMEvents: domEvents },
    onUpdate: write,
  });
  const follow = () => {
    const value = storedAt(path);
    known.current = value;
    onProblem(undefined);
    setCountNearLimit(undefined);
    replaceContent(editor, value);
  };

  const close = () => {
    setLinking(false);
    editor.commands.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (place.current?.contains(event.relatedTarget)) return;
    setFocused(false);
    setLinking(false);
    draftStore.getState().settle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !editor.isFocused) {
      event.stopPropagation();
      return close();
    }
    const isLinkKey = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyK';
    const isToolbarKey = event.altKey && event.key === 'F10';
    if (!isLinkKey && !isToolbarKey) return;
    event.preventDefault();
    if (isLinkKey) setLinking(true);
    else place.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset
      ref={place}
      className={styles.place}
      onFocus={() => setFocused(true)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      {isFocused && !isLinking && <FormatToolbar editor={editor} onLink={() => setLinking(true)} />}
      {isFocused && isLinking && <LinkForm editor={editor} close={close} />}
      <EditorContent editor={editor} />
      {countNearLimit !== undefined && (
        <p className={styles.room}>{formatWords.room(countNearLimit, limit)}</p>
      )}
      <StoredAnswer path={path} known={known} follow={follow} />
    </fieldset>
  );
}

type StoredAnswerProps = { path: string; known: RefObject<Prose | undefined>; follow(): void };

/**
 * Has the editor follow when the stored answer is not what it knows, by undo or by another window. What is typed into
 * it is known, and renders nothing at all.
 */
function StoredAnswer({ path, known, follow }: StoredAnswerProps) {
  const isOther = useDraft((state) => valueAt(state.proposal, path) !== known.current);
  useLayoutEffect(() => {
    if (isOther) follow();
  });
  return null;
}

function useAttributes({ path, className, labelId, describedBy, isInvalid }: RichTextEditorProps) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  return useMemo(
    () => ({
      class: classes(className, styles.prose),
      ...boxAttributes({ path, labelId, describedBy }),
      spellcheck: 'true',
      lang: locale,
      ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
    }),
    [path, className, labelId, describedBy, isInvalid, locale],
  );
}

/** Whether the plain text box that this editor replaces has the focus. */
function hasFocus(path: string): boolean {
  return document.activeElement?.getAttribute('data-path') === path;
}

const storedAt = (path: string) => valueAt(draftStore.getState().proposal, path) as Prose | undefined;
