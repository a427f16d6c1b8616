import { Menu, Segments } from '../components/fields/choice-control.tsx';
import { AttachmentField } from '../components/fields/image-control.tsx';
import { LinkField, PartialDateField } from '../components/fields/link-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { CaseStudyLibrary } from './case-study-library.tsx';
import { publishers, relations, sizeMatches } from './choices.ts';
import { CompetitorMatrix } from './competitor-matrix.tsx';
import { GradeOfEvidence, VendorOnlyNote } from './evidence-grade.tsx';
import styles from './section-screen.module.css';

/** What others have seen, direct competitors above all. */
export function EvidenceScreen() {
  return (
    <>
      <VendorOnlyNote />
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
            <Segments path={`${entry}.sizeMatch`} choices={sizeMatches} />
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
                <>
                  <ShortText path={`${result}.statement`} />
                  <div className={styles.four}>
                    <ShortText path={`${result}.before`} />
                    <ShortText path={`${result}.after`} />
                    <ShortText path={`${result}.unit`} />
                    <ShortText path={`${result}.period`} />
                  </div>
                </>
              )}
            </ListEditor>
            <LongText path={`${entry}.relevance`} />
            <div className={styles.pair}>
              <ShortText path={`${entry}.sourceTitle`} />
              <LinkField path={`${entry}.sourceLink`} />
              <PartialDateField path={`${entry}.publishedOn`} />
              <Menu path={`${entry}.publisher`} choices={publishers} />
            </div>
            <GradeOfEvidence path={entry} />
            <AttachmentField path={`${entry}.attachment`} />
          </>
        )}
      </ListEditor>
      <CaseStudyLibrary />
      <CompetitorMatrix />
      <LongText path="evidence.caveats" />
    </>
  );
}
