import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { onFieldSought } from '../../components/list-editor-open.ts';
import styles from './revenue-screen.module.css';

/** Fields that most readers leave alone, behind their name. Opens by itself when one of them is sought. */
export function Fold({
  title,
  remark,
  holds,
  isOpenAtFirst = false,
  children,
}: {
  title: string;
  /** What is in it, while it is closed. */
  remark?: string | undefined;
  /** Paths of the fields inside. */
  holds: readonly string[];
  isOpenAtFirst?: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const fields = holds.join(' ');
  useEffect(
    () =>
      onFieldSought((path) => {
        if (fields.split(' ').some((field) => path === field || path.startsWith(`${field}.`))) setOpen(true);
      }),
    [fields],
  );
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.foldToggle}
        data-part="toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} className={styles.chevron} aria-hidden />
        {title}
        {!isOpen && remark && <span className={styles.remark}>{remark}</span>}
      </button>
      {isOpen && <div className={styles.foldFields}>{children}</div>}
    </div>
  );
}
