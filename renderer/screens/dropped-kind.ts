/** What a file that is dragged onto the window is good for. */
export type DroppedKind = 'proposal' | 'picture' | 'figures' | 'unknown';

const kindsOfType: Readonly<Record<string, DroppedKind>> = {
  'application/pdf': 'proposal',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'text/csv': 'figures',
  'application/vnd.ms-excel': 'figures',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'figures',
};
const kindsOfEnding: Readonly<Record<string, DroppedKind>> = {
  countersign: 'proposal',
  pdf: 'proposal',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  csv: 'figures',
  xlsx: 'figures',
};

/** The kind of a file by its name. What it really is, the one who reads it finds out. */
export function kindOfName(fileName: string): DroppedKind {
  return kindsOfEnding[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'unknown';
}

/**
 * The kinds of the files that hover over the window, each once. Until they are let go a browser tells their media
 * types and not their names; a draft file has no type of its own.
 */
export function kindsOfHovering(mediaTypes: readonly string[]): DroppedKind[] {
  const kinds = mediaTypes.map((type) => (type === '' ? 'proposal' : (kindsOfType[type] ?? 'unknown')));
  return [...new Set(kinds)];
}
