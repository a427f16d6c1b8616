import { useMemo } from 'react';
import { createInputWords } from '../../../shared/domain/revenue/input-words.ts';
import {
  notRequiredWords,
  overallSentence,
  requirementRows,
} from '../../../shared/domain/revenue/requirement-words.ts';
import { whatMustBeTrue } from '../../../shared/domain/revenue/uncertainty/what-must-be-true.ts';
import { Button } from '../../components/button.tsx';
import { FiguresTable } from '../../components/figures-table.tsx';
import { focusField } from '../../stores/navigation.ts';
import { useShownProjection } from './projection-context.tsx';
import styles from './result-tabs.module.css';

/** The smallest volumes, numbers of conversions, rates and values at which the case still pays back, the tightest first. */
export function Requirements() {
  const { revenue, currency, format } = useShownProjection();
  const { sentence, rows, spare } = useMemo(() => {
    const { overall, inputs } = whatMustBeTrue(revenue, currency);
    const binding = inputs.filter(({ kind }) => kind !== 'always');
    const words = createInputWords(revenue, format);
    return {
      spare: inputs.length - binding.length,
      sentence: overallSentence(overall, revenue.horizonMonths, words, format),
      rows: requirementRows(binding, words, format),
    };
  }, [revenue, currency, format]);
  if (rows.length + spare === 0) return <p>There is no stream of revenue with figures yet.</p>;
  return (
    <>
      <p className={styles.lead}>
        <strong>{sentence}</strong>{' '}
        {rows.length > 0 && 'Below, one input at a time, everything else as expected.'}{' '}
        {notRequiredWords(spare, rows.length > 0)}
      </p>
      {rows.length > 0 && (
        <FiguresTable label="What must be true, input by input">
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Needed at least</th>
              <th scope="col">Expected</th>
              <th scope="col">Room</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, what, name, needed, expected, room }) => (
              <tr key={`${path} ${what}`}>
                <th scope="row">
                  <Button look="link" onPress={() => void focusField(path)}>
                    {name}
                  </Button>
                </th>
                <td>{needed}</td>
                <td>{expected}</td>
                <td>{room}</td>
              </tr>
            ))}
          </tbody>
        </FiguresTable>
      )}
    </>
  );
}
