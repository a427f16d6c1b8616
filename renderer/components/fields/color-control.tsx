import { ToggleButton } from 'react-aria-components';
import { accentChoices } from '../../../shared/domain/accent-color.ts';
import { presetAccent } from '../../../shared/domain/printing/accent-tones.ts';
import { understood } from '../../text/reading.ts';
import { classes } from '../classes.ts';
import pillStyles from '../pill.module.css';
import { bound } from './bound.tsx';
import styles from './color-control.module.css';
import type { ControlProps } from './control.ts';
import { CheckedTextControl } from './link-control.tsx';
import { useReadOnly } from './read-only.ts';

/** A colour by its six digits, or one of a few that are good in print. */
export function AccentControl(props: ControlProps<string>) {
  const { field, label } = props;
  const isReadOnly = useReadOnly();
  return (
    <CheckedTextControl
      {...props}
      read={(text) => understood(colorIn(text))}
      placeholder={`e.g. ${presetAccent}`}
      inputMode="text"
    >
      <fieldset className={styles.row} aria-label={label}>
        {accentChoices.map(({ value, name }) => (
          <ToggleButton
            key={value}
            className={classes(pillStyles.pill, styles.choice)}
            isSelected={field.value === value}
            isDisabled={isReadOnly}
            onChange={() => {
              field.set(value);
              field.blur();
            }}
          >
            <span className={styles.swatch} style={{ backgroundColor: value }} />
            {name}
          </ToggleButton>
        ))}
      </fieldset>
    </CheckedTextControl>
  );
}

/** `17507F` and `#17507f` are one colour. */
function colorIn(text: string): string {
  const digits = text.trim().toLowerCase().replace(/^#/, '');
  return `#${digits}`;
}

export const AccentField = bound<string>(AccentControl);
