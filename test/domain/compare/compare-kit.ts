import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityKeys, isEntryList } from '../../../shared/domain/compare/entries.ts';
import { type Proposal, ProposalDraft, sectionIds } from '../../../shared/domain/proposal.ts';
import { resourcesFolder } from '../../resources/resources-folder.ts';

/** A complete proposal, fresh each time. */
export function sampleProposal(name = 'email-marketing-service'): Proposal {
  const { proposal } = JSON.parse(readFileSync(join(resourcesFolder, 'samples', `${name}.json`), 'utf8'));
  return ProposalDraft.parse(proposal);
}

export function draft(sections: object): Proposal {
  return ProposalDraft.parse({ formatVersion: 1, ...sections });
}

type Container = Record<string, unknown>;
/** A place in a proposal that can be changed: `holder[key]`. */
export type Place = { path: string; holder: Container; key: string };

/** Every answer of a proposal by its path, without what entries are known by. */
export function answersOf(proposal: Proposal): Place[] {
  return sectionIds.flatMap((id) =>
    answersAt({ path: id, holder: proposal as unknown as Container, key: id }),
  );
}

function answersAt({ path, holder, key }: Place): Place[] {
  const value = holder[key];
  const isAnswer =
    typeof value !== 'object' ||
    value === null ||
    'blocks' in value ||
    'sha256' in value ||
    (Array.isArray(value) && !isEntryList(value));
  if (isAnswer) return value === undefined || JSON.stringify(value) === '[]' ? [] : [{ path, holder, key }];
  const ownKeys: readonly string[] = Array.isArray(holder)
    ? identityKeys(path.slice(0, path.lastIndexOf('.')))
    : [];
  return Object.keys(value)
    .filter((inner) => !ownKeys.includes(inner))
    .flatMap((inner) => answersAt({ path: `${path}.${inner}`, holder: value as Container, key: inner }));
}

/** Every list of entries of a proposal, outer ones before inner ones. */
export function listsOf(proposal: Proposal): { path: string; entries: Container[] }[] {
  const found: { path: string; entries: Container[] }[] = [];
  const walk = (path: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || 'blocks' in value) return;
    if (isEntryList(value)) found.push({ path, entries: value as unknown as Container[] });
    for (const [key, inner] of Object.entries(value)) walk(`${path}.${key}`, inner);
  };
  for (const id of sectionIds) walk(id, proposal[id]);
  return found;
}
