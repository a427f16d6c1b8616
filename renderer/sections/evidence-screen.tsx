import { Menu, Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { LinkField, PartialDateField } from '../components/fields/link-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { grades, publishers, relations } from './choices.ts';
import styles from './section-screen.module.css';

/** What others have seen, direct competitors above all. */
export function EvidenceScreen() {
  return (
    <>
      <ListEditor
        path="evidence.caseStudies"
        noun="case study"
        layout="entries"
        titleKey="organisation"
        empty="Look for an organisation like yours that has published a figure. One good case is worth more than ten claims."
        summary={({ relation }) => relations.find(({ value }) => value === relation)?.label}
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.organisation`} />
            <Segments path={`${entry}.relation`} choices={relations} />
            <div className={styles.pair}>
              <ShortText path={`${entry}.tool`} />
              <ShortText path={`${entry}.tactic`} />
            </div>
            <ListEditor
              path={`${entry}.results`}
              noun="result"
              layout="lines"
              titleKey="statement"
              empty="No result yet."
            >
              {(result) => (
                <div className={styles.wideAndNarrow}>
                  <ShortText path={`${result}.statement`} />
                  <ShortText path={`${result}.period`} />
                </div>
              )}
            </ListEditor>
            <LongText path={`${entry}.relevance`} />
            <div className={styles.pair}>
              <ShortText path={`${entry}.sourceTitle`} />
              <LinkField path={`${entry}.sourceLink`} />
              <PartialDateField path={`${entry}.publishedOn`} />
              <Menu path={`${entry}.publisher`} choices={publishers} />
            </div>
            <Menu path={`${entry}.grade`} choices={grades} />
          </>
        )}
      </ListEditor>
      <ListEditor
        path="evidence.competitors"
        noun="competitor"
        layout="entries"
        titleKey="name"
        empty="Subscribe to their newsletter, look at their site: what you can see from outside is evidence too."
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.name`} />
            <ListEditor
              path={`${entry}.entries`}
              noun="observation"
              layout="lines"
              titleKey="channelOrTool"
              empty="Nothing observed yet."
            >
              {(observation) => (
                <>
                  <div className={styles.wideAndDate}>
                    <ShortText path={`${observation}.channelOrTool`} />
                    <DateField path={`${observation}.seenOn`} />
                  </div>
                  <LongText path={`${observation}.finding`} />
                </>
              )}
            </ListEditor>
          </>
        )}
      </ListEditor>
      <LongText path="evidence.caveats" />
    </>
  );
}
