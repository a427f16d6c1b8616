import { lazy, Suspense } from 'react';
import { useOfferedSignOff } from './sign-off-store.ts';

const SignOffDialog = lazy(async () => ({ default: (await import('./sign-off-dialog.tsx')).SignOffDialog }));

/** Over any screen, once a filled form was brought to the window. */
export function SignOffOffer() {
  const offered = useOfferedSignOff();
  if (!offered) return null;
  return (
    <Suspense fallback={null}>
      <SignOffDialog key={offered.fileName} offered={offered} />
    </Suspense>
  );
}
