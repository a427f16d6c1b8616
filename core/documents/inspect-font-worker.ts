import { readFontMetrics } from './font-metrics.ts';
import { type Inspection, inspectFont } from './fonts/inspect-font.ts';
import { serveJobs } from './worker-channel.ts';

/** The entry of the worker that opens a font file from outside. It lives for one file. */
export type InspectFontRequest = { fontsFolder: string; bytes: Uint8Array };

serveJobs<InspectFontRequest, Inspection>(({ fontsFolder, bytes }) =>
  Promise.resolve({ response: inspectFont(bytes, readFontMetrics(fontsFolder).covers) }),
);
