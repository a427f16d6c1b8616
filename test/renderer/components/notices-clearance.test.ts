import { expect, test } from 'vitest';
import { hiddenPx } from '../../../renderer/components/notices-clearance.ts';

const notices = { top: 600, right: 1008, bottom: 690, left: 608 };

test.each([
  ['a field that ends under the notices', { top: 580, right: 900, bottom: 620, left: 300 }, 20],
  ['a field above them', { top: 500, right: 900, bottom: 590, left: 300 }, 0],
  ['a field beside them', { top: 610, right: 600, bottom: 640, left: 300 }, 0],
  ['a field below the window', { top: 700, right: 900, bottom: 740, left: 300 }, 0],
])('%s', (_, box, hidden) => {
  expect(hiddenPx(box, notices)).toBe(hidden);
});
