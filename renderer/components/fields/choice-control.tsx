import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import styles from './choice-control.module.css';
import type { ControlProps } from './control.ts';
import fieldStyles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';

/** One thing that can be chosen, by the value that is stored. */
export type ChoiceOption = { readonly value: string; readonly label: string };

type ChoiceOptions = {
  choices: readonly ChoiceOption[];
  /** A choice that can't be taken back, because the field always has a value. */
  isFixed?: boolean;
};
/** The last entry of a menu can make what is missing from it. */
type MenuOptions = ChoiceOptions & { another?: { label: string; make(): void } | undefined };
type ChoiceProps = ControlProps<string> & ChoiceOptions;

/** One of a few, all in sight. */
export function SegmentsControl({ path, field, label, help, choices, isFixed = false }: ChoiceProps) {
  const isReadOnly = useReadOnly();
  const canClear = !isFixed && !isReadOnly && field.value !== undefined;
  return (
    <RadioGroup
      className={useFieldClass()}
      value={field.value ?? null}
      onChange={(value) => field.set(value)}
      onBlur={field.blur}
      orientation="horizontal"
      isReadOnly={isReadOnly}
      data-path={path}
    >
      <FieldFrame label={label} help={help}>
        <div className={styles.row}>
          <div className={styles.segments} onKeyDownCapture={ignoreEnter}>
            {choices.map(({ value, label: name }) => (
              <Radio key={value} value={value} className={classes(styles.segment)}>
                {name}
              </Radio>
            ))}
          </div>
          {canClear && (
            <Button
              className={classes(styles.clear)}
              aria-label={`Clear: ${label}`}
              onPress={() => field.set(undefined)}
            >
              Clear
            </Button>
          )}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}

/** Choices are made by Space and by arrows, as everywhere; React Aria would let Enter choose too. */
export function ignoreEnter(event: KeyboardEvent): void {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
  if (event.key === 'Enter' && isPlain) event.stopPropagation();
}

const nothing = '';
const another = '+';

/** One of many, in a menu. A stored value that is no longer among the choices is said to be gone, not hidden. */
export function MenuControl({
  path,
  field,
  label,
  help,
  choices,
  isFixed = false,
  another: offer,
}: ControlProps<string> & MenuOptions) {
  const isGone = field.value !== undefined && !choices.some(({ value }) => value === field.value);
  const problem = isGone ? 'What was chosen here is no longer in the list. Choose again.' : undefined;
  const [isOpen, setOpen] = useState(false);
  const canClear = !isFixed && field.value !== undefined;
  const offered = [
    ...choices,
    ...(offer ? [{ value: another, label: offer.label }] : []),
    ...(canClear ? [{ value: nothing, label: 'No choice' }] : []),
  ];
  // A form can hold a hundred menus of fifty entries each: while a menu is closed, it renders one entry, the chosen one
  // if there is one. It needs one, because an empty menu does not open.
  const chosen = choices.filter(({ value }) => value === field.value);
  const closedItems = chosen.length > 0 ? chosen : offered.slice(0, 1);
  const items = isOpen ? offered : closedItems;
  return (
    <Select
      className={useFieldClass()}
      value={isGone ? null : (field.value ?? null)}
      onChange={(value) => {
        if (value === another) offer?.make();
        else field.set(value === nothing || value === null ? undefined : String(value));
      }}
      onBlur={field.blur}
      isOpen={isOpen}
      onOpenChange={setOpen}
      isInvalid={isGone}
      isDisabled={useReadOnly()}
      placeholder="Choose one…"
    >
      <FieldFrame label={label} help={help} problem={problem}>
        <Button className={classes(fieldStyles.input, styles.button)} data-path={path}>
          <SelectValue className={classes(styles.chosen)} />
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover className={classes(styles.popover)}>
          <ListBox
            className={classes(styles.list)}
            items={items.map(({ value, label: name }) => ({ id: value, name }))}
          >
            {({ id, name }) => (
              <ListBoxItem
                id={id}
                textValue={name}
                className={classes(styles.item, (id === nothing || id === another) && styles.none)}
              >
                {name}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </Select>
  );
}

export const Segments = bound<string, ChoiceOptions>(SegmentsControl);
export const Menu = bound<string, MenuOptions>(MenuControl);
