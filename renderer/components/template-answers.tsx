import type { ReactNode } from 'react';
import type { PressEvent } from 'react-aria-components';
import { fieldLabel } from '../../shared/domain/labels.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { focusField } from '../stores/navigation.ts';
import { keepTemplateAnswers } from '../stores/readiness-acts.ts';
import { useReadiness } from '../stores/readiness-store.ts';
import { t, tCount } from '../text/messages.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { useReadOnly } from './fields/read-only.ts';
import styles from './template-answers.module.css';

/**
 * How many answers of a section stand as the template wrote them, with the way to the first and a button that keeps
 * all.
 */
export function SectionTemplateAnswers({ section }: { section: SectionId }) {
  const paths = useUncheckedUnder(section);
  const [first] = paths;
  if (first === undefined) return null;
  return (
    <Unchecked path={section} text={tCount('template.section', paths.length)} isOfSection>
      <Button look="link" onPress={() => void focusField(first)}>
        {tCount('template.section.first', paths.length)}
      </Button>
      <Keep path={section}>{tCount('template.section.keep', paths.length)}</Keep>
    </Unchecked>
  );
}

/** The same for one entry of a list, with the names of these fields. */
export function EntryTemplateAnswers({ path }: { path: string }) {
  const fields = [...new Set(useUncheckedUnder(path).map(fieldLabel))].join(', ');
  if (fields === '') return null;
  return (
    <Unchecked path={path} text={t('template.entry', { fields })}>
      <Keep path={path} label={t('template.entry.keep.of', { fields })}>
        {t('template.entry.keep')}
      </Keep>
    </Unchecked>
  );
}

function Unchecked({
  path,
  text,
  isOfSection = false,
  children,
}: {
  path: string;
  text: string;
  isOfSection?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes(styles.unchecked, isOfSection && styles.ofSection)} data-unchecked={path}>
      <p>{text}</p>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}

/** Best first: the heading of a section, the line of an entry, the answer to a question. */
const placesToStay = ['[data-section-heading]', '[data-part="toggle"]', 'input, textarea, button'];

/** The button disappears once its answers are kept, so the focus moves to something beside it that stays. */
function Keep({ path, label, children }: { path: string; label?: string; children: ReactNode }) {
  const keep = ({ target }: PressEvent) => {
    const around = target.closest('[data-question], [data-entry], [data-section]');
    keepTemplateAnswers(path);
    placesToStay
      .map((place) => around?.querySelector<HTMLElement>(place))
      .find(Boolean)
      ?.focus();
  };
  return (
    <Button onPress={keep} {...(label !== undefined && { 'aria-label': label })}>
      {children}
    </Button>
  );
}

function useUncheckedUnder(path: string): readonly string[] {
  const unchecked = useReadiness((state) => state.unchecked);
  const isReadOnly = useReadOnly();
  if (isReadOnly || unchecked.length === 0) return [];
  return unchecked.map((answer) => answer.path).filter((one) => one.startsWith(`${path}.`));
}
