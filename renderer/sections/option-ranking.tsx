import { useDeferredValue, useMemo } from 'react';
import { createFormat } from '../../shared/domain/format.ts';
import { rankingColumns, rankingWords } from '../../shared/domain/ranking-words.ts';
import { EmptyNote } from '../components/empty-note.tsx';
import { Scroller } from '../components/scroller.tsx';
import tableStyles from '../components/table.module.css';
import { useDraft } from '../stores/draft-store.ts';
import styles from './option-ranking.module.css';
import screenStyles from './section-screen.module.css';

/** How firmly the first place stands when the weights move, in words and as a table. */
export function OptionRanking() {
  const options = useDeferredValue(useDraft((state) => state.proposal.options));
  const { currency, locale } = useDraft((state) => state.proposal.overview);
  const words = useMemo(
    () => rankingWords(options, createFormat(locale, currency)),
    [options, locale, currency],
  );
  return (
    <section className={screenStyles.block} aria-labelledby="option-ranking">
      <h3 className={screenStyles.blockTitle} id="option-ranking">
        How firm the ranking is
      </h3>
      {words ? (
        <>
          <div className={styles.sentences}>
            {words.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <Scroller className={tableStyles.scroller} aria-label="What the weights decide">
            <table className={tableStyles.table}>
              <caption>Who comes first when one weight changes and the others stay</caption>
              <thead>
                <tr>
                  {rankingColumns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {words.rows.map((row) => (
                  <tr key={row.criterionId}>
                    <th scope="row">{row.criterion}</th>
                    <td>{row.weight}</td>
                    {row.outcomes.map(({ change, text, isSame }) => (
                      <td key={change} className={styles.outcome} data-changes={!isSame || undefined}>
                        {text}
                      </td>
                    ))}
                    <td>{row.bound}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </>
      ) : (
        <EmptyNote>
          Give two options a score and a weight to their criteria: then it is said here whether the first one
          stays first if a criterion counts double.
        </EmptyNote>
      )}
    </section>
  );
}
