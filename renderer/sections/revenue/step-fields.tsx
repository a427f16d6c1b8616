import { words } from '../../../shared/domain/choice-words.ts';
import type { ChannelFunnel } from '../../../shared/domain/revenue/channels.ts';
import type { FunnelStep } from '../../../shared/domain/revenue/section.ts';
import { Segments } from '../../components/fields/choice-control.tsx';
import { EstimateRow } from '../../components/fields/estimate-control.tsx';
import { ShortText } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { valueAt } from '../../stores/path.ts';
import { stepKinds } from '../choices.ts';
import { channelStepOf } from './channel-library.ts';
import { percent, plain, useMoney, useValue } from './entry-values.ts';
import { Fold } from './fold.tsx';
import styles from './revenue-screen.module.css';

/** One step of a funnel, with the hint of the channel that it came from. */
export function StepFields({
  path,
  streamPath,
  funnel,
}: {
  path: string;
  streamPath: string;
  funnel: ChannelFunnel | undefined;
}) {
  const step = useDraft((state) => valueAt(state.proposal, path)) as FunnelStep | undefined;
  const hasToday = useValue(`${streamPath}.startsFrom`) === 'today';
  const money = useMoney(streamPath);
  if (!step) return null;
  const offered = channelStepOf(funnel, step);
  const numberStyle = step.kind === 'rate' ? percent : plain;
  const name = words.stepKind[step.kind];
  const costPath = `${path}.unitCostMinor`;
  return (
    <>
      <div className={styles.step}>
        <ShortText path={`${path}.name`} />
        <Segments path={`${path}.kind`} choices={stepKinds} isFixed />
      </div>
      <EstimateRow
        path={`${path}.value`}
        numberStyle={numberStyle}
        label={hasToday ? `${name}, with the tool` : name}
        hint={offered?.hint}
      />
      {hasToday && <EstimateRow path={`${path}.today`} numberStyle={numberStyle} label={`${name}, today`} />}
      <Fold
        title={offered?.mayCost ? 'Cost of each: usually something here' : 'Cost of each'}
        remark={step.unitCostMinor && 'answered'}
        holds={[costPath]}
      >
        <EstimateRow path={costPath} numberStyle={money} />
      </Fold>
    </>
  );
}
