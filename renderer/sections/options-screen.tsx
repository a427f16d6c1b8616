import type { ReactNode } from 'react';
import { words } from '../../shared/domain/choice-words.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { Menu } from '../components/fields/choice-control.tsx';
import { LinkField } from '../components/fields/link-control.tsx';
import { MoneyField } from '../components/fields/number-control.tsx';
import { ReferenceField } from '../components/fields/reference-field.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import { toolCategories } from './choices.ts';
import { DoNothingCost } from './do-nothing-cost.tsx';
import { MissingOptions } from './missing-options.tsx';
import { OptionComparison } from './option-comparison.tsx';
import { OptionRanking } from './option-ranking.tsx';
import { OptionScores } from './option-scores.tsx';
import styles from './section-screen.module.css';

/** The ways to meet the need, compared by weighted criteria. */
export function OptionsScreen() {
  const proposedId = useDraft((state) => state.proposal.options.proposedOptionId);
  return (
    <>
      <ListEditor
        path="options.candidates"
        noun="option"
        layout="entries"
        titleKey="name"
        empty="Add the tool that you want, and one or two that you considered."
        seed={{ kind: 'candidate' }}
        copyAs={{ kind: 'candidate' }}
        isFixed={({ kind }) => kind !== 'candidate'}
        removeAlso={forgetOption}
        summary={({ id, kind }) =>
          id === proposedId ? 'Proposed' : words.optionKind[kind as keyof typeof words.optionKind]
        }
      >
        {(entry) => (
          <>
            <IfDoingNothing path={entry}>
              <DoNothingCost />
            </IfDoingNothing>
            <div className={styles.pair}>
              <ShortText path={`${entry}.name`} />
              <ShortText path={`${entry}.vendor`} />
              <Menu path={`${entry}.category`} choices={toolCategories} />
              <LinkField path={`${entry}.website`} />
              <LongText path={`${entry}.stores`} />
              <LongText path={`${entry}.does`} />
              <LongText path={`${entry}.sends`} />
              <LongText path={`${entry}.tracks`} />
            </div>
            <LongText path={`${entry}.marketingValue`} />
            <LongText path={`${entry}.pricePlan`} />
            <MoneyField path={`${entry}.monthlyPriceMinor`} />
            <ListEditor
              path={`${entry}.pros`}
              noun="advantage"
              layout="line"
              titleKey="statement"
              empty="What speaks for it?"
            >
              {(pro) => <ShortText path={`${pro}.statement`} />}
            </ListEditor>
            <ListEditor
              path={`${entry}.cons`}
              noun="disadvantage"
              layout="line"
              titleKey="statement"
              empty="What speaks against it? IT will look for this first."
            >
              {(con) => <ShortText path={`${con}.statement`} />}
            </ListEditor>
          </>
        )}
      </ListEditor>
      <MissingOptions />
      <OptionComparison />
      <OptionScores />
      <OptionRanking />
      <ReferenceField
        path="options.proposedOptionId"
        list="options.candidates"
        titleKey="name"
        noun="an option"
      />
      <LongText path="options.reasonForProposal" />
    </>
  );
}

function IfDoingNothing({ path, children }: { path: string; children: ReactNode }) {
  const kind = useDraft((state) => valueAt(state.proposal, `${path}.kind`));
  return kind === 'do-nothing' && children;
}

/** A deleted option takes its scores with it, and is no longer proposed. */
function forgetOption(options: Proposal['options'], id: string) {
  for (const criterion of options.criteria) {
    criterion.scores = criterion.scores.filter(({ optionId }) => optionId !== id);
  }
  if (options.proposedOptionId === id) delete options.proposedOptionId;
}
