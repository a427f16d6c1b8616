import { useEffect, useState } from 'react';
import type { ChannelFunnel, ChannelStep } from '../../../shared/domain/revenue/channels.ts';
import type { FunnelStep, RevenueStream } from '../../../shared/domain/revenue/section.ts';
import { client } from '../../client.ts';

let loaded: readonly ChannelFunnel[] = [];

/**
 * The funnels that ship with the application; read once for the whole window. Empty until they have come: a stream can
 * be written without them, so nobody waits.
 */
export function useChannelLibrary(): readonly ChannelFunnel[] {
  const [channels, setChannels] = useState(loaded);
  useEffect(() => {
    if (loaded.length > 0) return;
    void client.guidance.channels({}).then(
      (library) => {
        loaded = library.channels;
        setChannels(loaded);
      },
      () => setChannels([]),
    );
  }, []);
  return channels;
}

/** The step of the channel that a step of a stream came from; a copy has another identifier but the same name. */
export function channelStepOf(funnel: ChannelFunnel | undefined, step: FunnelStep): ChannelStep | undefined {
  return (
    funnel?.steps.find(({ id }) => id === step.id) ?? funnel?.steps.find(({ name }) => name === step.name)
  );
}

/** Whether nothing that a user has typed would be lost by taking over the steps of another channel. */
export function hasOnlyOfferedSteps(stream: RevenueStream): boolean {
  return stream.steps.every(
    ({ value, today, unitCostMinor }) =>
      value === undefined && today === undefined && unitCostMinor === undefined,
  );
}

/** Puts the steps of a channel into a stream, without any figure, and what is counted where nothing else is said. */
export function takeOverFunnel(stream: RevenueStream, funnel: ChannelFunnel): void {
  stream.steps = funnel.steps.map(({ id, name, kind }) => ({ id, name, kind }));
  if (funnel.volumeLabel) stream.volumeLabel = funnel.volumeLabel;
  stream.startsFrom = funnel.startsFrom;
}
