/** What may be filled in for each role of the sign-off page. */
export const signOffParts = ['decision', 'conditions', 'name', 'date'] as const;
export type SignOffPart = (typeof signOffParts)[number];

/** Which document a form belongs to: the proposal, and the SHA-256 of the content that was signed. */
export type SignOffOrigin = { readonly proposalId: string; readonly contentSha256: string };

const ROOT = 'countersign';

/**
 * The name of a form field of the PDF, outermost part first; readers join the parts with dots. It stays the same in
 * every export of one content, and a filled form can be told from one of another proposal or another text.
 */
export function signOffFieldPath(
  { proposalId, contentSha256 }: SignOffOrigin,
  rowId: string,
  part: SignOffPart,
): readonly string[] {
  return [ROOT, proposalId, contentSha256, rowId, part];
}

const ID = /^[\w-]{1,64}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** What a full name of a field says, or undefined for a field that is none of ours. */
export function readSignOffFieldName(
  fullName: string,
): (SignOffOrigin & { rowId: string; part: SignOffPart }) | undefined {
  const [root, proposalId = '', contentSha256 = '', rowId = '', name, ...more] = fullName.split('.');
  const part = signOffParts.find((known) => known === name);
  const isOurs = root === ROOT && ID.test(proposalId) && SHA256.test(contentSha256) && ID.test(rowId);
  return isOurs && part !== undefined && more.length === 0
    ? { proposalId, contentSha256, rowId, part }
    : undefined;
}
