import { createHash } from 'node:crypto';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { boardModel, fontsFolder } from './board-model.ts';

// Run by a test in a process of its own: the same model must give the same bytes there.
const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
const { bytes } = await renderer.render(boardModel(), [], {});
console.log(createHash('sha256').update(bytes).digest('hex'));
await renderer.close();
