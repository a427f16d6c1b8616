import type { SectionId } from '../../../shared/domain/proposal.ts';
import { questionAt } from '../../sections/questions.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { useField } from '../../stores/field.ts';
import { focusField } from '../../stores/navigation.ts';
import { Button } from '../button.tsx';
import { type Entry, entriesAt, type ListPath } from '../list-editor-changes.ts';
import { MenuControl } from './choice-control.tsx';
import styles from './field.module.css';

type ReferenceFieldProps = {
  path: string;
  /** The list in which the entry is found. */
  list: ListPath<SectionId>;
  /** The field that an entry of the list is called by. */
  titleKey: string;
  /** One entry in words, as in `Add an objective`. */
  noun: string;
};

/** A link to an entry of another list. While that list is empty, it says where to fill it. */
export function ReferenceField({ path, list, titleKey, noun }: ReferenceFieldProps) {
  const field = useField<string>(path);
  const entries = useDraft((state) => entriesAt(state.proposal, list));
  const { label, help } = questionAt(path);
  if (entries.length === 0 && field.value === undefined) {
    return (
      <div className={styles.field} data-path={path}>
        <span className={styles.label}>{label}</span>
        <span className={styles.reference}>
          <Button look="link" onPress={() => void focusField(list)}>
            Add {noun}
          </Button>{' '}
          first, then choose it here.
        </span>
      </div>
    );
  }
  const choices = entries.map((entry, index) => ({
    value: entry.id,
    label: titleOf(entry, titleKey) ?? `${questionAt(list).label} ${index + 1}`,
  }));
  return <MenuControl path={path} field={field} label={label} help={help} choices={choices} />;
}

function titleOf(entry: Entry, key: string): string | undefined {
  const title = entry[key];
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
