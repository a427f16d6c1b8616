import { ChevronRight, Copy, GripVertical, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { useDraft } from '../stores/draft-store.ts';
import { classes } from './classes.ts';
import { FieldLayoutProvider } from './fields/control.ts';
import { useReadOnly } from './fields/read-only.ts';
import styles from './list-editor.module.css';
import type { ListEditorProps } from './list-editor.tsx';
import type { ListActs } from './list-editor-acts.ts';
import { entriesAt } from './list-editor-changes.ts';
import { closeEntry, openEntry, useIsOpen } from './list-editor-open.ts';
import { EntryTemplateAnswers } from './template-answers.tsx';

type ListEditorRowProps = Pick<
  ListEditorProps<SectionId>,
  'noun' | 'layout' | 'titleKey' | 'nameOf' | 'isFixed' | 'summary'
> & {
  path: string;
  id: string;
  index: number;
  acts: ListActs;
  isDragged: boolean;
  /** Where a dragged row would land, seen from this one. */
  marker: 'before' | 'after' | undefined;
  /** The fields of the entry at this place of the list. */
  fields: (index: number) => ReactNode;
};

/**
 * One entry of a list with its handle, its fields and what can be done with it. It does not render while others
 * change.
 */
export const ListEditorRow = memo(EntryRow);

function EntryRow(props: ListEditorRowProps) {
  const { path, noun, layout, id, index, acts, isDragged, marker, fields } = props;
  const entryPath = `${path}.${index}`;
  const isReadOnly = useReadOnly();

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOnHandle = event.target instanceof HTMLElement && event.target.dataset.part === 'handle';
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !(event.altKey || isOnHandle) || event.defaultPrevented) return;
    event.preventDefault();
    // Alt with an arrow in a list inside this entry has moved what is inside.
    event.stopPropagation();
    acts.move(index, index + by);
  };

  return (
    <li
      className={classes(styles.row, styles[layout], isDragged && styles.dragged, isReadOnly && styles.kept)}
      data-entry={id}
      data-marker={marker}
      onKeyDown={onKeyDown}
    >
      {!isReadOnly && (
        <button
          type="button"
          className={styles.handle}
          data-part="handle"
          aria-label={`Move ${noun} ${index + 1}`}
          title="Drag to move, or press ↑ and ↓"
        >
          <GripVertical size={16} aria-hidden />
        </button>
      )}
      {layout !== 'entries' ? (
        <div className={styles.fields} data-part="fields" data-path={entryPath}>
          <FieldLayoutProvider value={layout === 'line' ? 'line' : 'entry'}>
            {fields(index)}
          </FieldLayoutProvider>
        </div>
      ) : (
        <OpeningEntry {...props} entryPath={entryPath} />
      )}
      {!isReadOnly && <RowActions {...props} />}
    </li>
  );
}

function OpeningEntry({
  path,
  noun,
  id,
  index,
  entryPath,
  titleKey,
  nameOf,
  summary,
  fields,
}: ListEditorRowProps & { entryPath: string }) {
  const isOpen = useIsOpen(id);
  const entry = useDraft((state) => entriesAt(state.proposal, path)[index]);
  const written = entry?.[titleKey];
  const title = typeof written === 'string' && written.trim() ? written : entry && nameOf?.(entry);
  return (
    <div className={styles.entry}>
      <Button
        className={classes(styles.toggle)}
        data-part="toggle"
        data-path={entryPath}
        aria-expanded={isOpen}
        onPress={() => (isOpen ? closeEntry(id) : openEntry(id))}
      >
        <ChevronRight size={16} className={styles.chevron} aria-hidden />
        <span className={title ? styles.name : styles.unnamed}>{title || `Untitled ${noun}`}</span>
        {entry && summary && <span className={styles.summary}>{summary(entry)}</span>}
      </Button>
      {isOpen && (
        <div className={styles.fields} data-part="fields">
          <FieldLayoutProvider value="entry">{fields(index)}</FieldLayoutProvider>
          <EntryTemplateAnswers path={entryPath} />
        </div>
      )}
    </div>
  );
}

function RowActions({ path, noun, index, isFixed, acts }: ListEditorRowProps) {
  const mustStay = useDraft((state) => {
    const entry = entriesAt(state.proposal, path)[index];
    return entry !== undefined && (isFixed?.(entry) ?? false);
  });
  return (
    <div className={styles.actions}>
      <Button
        className={classes(styles.action)}
        aria-label={`Duplicate ${noun} ${index + 1}`}
        onPress={() => acts.copy(index)}
      >
        <Copy size={15} aria-hidden />
      </Button>
      {!mustStay && (
        <Button
          className={classes(styles.action)}
          aria-label={`Delete ${noun} ${index + 1}`}
          onPress={() => acts.remove(index)}
        >
          <Trash2 size={15} aria-hidden />
        </Button>
      )}
    </div>
  );
}
