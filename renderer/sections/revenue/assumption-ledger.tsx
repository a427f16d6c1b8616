import { doubtfulFraction, explainDoubtful } from '../../../shared/domain/revenue/confidence-share.ts';
import { Segments } from '../../components/fields/choice-control.tsx';
import { DateField } from '../../components/fields/date-control.tsx';
import { LinkField } from '../../components/fields/link-control.tsx';
import { LongText, ShortText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { confidences } from '../choices.ts';
import layout from '../section-screen.module.css';
import { ExplainedFigure } from './explained-figure.tsx';
import { useShownProjection } from './projection-context.tsx';
import styles from './revenue-screen.module.css';

/** What the figures rest on, and how sure that is. */
export function AssumptionLedger() {
  return (
    <ListEditor
      path="revenue.assumptions"
      noun="assumption"
      layout="entries"
      titleKey="statement"
      empty="Your own figures of the last twelve months are the best source. Write down where each figure comes from."
      summary={({ confidence }) => {
        const known = confidences.find(({ value }) => value === confidence);
        return known && `${known.label} confidence`;
      }}
      footer={<HonestLine />}
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.statement`} />
          <LongText path={`${entry}.source`} />
          <div className={layout.pair}>
            <LinkField path={`${entry}.link`} />
            <DateField path={`${entry}.statedOn`} />
            <Segments path={`${entry}.confidence`} choices={confidences} />
            <ShortText path={`${entry}.owner`} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

/** The one line that says how much of the revenue a reader should doubt. */
export function HonestLine() {
  const { projection, format } = useShownProjection();
  const { confidence } = projection;
  if (!confidence) return null;
  const doubtful = doubtfulFraction(confidence);
  const share = (fraction: number) => format.percent(fraction, 0);
  return (
    <p className={styles.honest} data-tone={doubtful > 0.5 ? 'warn' : undefined}>
      <strong>
        <ExplainedFigure explanation={explainDoubtful(confidence)} format={format}>
          {share(doubtful)}
        </ExplainedFigure>{' '}
        of projected revenue rests on low-confidence inputs.
      </strong>{' '}
      {doubtful > 0 &&
        `${share(confidence.low)} on a source of low confidence, ${share(confidence.unstated)} on an input without a source. `}
      A stream counts as no surer than its weakest input.
    </p>
  );
}
