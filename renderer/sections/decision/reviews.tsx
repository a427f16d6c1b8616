import { words } from '../../../shared/domain/choice-words.ts';
import { type ReviewedSection, ReviewVerdict } from '../../../shared/domain/decision.ts';
import type { ItSpecialty } from '../../../shared/domain/values.ts';
import { Menu, Segments } from '../../components/fields/choice-control.tsx';
import { DateField } from '../../components/fields/date-control.tsx';
import { LongText, ShortText } from '../../components/fields/text-control.tsx';
import { TickField } from '../../components/fields/tick-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import type { Entry, ListPath } from '../../components/list-editor-changes.ts';
import { useField } from '../../stores/field.ts';
import { choicesOf, specialties } from '../choices.ts';
import layout from '../section-screen.module.css';
import { ReviewTable } from './review-table.tsx';

const sectionChoices = choicesOf(words.reviewedSection);
const verdictChoices = choicesOf(words.reviewVerdict);

/** What reviewers say of each section. What is to be fixed or improved gets an owner and a day. */
export function Reviews() {
  return (
    <ListEditor
      path="decision.reviews"
      noun="verdict"
      layout="entries"
      titleKey="comment"
      nameOf={aboutOf}
      empty="When somebody in IT has read a section, write down what they think of it: fine, could be better, or has to change."
      summary={summaryOf}
      footer={<ReviewTable />}
    >
      {(entry) => (
        <>
          <div className={layout.pair}>
            <Menu path={`${entry}.section`} choices={sectionChoices} />
            <Menu path={`${entry}.specialty`} choices={specialties} />
          </div>
          <Segments path={`${entry}.verdict`} choices={verdictChoices} />
          <LongText path={`${entry}.comment`} />
          <Work path={entry} />
        </>
      )}
    </ListEditor>
  );
}

/** Only what is not acceptable yet asks for work. */
function Work({ path }: { path: ListPath<'decision'> }) {
  const { value } = useField<string>(`${path}.verdict`);
  if (value === 'acceptable') return null;
  return (
    <>
      <div className={layout.wideAndDate}>
        <ShortText path={`${path}.owner`} />
        <DateField path={`${path}.dueOn`} />
      </div>
      <TickField path={`${path}.isDone`} />
    </>
  );
}

/** What was read and by whom, which names a verdict that needs no comment. */
function aboutOf({ section, specialty }: Entry): string {
  return [
    typeof section === 'string' && words.reviewedSection[section as ReviewedSection],
    typeof specialty === 'string' && words.specialty[specialty as ItSpecialty],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The verdict first, because it is what is looked for; a comment that stands as the title says nothing of the rest. */
function summaryOf(entry: Entry): string {
  const { verdict, isDone, comment } = entry;
  const known = ReviewVerdict.safeParse(verdict);
  return [
    known.success && (isDone === true ? 'Done' : words.reviewVerdict[known.data]),
    typeof comment === 'string' && comment.trim() && aboutOf(entry),
  ]
    .filter(Boolean)
    .join(' · ');
}
