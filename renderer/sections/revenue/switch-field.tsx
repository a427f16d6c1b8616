import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { classes } from '../../components/classes.ts';
import choiceStyles from '../../components/fields/choice-control.module.css';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { useField } from '../../stores/field.ts';
import { questionAt } from '../questions.ts';

/** Something that is so or not; the field always has a value. */
export function SwitchField({ path }: { path: string }) {
  const field = useField<boolean>(path);
  return (
    <Checkbox
      className={classes(choiceStyles.tick)}
      data-path={path}
      isSelected={field.value ?? false}
      onChange={(isOn) => field.set(isOn)}
      onBlur={field.blur}
      isReadOnly={useReadOnly()}
    >
      <span className={choiceStyles.box}>
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
      {questionAt(path).label}
    </Checkbox>
  );
}
