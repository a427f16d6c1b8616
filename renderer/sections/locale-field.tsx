import { useMemo } from 'react';
import { bound } from '../components/fields/bound.tsx';
import { MenuControl } from '../components/fields/choice-control.tsx';
import type { ControlProps } from '../components/fields/control.ts';
import { printDay } from '../text/date-input.ts';
import { printNumber } from '../text/number-input.ts';

const offeredLocales = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'en-IN',
  'de-DE',
  'fr-FR',
  'es-ES',
  'nl-NL',
  'sv-SE',
];

/** Each manner of writing numbers and dates with an example; one that came with a file is offered too. */
export function LocaleControl(props: ControlProps<string> & { isFixed?: boolean }) {
  const { value } = props.field;
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const known = value !== undefined && !offeredLocales.includes(value) ? [value] : [];
    return [...offeredLocales, ...known].map((locale) => {
      const example = `${printNumber(12500.5, { kind: 'number' }, locale)} · ${printDay('2027-01-04', locale)}`;
      return { value: locale, label: `${names.of(locale)}: ${example}` };
    });
  }, [value]);
  return <MenuControl {...props} choices={choices} />;
}

export const LocaleField = bound<string>((props) => <LocaleControl {...props} isFixed />);
