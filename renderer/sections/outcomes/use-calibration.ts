import { useEffect, useState } from 'react';
import { type Calibration, type CalibrationTally, measureKey } from '../../../shared/domain/calibration.ts';
import { client } from '../../client.ts';
import { useDraft } from '../../stores/draft-store.ts';

/**
 * How the other proposals turned out, asked for each time that a screen comes up: another proposal may have new figures.
 * Undefined until it has come, and where it can't be found out, because nothing waits for it.
 */
export function useCalibration(): Calibration | undefined {
  const id = useDraft((state) => state.id);
  const [found, setFound] = useState<Calibration>();
  useEffect(() => {
    if (!id) return;
    let isGone = false;
    void client.outcomes.calibration({ exceptId: id }).then(
      (calibration) => isGone || setFound(calibration),
      () => isGone || setFound(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  return found;
}

export function tallyOfChannel({ channels }: Calibration, channel: string): CalibrationTally | undefined {
  return channels.find((one) => one.channel === channel);
}

export function tallyOfMeasure({ measures }: Calibration, name: string): CalibrationTally | undefined {
  return measures.find(({ measure }) => measure === measureKey(name));
}
