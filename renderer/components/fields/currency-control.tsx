import { ChevronDown } from 'lucide-react';
import { type MouseEvent, useMemo, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useDraft } from '../../stores/draft-store.ts';
import {
  commonCurrencies,
  currenciesLike,
  guessCurrency,
  printCurrency,
  readCurrency,
} from '../../text/currency-input.ts';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import choiceStyles from './choice-control.module.css';
import type { ControlProps } from './control.ts';
import styles from './currency-control.module.css';
import fieldStyles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';
import { useTypedValue } from './typed-value.ts';

type CurrencyProps = ControlProps<string> & { isFixed?: boolean };

/** More than these are found by typing on. */
const mostOffered = 24;

/** A currency, typed by name, code or sign, or chosen from a list. Its ISO code is stored. */
export function CurrencyControl({ path, field, label, help, isFixed = false }: CurrencyProps) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const isReadOnly = useReadOnly();
  const { text, problem, type, leave } = useTypedValue(
    field,
    (typed) => readCurrency(typed, locale),
    printCurrency,
    { isFixed },
  );
  const [isFocused, setFocused] = useState(false);
  const isUntouched = text === '' || (field.value !== undefined && text === printCurrency(field.value));
  // A form can hold a hundred of these fields: only the one that is typed into has a list.
  const offered = useMemo(() => {
    if (!isFocused) return [];
    return isUntouched ? commonCurrencies() : currenciesLike(text, locale).slice(0, mostOffered);
  }, [isFocused, isUntouched, text, locale]);
  const selectAll = ({ currentTarget: input }: MouseEvent<HTMLInputElement>) => {
    if (isUntouched && input.selectionStart === input.selectionEnd) input.select();
  };
  return (
    <ComboBox
      className={useFieldClass()}
      inputValue={text}
      onInputChange={type}
      value={field.value ?? null}
      onChange={(code) => code !== null && type(printCurrency(String(code)))}
      items={offered.map(({ code, name }) => ({ id: code, name }))}
      allowsCustomValue
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        const guess = isUntouched ? undefined : guessCurrency(text, locale);
        if (guess !== undefined) type(printCurrency(guess));
        leave();
      }}
      isInvalid={problem !== undefined}
      isReadOnly={isReadOnly}
    >
      <FieldFrame label={label} help={help} problem={problem}>
        <div className={styles.row}>
          <Input
            className={classes(fieldStyles.input, styles.input)}
            data-path={path}
            placeholder="e.g. euro or EUR"
            autoComplete="off"
            spellCheck={false}
            onClick={selectAll}
          />
          {!isReadOnly && (
            <Button className={classes(styles.open)}>
              <ChevronDown size={16} aria-hidden />
            </Button>
          )}
        </div>
        <Popover className={classes(choiceStyles.popover)} maxHeight={280}>
          <ListBox className={classes(choiceStyles.list)}>
            {({ id, name }: { id: string; name: string }) => (
              <ListBoxItem id={id} textValue={printCurrency(id)} className={classes(choiceStyles.item)}>
                {name} <span className={styles.code}>{id}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </ComboBox>
  );
}

export const CurrencyField = bound<string, { isFixed?: boolean }>(CurrencyControl);
