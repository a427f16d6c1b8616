import { questionAt } from '../sections/questions.ts';
import { useDraft } from '../stores/draft-store.ts';
import { useField } from '../stores/field.ts';
import { focusField } from '../stores/navigation.ts';
import { Button } from './button.tsx';
import { SeveralControl } from './fields/several-control.tsx';
import { entriesAt, type ListPath } from './list-editor-changes.ts';
import styles from './references-field.module.css';

type ReferencesFieldProps = {
  path: string;
  /** The list in which the entries are found. */
  list: ListPath;
  /** The field that an entry of the list is called by. */
  titleKey: string;
  /** One entry in words, as in `Add a benefit`. */
  noun: string;
};

/** Links to any number of entries of another list. While that list is empty, it says where to fill it. */
export function ReferencesField({ path, list, titleKey, noun }: ReferencesFieldProps) {
  const field = useField<readonly string[]>(path);
  const entries = useDraft((state) => entriesAt(state.proposal, list));
  const { label, help } = questionAt(path);
  if (entries.length === 0)
    return (
      <div className={styles.empty} data-path={path}>
        <span className={styles.label}>{label}</span>
        <span>
          <Button look="link" onPress={() => void focusField(list)}>
            Add {noun}
          </Button>{' '}
          first, then tick it here.
        </span>
      </div>
    );
  const choices = entries.map(({ id, [titleKey]: title }, index) => ({
    value: id,
    label: typeof title === 'string' && title.trim() ? title : `${questionAt(list).label} ${index + 1}`,
  }));
  return <SeveralControl path={path} field={field} label={label} help={help} choices={choices} />;
}
