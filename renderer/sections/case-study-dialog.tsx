import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, SearchField, type Selection } from 'react-aria-components';
import type { AppError } from '../../shared/contract/errors.ts';
import { words } from '../../shared/domain/choice-words.ts';
import { type CaseStudy, gradeOf } from '../../shared/domain/evidence-grade.ts';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { copyOf } from '../components/list-editor-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import styles from './case-study-library.module.css';

type Found = Awaited<ReturnType<typeof client.evidence.library>>;

/** Chooses case studies of other proposals; copies of them, with their pictures, become part of this one. */
export function CaseStudyDialog({ onClose }: { onClose(): void }) {
  const [search, setSearch] = useState('');
  const { found, failure } = useLibrary(search);
  const [chosen, setChosen] = useState<ReadonlyMap<string, CaseStudy>>(new Map());
  const { currency, locale } = useDraft((state) => state.proposal.overview);
  const format = createFormat(locale, currency);
  const items = (found?.studies ?? []).map(({ proposalId, proposalTitle, study }) => ({
    id: `${proposalId} ${study.id}`,
    proposalTitle,
    study,
  }));
  const select = (selection: Selection) => {
    const isIn = (id: string) => selection === 'all' || selection.has(id);
    const kept = [...chosen].filter(([id]) => !items.some((item) => item.id === id));
    setChosen(
      new Map([...kept, ...items.filter(({ id }) => isIn(id)).map(({ id, study }) => [id, study] as const)]),
    );
  };
  const add = () => {
    const first = draftStore.getState().proposal.evidence.caseStudies.length;
    addCopies([...chosen.values()]);
    onClose();
    void focusField(`evidence.caseStudies.${first}.organisation`);
  };
  return (
    <Dialog heading="Add case studies from other proposals" onClose={onClose}>
      <SearchField className={classes(styles.search)} value={search} onChange={setSearch} autoFocus>
        <Label>Search</Label>
        <Input className={classes(styles.input)} placeholder="Organisation, tool, tactic, result" />
      </SearchField>
      {failure && (
        <p role="alert" className={styles.problem}>
          {failureWords(failure).what} {failureWords(failure).next}
        </p>
      )}
      <p role="status" className={styles.count}>
        {found && countInWords(found, search)}
      </p>
      {items.length > 0 && (
        <ListBox
          aria-label="Case studies of other proposals"
          className={classes(styles.list)}
          items={items}
          selectionMode="multiple"
          selectedKeys={[...chosen.keys()]}
          onSelectionChange={select}
        >
          {({ id, study, proposalTitle }) => (
            <ListBoxItem id={id} textValue={study.organisation ?? ''} className={classes(styles.item)}>
              <span className={styles.tick}>
                <Check size={14} strokeWidth={3} aria-hidden />
              </span>
              <span className={styles.name}>{study.organisation}</span>
              <span className={styles.facts}>{factsOf(study, format)}</span>
              <span className={styles.facts}>From: {proposalTitle || 'Untitled proposal'}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      <div className={styles.actions}>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" isDisabled={chosen.size === 0} onPress={add}>
          {chosen.size > 1 ? `Add ${chosen.size} case studies` : 'Add case study'}
        </Button>
      </div>
    </Dialog>
  );
}

/** What the library holds for a search. An answer that was overtaken by another question is dropped. */
function useLibrary(search: string): { found: Found | undefined; failure: AppError | undefined } {
  const id = useDraft((state) => state.id);
  const [answer, setAnswer] = useState<{ found?: Found; failure?: AppError }>({});
  useEffect(() => {
    if (!id) return;
    let isOvertaken = false;
    client.evidence.library({ exceptId: id, search: search.slice(0, 200) }).then(
      (found) => isOvertaken || setAnswer({ found }),
      (error: unknown) => isOvertaken || setAnswer({ failure: asFailure(error) }),
    );
    return () => {
      isOvertaken = true;
    };
  }, [id, search]);
  return { found: answer.found, failure: answer.failure };
}

function addCopies(studies: readonly CaseStudy[]): void {
  const label = studies.length > 1 ? `Add ${studies.length} case studies` : 'Add case study';
  draftStore.getState().change('evidence', label, ({ caseStudies }) => {
    caseStudies.push(...studies.map((study) => copyOf(study) as CaseStudy));
  });
}

function factsOf(study: CaseStudy, format: Format): string {
  return [
    study.relation && words.relation[study.relation],
    `Grade ${gradeOf(study).grade}`,
    study.publishedOn ? format.partialDate(study.publishedOn) : 'No date',
    study.results[0]?.statement,
  ]
    .filter(Boolean)
    .join(' · ');
}

function countInWords({ studies, total }: Found, search: string): string {
  if (total === 0)
    return search.trim() === ''
      ? 'The other proposals hold no case study that is not here already.'
      : 'No case study of another proposal matches.';
  const count = total === 1 ? '1 case study' : `${total} case studies`;
  return studies.length < total ? `${count}; the first ${studies.length} are shown.` : `${count}.`;
}
