import { useDeferredValue, useMemo } from 'react';
import { impacts, likelihoods, type RiskStep } from '../../shared/domain/risk-levels.ts';
import { type RiskCell, riskMap } from '../../shared/domain/risk-map.ts';
import { Button } from '../components/button.tsx';
import { EmptyNote } from '../components/empty-note.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './risk-register.module.css';
import layout from './section-screen.module.css';
import viewStyles from './strategy-views.module.css';

/** Every risk in its place before and after the mitigation, as a table that needs no colour. */
export function RiskMapView() {
  const risks = useDeferredValue(useDraft((state) => state.proposal.security.risks));
  const { rows, moves } = useMemo(() => riskMap(risks), [risks]);
  return (
    <section className={layout.block} aria-labelledby="risk-map" data-path="security.riskMap">
      <h3 className={layout.blockTitle} id="risk-map">
        Where the risks stand
      </h3>
      {risks.length === 0 ? (
        <EmptyNote>The map appears here with the first risk.</EmptyNote>
      ) : (
        <>
          <p className={layout.blockHelp}>
            A number alone stands where the risk is today; one with an arrow, where the mitigation brings it.
          </p>
          <table className={styles.map}>
            <caption>
              <VisuallyHidden>Risks by likelihood and impact</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">Likelihood ↓ Impact →</th>
                {impacts.map(({ level, name }) => (
                  <th key={level} scope="col">
                    {level} {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ likelihood, cells }) => (
                <tr key={likelihood}>
                  <th scope="row">
                    {likelihood} {likelihoods[likelihood - 1]?.name}
                  </th>
                  {cells.map((cell, index) => (
                    <Cell key={impacts[index]?.level} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <ul className={styles.moves}>
            {moves.map(({ number, name, move }, index) => (
              <li key={number}>
                <Button look="link" onPress={() => void focusField(`security.risks.${index}.risk`)}>
                  {number} {name}
                </Button>
                <span>{move}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details className={viewStyles.details}>
        <summary>What the steps mean</summary>
        <div className={styles.steps}>
          <Steps heading="Likelihood" steps={likelihoods} />
          <Steps heading="Impact" steps={impacts} />
        </div>
      </details>
    </section>
  );
}

function Cell({ cell: { score, band, before, after } }: { cell: RiskCell }) {
  return (
    <td data-band={band}>
      <span className={styles.band}>
        {score} {band}
      </span>
      {before.map(({ number, name }) => (
        <span key={number} className={styles.risk}>
          <strong>{number}</strong> {name}
        </span>
      ))}
      {after.map(({ number }) => (
        <span key={number} className={styles.risk}>
          <span aria-hidden="true">→ </span>
          <strong>{number}</strong> after mitigation
        </span>
      ))}
    </td>
  );
}

function Steps({ heading, steps }: { heading: string; steps: readonly RiskStep[] }) {
  return (
    <div>
      <h4>{heading}</h4>
      <ul>
        {steps.map(({ level, name, meaning }) => (
          <li key={level}>
            <strong>
              {level} {name}:
            </strong>{' '}
            {meaning}
          </li>
        ))}
      </ul>
    </div>
  );
}
