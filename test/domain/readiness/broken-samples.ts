import type { BrokenSample } from './broken-samples/broken-sample.ts';
import { brokenCase } from './broken-samples/case.ts';
import { brokenClose } from './broken-samples/close.ts';
import { brokenIt } from './broken-samples/it.ts';
import { brokenMoneyAndEvidence } from './broken-samples/money-and-evidence.ts';

/** One change to the complete example for every rule; the question Q03 is critical, and the day is 2026-11-21. */
export const brokenSamples: readonly BrokenSample[] = [
  ...brokenCase,
  ...brokenMoneyAndEvidence,
  ...brokenIt,
  ...brokenClose,
];
