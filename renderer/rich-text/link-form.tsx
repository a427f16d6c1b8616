import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { classes } from '../components/classes.ts';
import { formatWords } from '../text/format-words.ts';
import { readProseLink } from '../text/prose-link-input.ts';
import styles from './rich-text.module.css';

/** Asks for the address of a link, in the place of the toolbar. */
export function LinkForm({ editor, close }: { editor: Editor; close(): void }) {
  const [stored] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [typed, setTyped] = useState(stored.replace(/^mailto:/i, ''));
  const [problem, setProblem] = useState<string>();

  const apply = () => {
    const reading = readProseLink(typed);
    if (!reading.ok) return setProblem(reading.problem);
    setLink(editor, reading.value, typed.trim());
    close();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    close();
  };
  return (
    <Form
      className={classes(styles.toolbar, styles.linkForm)}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField
        className={classes(styles.linkField)}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(undefined);
        }}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        autoFocus
      >
        <Label className={classes(styles.spoken)}>{formatWords.linkAddress}</Label>
        <Input
          className={classes(styles.linkInput)}
          placeholder="https://"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        {problem && <FieldError className={classes(styles.linkProblem)}>{problem}</FieldError>}
      </TextField>
      <Button type="submit" className={classes(styles.word)}>
        {formatWords.linkApply}
      </Button>
      {stored !== '' && (
        <Button className={classes(styles.word)} onPress={remove}>
          {formatWords.linkRemove}
        </Button>
      )}
      <Button className={classes(styles.word)} onPress={close}>
        {formatWords.linkCancel}
      </Button>
    </Form>
  );
}

/** Links what is selected, or the link that the caret is in; without either, the address itself is written. */
function setLink(editor: Editor, href: string, address: string): void {
  const marks = [{ type: 'link', attrs: { href } }];
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: address, marks }).run();
  else chain.extendMarkRange('link').setMark('link', { href }).run();
}
