import type { RevenueStream } from '../../shared/domain/revenue/section.ts';
import { mostEntries } from '../components/list-editor-changes.ts';

/** The field that takes a volume over. A new stream has a name and no place yet. */
export type VolumeTarget = {
  stream: { index: number } | { name: string };
  field: 'monthlyVolume' | 'todayMonthlyVolume';
};

export type VolumeChoice = VolumeTarget & {
  /** Tells the choices apart. */
  value: string;
  label: string;
  /** What the volume is called in a sentence. */
  name: string;
  /** The volume that stands there now. */
  known: number | undefined;
};

/** Every place for a volume: the streams, those that start from today with both volumes, and a new one while it fits. */
export function volumeChoices(streams: readonly RevenueStream[], newName: string): readonly VolumeChoice[] {
  const existing = streams.flatMap((stream, index): VolumeChoice[] => {
    const name = stream.name?.trim() || `Stream ${index + 1}`;
    const choice = (field: VolumeTarget['field'], addition: string): VolumeChoice => ({
      ...{ stream: { index }, field, value: `${stream.id} ${field}` },
      ...{ label: `${name}${addition}`, name: `“${name}”${addition}`, known: stream[field]?.expected },
    });
    if (stream.startsFrom === 'nothing') return [choice('monthlyVolume', '')];
    return [choice('todayMonthlyVolume', ', without the tool'), choice('monthlyVolume', ', with the tool')];
  });
  const added: VolumeChoice = {
    ...{ stream: { name: newName }, field: 'monthlyVolume', value: 'new' },
    ...{ label: `A new stream: ${newName}`, name: `“${newName}”`, known: undefined },
  };
  return streams.length < mostEntries('revenue.streams') ? [...existing, added] : existing;
}
