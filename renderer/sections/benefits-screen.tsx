import { type ReactNode, useId } from 'react';
import type { Section } from '../../shared/domain/proposal.ts';
import { plainTextOf } from '../../shared/domain/prose.ts';
import { ExplainedTerms } from '../components/explained-terms.tsx';
import { ReferenceField } from '../components/fields/reference-field.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import type { Entry } from '../components/list-editor-changes.ts';
import { useDraft } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import styles from './benefits-screen.module.css';
import screenStyles from './section-screen.module.css';

type Benefit = Section<'benefits'>['items'][number];

/** What the tool is worth, in two voices. */
export function BenefitsScreen() {
  return (
    <ListEditor
      path="benefits.items"
      noun="benefit"
      layout="entries"
      titleKey="name"
      empty="Start with the benefit that your customers would notice first."
      summary={summaryOf}
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.name`} />
          <div className={styles.card}>
            <Voice path={`${entry}.technicalFunction`} reader="it" heading="For IT">
              <LongText path={`${entry}.technicalFunction`} />
            </Voice>
            <Voice path={`${entry}.marketingValue`} reader="marketing" heading="For marketing">
              <LongText path={`${entry}.marketingValue`} />
            </Voice>
          </div>
          <ReferenceField
            path={`${entry}.objectiveId`}
            list="strategy.objectives"
            titleKey="statement"
            noun="an objective"
          />
          <div className={screenStyles.pair}>
            <ReferenceField
              path={`${entry}.measureId`}
              list="measures.items"
              titleKey="name"
              noun="a measure"
            />
            <ReferenceField
              path={`${entry}.optionId`}
              list="options.candidates"
              titleKey="name"
              noun="an option"
            />
          </div>
          <MissingTies path={entry} />
          <LongText path={`${entry}.note`} />
        </>
      )}
    </ListEditor>
  );
}

/** One half of the card: what is said to this reader, and the words of the other side in it. */
function Voice({
  path,
  reader,
  heading,
  children,
}: {
  path: string;
  reader: 'it' | 'marketing';
  heading: string;
  children: ReactNode;
}) {
  const headingId = useId();
  const text = useDraft((state) => plainTextOf(benefitText(valueAt(state.proposal, path))));
  return (
    <div className={styles.voice}>
      <p className={styles.reader} id={headingId}>
        {heading}
      </p>
      <ExplainedTerms text={text} reader={reader} labelId={headingId}>
        {children}
      </ExplainedTerms>
    </div>
  );
}

function benefitText(value: unknown): Benefit['technicalFunction'] {
  return value as Benefit['technicalFunction'];
}

/** What a benefit still has to be tied to, and why. */
function MissingTies({ path }: { path: string }) {
  const benefit = useDraft((state) => valueAt(state.proposal, path)) as Benefit | undefined;
  const missing = benefit ? ties.filter(({ key }) => benefit[key] === undefined) : [];
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {missing.map(({ key, because }) => (
        <li key={key}>{because}</li>
      ))}
    </ul>
  );
}

const ties = [
  { key: 'objectiveId', name: 'objective', because: 'Without an objective nobody sees what it is for.' },
  {
    key: 'measureId',
    name: 'measure',
    because: 'Without a measure nobody can say later whether it came true.',
  },
  { key: 'optionId', name: 'option', because: 'Without an option it is not clear which tool brings it.' },
] as const;

function summaryOf(entry: Entry): string | undefined {
  const missing = ties.filter(({ key }) => entry[key] === undefined).map(({ name }) => name);
  return missing.length === 0 ? undefined : `No ${missing.join(', no ')}`;
}
