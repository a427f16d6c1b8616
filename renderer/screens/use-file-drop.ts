import { useEffect, useState } from 'react';
import { showProblem } from '../stores/problems.ts';
import { type DroppedKind, kindsOfHovering } from './dropped-kind.ts';

/** Takes files that are dropped anywhere on the window. Answers with what hovers over it; empty while nothing does. */
export function useFileDrop(): readonly DroppedKind[] {
  const [hovering, setHovering] = useState<readonly DroppedKind[]>([]);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      if (files.length === 0 || isQuestionOpen()) return;
      event.preventDefault();
      const kinds = kindsOfHovering(files.map(({ type }) => type));
      setHovering((known) => (known.join() === kinds.join() ? known : kinds));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering([]);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setHovering([]);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isQuestionOpen()) take(files).catch(showProblem);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return hovering;
}

async function take(files: readonly File[]): Promise<void> {
  const { takeFiles } = await import('./take-files.ts');
  await takeFiles(files);
}

/** A question that has to be answered first. */
function isQuestionOpen(): boolean {
  return document.querySelector('[role="alertdialog"]') !== null;
}
