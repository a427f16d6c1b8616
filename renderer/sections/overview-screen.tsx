import { Segments } from '../components/fields/choice-control.tsx';
import { AccentField } from '../components/fields/color-control.tsx';
import { CurrencyField } from '../components/fields/currency-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { ImageField } from '../components/fields/image-control.tsx';
import { Several } from '../components/fields/several-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { confidentialities, specialties } from './choices.ts';
import { LocaleField } from './locale-field.tsx';

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
      <CurrencyField path="overview.currency" isFixed />
      <LocaleField path="overview.locale" />
      <ImageField path="overview.logo" />
      <AccentField path="overview.accentColor" />
    </>
  );
}
