import { type KeyboardEvent, useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { cleanText } from '../../../shared/domain/faces.ts';
import { proseLimit } from '../../../shared/domain/prose.ts';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import type { ControlProps } from './control.ts';
import styles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { problemAt } from './field-problem.ts';
import { schemaAt } from './field-schema.ts';
import { useReadOnly } from './read-only.ts';
import { RichText } from './rich-text.tsx';

type TextProps = ControlProps<string> & {
  /** Path of the schema, where the answer is not stored under `path` itself. */
  schemaPath?: string;
  placeholder?: string | undefined;
};

/** An answer without line breaks. The box grows rather than hiding the end of it. */
export function ShortTextControl(props: TextProps) {
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  const keepLine = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return <GrowingText {...props} clean={oneLine} onKeyDown={keepLine} rows={1} isLine />;
}

/** An answer of any length; the box grows with it. `rows` is its height while it is empty. */
export function LongTextControl({ rows = 3, ...props }: TextProps & { rows?: 1 | 3 }) {
  return <GrowingText {...props} rows={rows} />;
}

type GrowingTextProps = TextProps & {
  rows: 1 | 3;
  /** Set where Enter can't mean a line break. */
  isLine?: boolean;
  clean?: (text: string) => string;
  onKeyDown?: (event: KeyboardEvent) => void;
};

function GrowingText({
  placeholder = '',
  rows,
  isLine = false,
  clean,
  onKeyDown,
  ...props
}: GrowingTextProps) {
  const { text, problem, type, leave } = useTypedText(props);
  return (
    <TextField
      className={useFieldClass()}
      value={text}
      onChange={(typed) => type(clean ? clean(typed) : typed)}
      onBlur={leave}
      isInvalid={problem !== undefined}
      isReadOnly={useReadOnly()}
    >
      <FieldFrame label={props.label} help={props.help} problem={problem}>
        <TextArea
          className={classes(styles.input, styles.area, rows === 1 && styles.oneRow)}
          data-path={props.path}
          data-line={isLine || undefined}
          rows={rows}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          spellCheck
        />
      </FieldFrame>
    </TextField>
  );
}

export const ShortText = bound<string, { placeholder?: string | undefined }>(ShortTextControl);
const PlainText = bound<string, { placeholder?: string | undefined }>(LongTextControl);

/** An answer of any length; it can be formatted where the model takes that. */
export function LongText(props: { path: string; label?: string; help?: string }) {
  return isProse(props.path) ? <RichText {...props} /> : <PlainText {...props} />;
}

const isProse = (path: string) => proseLimit(schemaAt(path)) !== undefined;

/** Text goes into the draft as it is typed. What does not fit stays in the field, with the reason, and is not stored. */
function useTypedText({ path, schemaPath = path, field }: TextProps) {
  const [refused, setRefused] = useState<string>();
  const text = refused ?? field.value ?? '';
  return {
    text,
    problem: refused === undefined ? undefined : problemAt(schemaPath, refused),
    type(typed: string) {
      const clean = cleanText(typed);
      const isRefused = problemAt(schemaPath, clean) !== undefined;
      setRefused(isRefused ? clean : undefined);
      if (!isRefused) field.set(clean === '' ? undefined : clean);
    },
    leave() {
      if (refused === undefined && field.value?.trim() === '') field.set(undefined);
      field.blur();
    },
  };
}
