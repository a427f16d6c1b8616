import type { Proposal, Section } from './proposal.ts';

type Asset = Section<'ownership'>['assets'][number];
type Category = NonNullable<Section<'options'>['candidates'][number]['category']>;

/** Something that comes with tools of a kind and has to belong to someone. */
export type UsualAsset = Pick<Asset, 'kind'> & { readonly name: string };

const account: UsualAsset = { kind: 'other', name: 'Account with the vendor' };
const apiKey: UsualAsset = { kind: 'api-key', name: 'API key of the connection' };
const tag: UsualAsset = { kind: 'tag', name: 'Measuring code on the website' };
const networks: UsualAsset = { kind: 'social-account', name: 'Accounts on the networks' };

const byCategory: Readonly<Record<Category, readonly UsualAsset[]>> = {
  email: [
    account,
    { kind: 'sending-domain', name: 'Sending domain with its mail records' },
    { kind: 'database', name: 'Contacts, consents and opt-outs' },
    apiKey,
    { kind: 'document', name: 'Message templates' },
  ],
  sms: [
    account,
    { kind: 'other', name: 'Sender number or sender name' },
    { kind: 'database', name: 'Numbers, consents and opt-outs' },
    apiKey,
  ],
  crm: [
    account,
    { kind: 'database', name: 'Customer records' },
    apiKey,
    { kind: 'document', name: 'List of fields and rules for imports' },
  ],
  social: [account, networks, { kind: 'document', name: 'House rules and plan for replies' }],
  advertising: [
    account,
    { kind: 'other', name: 'Advertising account and its means of payment' },
    { kind: 'tag', name: 'Conversion tags on the website' },
    { kind: 'database', name: 'Audience lists' },
  ],
  analytics: [
    account,
    tag,
    { kind: 'database', name: 'Collected figures' },
    { kind: 'document', name: 'Plan of tags and events' },
  ],
  webinar: [
    account,
    { kind: 'database', name: 'Registrations' },
    { kind: 'website', name: 'Registration page' },
    { kind: 'document', name: 'Recordings and slides' },
  ],
  podcast: [
    account,
    { kind: 'website', name: 'Page of the podcast' },
    { kind: 'dns', name: 'Address of the feed' },
    { kind: 'document', name: 'Recordings' },
  ],
  forms: [
    account,
    { kind: 'website', name: 'Pages with forms' },
    { kind: 'database', name: 'Answers to forms' },
  ],
  website: [
    account,
    { kind: 'website', name: 'Website and its content' },
    { kind: 'dns', name: 'Domain and its DNS records' },
    { kind: 'database', name: 'Database of the website' },
    tag,
  ],
  survey: [
    account,
    { kind: 'database', name: 'Answers to surveys' },
    { kind: 'document', name: 'Questionnaires' },
  ],
  ai: [account, { kind: 'document', name: 'Instructions and approved texts' }, apiKey],
  other: [
    account,
    { kind: 'database', name: 'Data in the tool' },
    { kind: 'document', name: 'Instructions' },
  ],
};

/** What the proposed tool is for, or what all candidates are for while none is proposed; the categories, each once. */
export function toolCategories({ options }: Proposal): readonly Category[] {
  const candidates = options.candidates.filter(({ kind }) => kind === 'candidate');
  const proposed = candidates.filter(({ id }) => id === options.proposedOptionId);
  const categories = (proposed.length > 0 ? proposed : candidates).flatMap(({ category }) => category ?? []);
  return [...new Set(categories)];
}

/**
 * The usual assets of the tool that are not among the assets yet. One of the same kind counts as there, because it may
 * go by another name; of other things the first word tells: an account at a vendor is the account.
 */
export function missingUsualAssets(proposal: Proposal): readonly UsualAsset[] {
  const { assets } = proposal.ownership;
  const isThere = ({ kind, name }: UsualAsset) =>
    assets.some((one) => one.kind === kind && (kind !== 'other' || firstWord(one.name) === firstWord(name)));
  const usual = new Map(
    toolCategories(proposal)
      .flatMap((category) => byCategory[category])
      .map((asset) => [`${asset.kind} ${asset.name}`, asset]),
  );
  return [...usual.values()].filter((asset) => !isThere(asset));
}

function firstWord(name = ''): string | undefined {
  return name.trim().toLowerCase().split(/\s+/)[0];
}

/** True for an asset that would be lost with the one who has the password. */
export function isOrphan({ deputyRole, recoveryPath }: Pick<Asset, 'deputyRole' | 'recoveryPath'>): boolean {
  return !deputyRole?.trim() && !recoveryPath?.trim();
}
