/** What a spreadsheet may take for the beginning of a formula, also behind spaces and in full width. */
const opensFormula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/u;

/**
 * Text as a CSV cell. What a spreadsheet would take for a formula could read other cells or call out, so such a text gets
 * an apostrophe before it (OWASP, CSV injection). Figures are not passed through here: a minus sign must stay a minus sign.
 */
export function csvText(text: string): string {
  const safe = opensFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
