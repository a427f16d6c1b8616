import { useMemo } from 'react';
import { MenuControl, Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { ImageField } from '../components/fields/image-control.tsx';
import { CodeField } from '../components/fields/link-control.tsx';
import { Several } from '../components/fields/several-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { useField } from '../stores/field.ts';
import { printDay } from '../text/date-input.ts';
import { printNumber } from '../text/number-input.ts';
import { confidentialities, specialties } from './choices.ts';
import { questionAt } from './questions.ts';

/** Who asks whom for what, until when. */
export function OverviewScreen() {
  return (
    <>
      <ShortText path="overview.title" />
      <LongText path="overview.ask" />
      <DateField path="overview.decisionNeededBy" />
      <Several path="overview.audience" choices={specialties} isFixed />
      <ShortText path="overview.organisation" />
      <ShortText path="overview.department" />
      <ShortText path="overview.authorRole" />
      <ShortText path="overview.sponsor" />
      <Segments path="overview.confidentiality" choices={confidentialities} isFixed />
      <CodeField path="overview.currency" isFixed />
      <LocaleField />
      <ImageField path="overview.logo" />
    </>
  );
}

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

/** Each manner of writing with an example; one that came with a file is offered too. */
function LocaleField() {
  const path = 'overview.locale';
  const field = useField<string>(path);
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const known = field.value !== undefined && !offeredLocales.includes(field.value) ? [field.value] : [];
    return [...offeredLocales, ...known].map((locale) => {
      const example = `${printNumber(12500.5, { kind: 'number' }, locale)} · ${printDay('2027-01-04', locale)}`;
      return { value: locale, label: `${names.of(locale)}: ${example}` };
    });
  }, [field.value]);
  return <MenuControl path={path} field={field} {...questionAt(path)} choices={choices} isFixed />;
}
