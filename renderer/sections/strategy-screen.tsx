import { classes } from '../components/classes.ts';
import { Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { ReferenceField } from '../components/fields/reference-field.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { ReferencesField } from '../components/references-field.tsx';
import { mediaKinds } from './choices.ts';
import styles from './section-screen.module.css';
import { StrategyChainView } from './strategy-chain-view.tsx';
import { StrategyTimelineView } from './strategy-timeline-view.tsx';

/** From objective to tactic to date, and when to stop. */
export function StrategyScreen() {
  return (
    <>
      <LongText path="strategy.summary" />
      <ListEditor
        path="strategy.objectives"
        noun="objective"
        layout="lines"
        titleKey="statement"
        empty="An objective has a figure and a date. Tactics, benefits and measures refer to it."
      >
        {(entry) => (
          <>
            <LongText path={`${entry}.statement`} />
            <div className={styles.wideAndDate}>
              <ShortText path={`${entry}.target`} />
              <DateField path={`${entry}.dueOn`} />
            </div>
          </>
        )}
      </ListEditor>
      <ListEditor
        path="strategy.segments"
        noun="segment"
        layout="lines"
        titleKey="name"
        empty="Segments are optional. They help IT to see whose data is used for what."
      >
        {(entry) => (
          <div className={styles.nameAndText}>
            <ShortText path={`${entry}.name`} />
            <LongText path={`${entry}.description`} />
          </div>
        )}
      </ListEditor>
      <ListEditor
        path="strategy.tactics"
        noun="tactic"
        layout="entries"
        titleKey="name"
        empty="A tactic is something that you do: a campaign, a series, an event."
        summary={({ channel }) => (typeof channel === 'string' ? channel : undefined)}
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.name`} />
            <LongText path={`${entry}.description`} />
            <div className={styles.pair}>
              <ShortText path={`${entry}.channel`} />
              <Segments path={`${entry}.media`} choices={mediaKinds} />
              <ReferenceField
                path={`${entry}.objectiveId`}
                list="strategy.objectives"
                titleKey="statement"
                noun="an objective"
              />
              <ReferenceField
                path={`${entry}.segmentId`}
                list="strategy.segments"
                titleKey="name"
                noun="a segment"
              />
              <DateField path={`${entry}.startsOn`} />
              <DateField path={`${entry}.endsOn`} />
            </div>
            <ReferencesField
              path={`${entry}.benefitIds`}
              list="benefits.items"
              titleKey="name"
              noun="a benefit"
            />
          </>
        )}
      </ListEditor>
      <StrategyChainView />
      <ListEditor
        path="strategy.milestones"
        noun="milestone"
        layout="lines"
        titleKey="name"
        empty="Contract signed, data migrated, first campaign out: the days that others plan around."
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.name`} />
            <div className={styles.pair}>
              <DateField path={`${entry}.dueOn`} />
              <ShortText path={`${entry}.owner`} />
            </div>
          </>
        )}
      </ListEditor>
      <LongText path="strategy.pilot.scope" />
      <div className={classes(styles.trio, styles.levelled)}>
        <DateField path="strategy.pilot.startsOn" />
        <DateField path="strategy.pilot.endsOn" />
        <DateField path="strategy.pilot.decisionOn" />
      </div>
      <LongText path="strategy.pilot.goCriteria" />
      <ListEditor
        path="strategy.stopRules"
        noun="stop rule"
        layout="lines"
        titleKey="statement"
        empty="Saying beforehand when you would stop makes it easier to say yes."
      >
        {(entry) => (
          <div className={styles.wideAndDate}>
            <ShortText path={`${entry}.statement`} />
            <DateField path={`${entry}.checkedOn`} />
          </div>
        )}
      </ListEditor>
      <StrategyTimelineView />
    </>
  );
}
