import { calibrationSentence } from '../../../shared/domain/calibration.ts';
import { useDraft } from '../../stores/draft-store.ts';
import layout from '../section-screen.module.css';
import { useCalibration } from './calibration-context.tsx';
import { useShownProjection } from './projection-context.tsx';

/** One quiet line beside a stream: how past projections of its channel turned out. It changes no figure. */
export function StreamCalibration({ index }: { index: number }) {
  const channel = useDraft((state) => state.proposal.revenue.streams[index]?.channel);
  const { format } = useShownProjection();
  const tally = useCalibration()?.channels.find((one) => one.channel === channel);
  if (!tally) return null;
  return <p className={layout.blockHelp}>{calibrationSentence(tally, 'channel', format)}</p>;
}
