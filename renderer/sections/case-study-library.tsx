import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { CaseStudyDialog } from './case-study-dialog.tsx';
import styles from './case-study-library.module.css';

/** The way to the case studies of the other proposals. */
export function CaseStudyLibrary() {
  const [isOpen, setOpen] = useState(false);
  if (useReadOnly()) return null;
  return (
    <div className={styles.opener}>
      <Button onPress={() => setOpen(true)}>
        <BookOpen size={16} aria-hidden /> Add from other proposals…
      </Button>
      {isOpen && <CaseStudyDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
