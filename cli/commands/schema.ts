import { z } from 'zod';
import { DraftFile } from '../../shared/domain/draft-file.ts';
import type { Terminal } from '../print.ts';

/** countersign schema: the JSON Schema of a draft file, so that other programs can write drafts. */
export function schemaCommand(terminal: Terminal): void {
  terminal.out(JSON.stringify(z.toJSONSchema(DraftFile, { io: 'input' }), null, 2));
}
