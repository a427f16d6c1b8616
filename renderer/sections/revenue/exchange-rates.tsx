import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { useKeyedField } from '../../components/fields/keyed-field.ts';
import { NumberControl } from '../../components/fields/number-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { questionAt } from '../questions.ts';
import styles from '../section-screen.module.css';

const path = 'revenue.exchangeRates';

/** One rate for each foreign currency that an entry uses. Nothing to ask while everything is in one currency. */
export function ExchangeRates() {
  const reporting = useDraft((state) => state.proposal.overview.currency);
  const currencies = useDraft((state) => foreignCurrencies(state.proposal.revenue, reporting).join(' '))
    .split(' ')
    .filter(Boolean);
  if (currencies.length === 0) return null;
  const words = questionAt(path);
  return (
    <section className={styles.block} data-path={path}>
      <h3 className={styles.blockTitle}>{words.label}</h3>
      <p className={styles.blockHelp}>{words.help}</p>
      <FieldLayoutProvider value="entry">
        {currencies.map((currency) => (
          <Rate key={currency} currency={currency} reporting={reporting} />
        ))}
      </FieldLayoutProvider>
    </section>
  );
}

function Rate({ currency, reporting }: { currency: string; reporting: string }) {
  const label = `1 ${currency} is`;
  const key = { name: 'currency', value: currency };
  const { path: fieldPath, ...field } = useKeyedField<number>(path, key, 'rate', `Rate of ${currency}`);
  return (
    <div>
      <NumberControl
        path={fieldPath}
        schemaPath={`${path}.0.rate`}
        field={field}
        label={label}
        unit={reporting}
      />
      <InputProblems path={fieldPath.replace(/rate$/, 'currency')} />
    </div>
  );
}

/** The currencies that entries use and those that already have a rate, in alphabetical order. */
function foreignCurrencies(revenue: Revenue, reporting: string): string[] {
  const used = [...revenue.streams, ...revenue.costs, ...revenue.otherBenefits];
  const foreign = used.flatMap(({ currency }) => (currency === reporting ? [] : (currency ?? [])));
  // With a rate of its own, the currency of the proposal was foreign once: it is shown so that it can be taken away.
  const stated = revenue.exchangeRates.map(({ currency }) => currency);
  return [...new Set([...foreign, ...stated])].toSorted();
}
