import type { ModelFormat } from '../../shared/contract/spreadsheets.ts';
import type { DocumentFile } from '../ports/destination.ts';

/** How a file of each format ends, and what it is to other programs. */
export const spreadsheetFormats = {
  xlsx: { ending: '.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: '.csv', mediaType: 'text/csv' },
} as const satisfies Record<ModelFormat, { ending: string; mediaType: DocumentFile['mediaType'] }>;
