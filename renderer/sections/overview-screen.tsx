import { DateField } from '../components/fields/date-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';

/** Who asks whom for what, until when. */
export function OverviewScreen() {
  return (
    <>
      <ShortText path="overview.title" />
      <LongText path="overview.ask" />
      <DateField path="overview.decisionNeededBy" />
    </>
  );
}
