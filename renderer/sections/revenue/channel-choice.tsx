import type { ChannelFunnel } from '../../../shared/domain/revenue/channels.ts';
import { Channel } from '../../../shared/domain/revenue/stream-fields.ts';
import { Button } from '../../components/button.tsx';
import { MenuControl } from '../../components/fields/choice-control.tsx';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { draftStore, useDraft } from '../../stores/draft-store.ts';
import { channels } from '../choices.ts';
import { questionAt } from '../questions.ts';
import { channelStepOf, hasOnlyOfferedSteps, takeOverFunnel } from './channel-library.ts';
import styles from './revenue-screen.module.css';

type ChannelProps = { path: string; index: number; library: readonly ChannelFunnel[] };

/** The channel of a stream. A stream without figures gets the steps of the channel with it, in one step to undo. */
export function ChannelMenu({ path, index, library }: ChannelProps) {
  const stream = useDraft((state) => state.proposal.revenue.streams[index]);
  if (!stream) return null;
  const choose = (value: string | undefined) => {
    const channel = Channel.parse(value);
    const funnel = library.find(({ id }) => id === channel);
    draftStore.getState().change('revenue', 'Channel', ({ streams }) => {
      const changed = streams[index];
      if (!changed) return;
      const isUntouched = hasOnlyOfferedSteps(changed);
      changed.channel = channel;
      if (funnel && funnel.steps.length > 0 && isUntouched) takeOverFunnel(changed, funnel);
    });
  };
  return (
    <div>
      <MenuControl
        path={`${path}.channel`}
        label={questionAt(`${path}.channel`).label}
        field={{ value: stream.channel, set: choose, blur: () => draftStore.getState().settle() }}
        choices={channels}
        isFixed
      />
      <InputProblems path={`${path}.channel`} />
    </div>
  );
}

/** What the channel is for, what is easily counted wrongly, and its steps for a stream that has others. */
export function ChannelAdvice({ index, library }: Omit<ChannelProps, 'path'>) {
  const stream = useDraft((state) => state.proposal.revenue.streams[index]);
  const isReadOnly = useReadOnly();
  const funnel = library.find(({ id }) => id === stream?.channel);
  if (!stream || !funnel) return null;
  const hasOtherSteps =
    funnel.steps.length > 0 && !stream.steps.some((step) => channelStepOf(funnel, step) !== undefined);
  const replace = () =>
    draftStore.getState().change('revenue', `Steps of ${funnel.name}`, ({ streams }) => {
      const changed = streams[index];
      if (changed) takeOverFunnel(changed, funnel);
    });
  return (
    <div className={styles.advice}>
      <p>
        <strong>{funnel.formula}</strong>
      </p>
      <p>Take care: {funnel.caution}</p>
      {hasOtherSteps && !isReadOnly && (
        <Button onPress={replace}>
          {stream.steps.length === 0
            ? 'Use the steps of this channel'
            : 'Replace the steps with those of this channel'}
        </Button>
      )}
    </div>
  );
}
