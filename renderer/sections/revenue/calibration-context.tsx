import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Calibration } from '../../../shared/domain/calibration.ts';
import { client } from '../../client.ts';
import { useDraft } from '../../stores/draft-store.ts';

const Known = createContext<Calibration | undefined>(undefined);

/** Asks how the other proposals turned out whenever a screen comes up: another one may have new figures. */
export function CalibrationProvider({ children }: { children: ReactNode }) {
  const id = useDraft((state) => state.id);
  const [calibration, setCalibration] = useState<Calibration>();
  useEffect(() => {
    if (!id) return;
    let isGone = false;
    void client.outcomes.calibration({ exceptId: id }).then(
      (found) => isGone || setCalibration(found),
      () => isGone || setCalibration(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  return <Known value={calibration}>{children}</Known>;
}

/** Undefined until the answer has come, and when there is none: it is a help, and nothing waits for it. */
export function useCalibration(): Calibration | undefined {
  return useContext(Known);
}
