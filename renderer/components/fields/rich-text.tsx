import { useContext, useId, useRef, useState } from 'react';
import { FieldErrorContext, LabelContext, Provider, TextContext } from 'react-aria-components';
import type { Prose } from '../../../shared/domain/prose.ts';
import { type Box, readOnlyBoxAttributes } from '../../rich-text/box-attributes.ts';
import { ProseView } from '../../rich-text/prose-view.tsx';
import proseStyles from '../../rich-text/rich-text.module.css';
import { RichTextEditor } from '../../rich-text/rich-text-editor.tsx';
import { WordMarksContext } from '../../rich-text/word-marks.ts';
import { questionAt } from '../../sections/questions.ts';
import { useField } from '../../stores/field.ts';
import { classes } from '../classes.ts';
import { useFieldLayout } from './control.ts';
import styles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';

type RichTextProps = { path: string; label?: string | undefined; help?: string | undefined };

/** A formatted answer. While nothing may be edited, its text is there to read. */
export function RichText({ path, ...own }: RichTextProps) {
  const words = questionAt(path);
  const help = own.help ?? words.help;
  const [problem, setProblem] = useState<string>();
  const [labelId, helpId, problemId] = [useId(), useId(), useId()];
  const field = useRef<HTMLDivElement>(null);
  const isReadOnly = useReadOnly();
  const layout = useFieldLayout();
  const className = classes(styles.input, styles.area);
  const marks = useContext(WordMarksContext);
  const describedBy =
    classes(problem !== undefined && problemId, help !== undefined && helpId, marks?.describedBy) ||
    undefined;
  const box = { path, labelId, describedBy };
  return (
    <Provider
      values={[
        [LabelContext, { id: labelId, elementType: 'span', onClick: () => focusBox(field.current) }],
        [TextContext, { slots: { description: { id: helpId }, errorMessage: { id: problemId } } }],
        [FieldErrorContext, { isInvalid: problem !== undefined, validationErrors: [], validationDetails }],
      ]}
    >
      <div
        ref={field}
        className={classes(useFieldClass(), proseStyles.anchor, layout === 'entry' && proseStyles.inEntry)}
      >
        <FieldFrame label={own.label ?? words.label} help={help} problem={problem}>
          {isReadOnly ? (
            <StoredProse box={box} className={classes(className, proseStyles.prose)} />
          ) : (
            <RichTextEditor
              {...box}
              className={className}
              isInvalid={problem !== undefined}
              onProblem={setProblem}
            />
          )}
        </FieldFrame>
      </div>
    </Provider>
  );
}

/** The validity that a text box of the browser would report; nothing but `isInvalid` is used of it. */
const validationDetails = {} as ValidityState;

function focusBox(field: HTMLElement | null) {
  field?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
}

function StoredProse({ box, className }: { box: Box; className: string }) {
  const { value } = useField<Prose>(box.path);
  return (
    <div className={className} {...readOnlyBoxAttributes(box)}>
      <ProseView value={value} />
    </div>
  );
}
