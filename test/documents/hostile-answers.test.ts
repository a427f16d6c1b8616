import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { fullAnswer } from '../domain/questionnaire/answers-to-all.ts';
import { hostileTexts } from '../domain/questionnaire/hostile-texts.ts';
import { checkStructure, flowingText, unpacked } from '../kit/pdf-tools.ts';
import { fontsFolder } from './board-model.ts';
import { draft, modelOf, resources } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

test('whatever stands in the answers, the PDF holds text and links to the web alone', {
  timeout: 120_000,
}, async () => {
  const bank = resources.questionBank();
  const texts = Object.values(hostileTexts);
  const answers = bank.questions.map((question, index) =>
    fullAnswer(question, texts[index % texts.length] ?? ''),
  );
  const model = modelOf(draft({ security: { bankVersion: bank.version, answers } }));
  const { bytes } = await renderer.render(model, [], {});
  checkStructure(bytes);
  expect(flowingText(bytes)).toContain('<script>window.hostile = true</script>');
  const objects = unpacked(bytes);
  expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|AA|OpenAction|EmbeddedFile)\b/);
  for (const [, address] of objects.matchAll(/\/URI \(([^)]*)/g))
    expect(address).toMatch(/^(https?|mailto):/);
});
