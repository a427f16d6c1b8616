import type { Text } from '../../ports/document-model.ts';
import { joined } from './pieces.ts';

/** `Q22  Is a second proof needed?`: a question of the bank where it is named in a list or a table. */
export function questionName(id: string, text: string): Text {
  return joined([[{ text: id, bold: true }], text], '  ');
}
