import { useMemo } from 'react';
import { specialtyWords } from '../../shared/domain/choice-words.ts';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import {
  capacityOptions,
  capacitySentences,
  checkCapacity,
  isShort,
} from '../../shared/domain/it-capacity.ts';
import { type EffortSum, effortBySpecialty, sumOfEffort } from '../../shared/domain/it-effort.ts';
import { plannedItWork } from '../../shared/domain/ownership/planned-it-work.ts';
import { Menu } from '../components/fields/choice-control.tsx';
import { MoneyField, NumberField } from '../components/fields/number-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { FiguresTable } from '../components/figures-table.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { specialties } from './choices.ts';
import styles from './ownership.module.css';
import { EffortCosts } from './ownership-effort-costs.tsx';
import screenStyles from './section-screen.module.css';

/** Hours of IT by task, what they cost, whether they are there, and the way into the costs. */
export function OwnershipEffort() {
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const format = useMemo(() => createFormat(locale, currency), [locale, currency]);
  return (
    <>
      <div className={styles.part}>
        <ListEditor
          path="ownership.itEffort"
          noun="task"
          layout="lines"
          titleKey="task"
          seed={{ specialty: 'systems-and-network' }}
          empty="One line for each task of each group. Ask the groups: an estimate that IT has made itself is not argued about."
        >
          {(entry) => (
            <>
              <div className={styles.taskAndGroup}>
                <ShortText path={`${entry}.task`} />
                <Menu path={`${entry}.specialty`} choices={specialties} isFixed />
              </div>
              <div className={screenStyles.trio}>
                <NumberField path={`${entry}.onceHours`} unit="h" />
                <NumberField path={`${entry}.yearlyHours`} unit="h" />
                <MoneyField path={`${entry}.hourlyRateMinor`} />
              </div>
            </>
          )}
        </ListEditor>
        <EffortTable format={format} />
        <EffortCosts format={format} />
      </div>
      <div className={styles.part}>
        <NumberField path="ownership.itCapacityHoursPerMonth" unit="hours" />
        <Capacity format={format} />
      </div>
      <LongText path="ownership.shortfallPlan" />
    </>
  );
}

function EffortTable({ format }: { format: Format }) {
  const proposal = useDraft((state) => state.proposal);
  const entries = plannedItWork(proposal);
  if (entries.length === 0) return null;
  const all = sumOfEffort(entries);
  return (
    <>
      <FiguresTable label="Hours and their price by specialty">
        <caption>Hours and their price by specialty</caption>
        <thead>
          <tr>
            <th scope="col">Specialty</th>
            <th scope="col">Hours once</th>
            <th scope="col">Price once</th>
            <th scope="col">Hours a year</th>
            <th scope="col">Price a year</th>
          </tr>
        </thead>
        <tbody>
          {effortBySpecialty(entries).map((sum) => (
            <SumRow
              key={sum.specialty ?? 'none'}
              name={specialtyWords(sum.specialty)}
              sum={sum}
              format={format}
            />
          ))}
        </tbody>
        <tfoot>
          <SumRow name="Total" sum={all} format={format} />
        </tfoot>
      </FiguresTable>
      {all.unpricedCount > 0 && (
        <p className={screenStyles.blockHelp}>
          {all.unpricedCount === 1 ? 'One task has' : `${all.unpricedCount} tasks have`} no hourly rate: the
          hours count, the price does not.
        </p>
      )}
    </>
  );
}

function SumRow({ name, sum, format }: { name: string; sum: EffortSum; format: Format }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(sum.onceHours, 1)}</td>
      <td>{format.wholeMoney(sum.onceMinor)}</td>
      <td>{format.number(sum.yearlyHours, 1)}</td>
      <td>{format.wholeMoney(sum.yearlyMinor)}</td>
    </tr>
  );
}

/** The hours asked for beside the hours there are, and the ways out when they fall short. */
function Capacity({ format }: { format: Format }) {
  const proposal = useDraft((state) => state.proposal);
  const check = checkCapacity(proposal);
  if (check === undefined) return null;
  const options = capacityOptions(check, plannedItWork(proposal), format);
  return (
    <section
      className={styles.offer}
      data-short={isShort(check) || undefined}
      aria-label="Hours against capacity"
    >
      <p>{capacitySentences(check, format).join(' ')}</p>
      {options.length > 0 && (
        <dl className={styles.options}>
          {options.map(({ name, sentence }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
