import { expect, test } from 'vitest';
import { dataFlow, spelledAsDrawn } from '../../shared/domain/data-flow.ts';
import { dataFlowInWords, endsInWords, passingInWords } from '../../shared/domain/data-flow-words.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { guessedZone, namedSystems } from '../../shared/domain/system-zone.ts';

function flowOf(security: object, options: object = {}) {
  return dataFlow(ProposalDraft.parse({ formatVersion: 1, security, options }));
}

const contacts = {
  id: 'a',
  category: 'Contacts',
  classification: 'confidential',
  source: 'Customer database',
  destination: 'Email service',
};
const clicks = {
  id: 'b',
  category: 'Clicks',
  classification: 'internal',
  source: 'email  service',
  destination: 'customer database; Reporting',
};
const sync = {
  id: 'c',
  fromSystem: 'Customer database',
  toSystem: 'Email service',
  direction: 'one-way',
  method: 'Nightly sync',
};

test('one system named in different ways is one, and all that passes between two is one connection', () => {
  const { systems, connections } = flowOf({ dataInventory: [contacts, clicks], integrations: [sync] });
  expect(systems.map(({ name }) => name)).toEqual(['Customer database', 'Email service', 'Reporting']);
  expect(connections.map(endsInWords)).toEqual([
    'Customer database ↔\u00a0Email service',
    'Email service →\u00a0Reporting',
  ]);
  expect(connections.map(({ classification }) => classification)).toEqual(['confidential', 'internal']);
});

test('an answer that names systems is printed as the diagram spells them', () => {
  const { systems } = flowOf({ dataInventory: [contacts], integrations: [sync] });
  expect(spelledAsDrawn('Till;  customer  database', systems)).toBe('Till; Customer database');
  expect(spelledAsDrawn(undefined, systems)).toBe('');
});

test('the words say what passes each way and by which means, and the class of what is not of the highest', () => {
  const { connections } = flowOf({ dataInventory: [contacts, clicks], integrations: [sync] });
  expect(connections.map(passingInWords)).toEqual([
    'To “Email service”: contacts. Means: nightly sync. To “Customer database”: clicks (internal). Means: not named.',
    'Clicks. Means: not named.',
  ]);
});

test('several kinds of data and means are one sentence, with semicolons where one of them has a comma', () => {
  const more = [
    { ...contacts, id: 'd', category: 'Acme Loyalty cards' },
    { ...contacts, id: 'e', category: 'CRM notes', classification: undefined },
  ];
  const integrations = [
    sync,
    { ...sync, id: 'f', method: 'HTTPS API, on each order' },
    { ...sync, id: 'g', method: '' },
  ];
  const { connections } = flowOf({ dataInventory: [contacts, ...more], integrations });
  expect(connections.map(passingInWords)).toEqual([
    'Contacts, Acme Loyalty cards and CRM notes (class not stated). Means: nightly sync; HTTPS API, on each order.',
  ]);
});

test('an integration both ways has an arrow at each end, and no class while the inventory is silent', () => {
  const { connections, looseEnds } = flowOf({ integrations: [{ ...sync, direction: 'both-ways' }] });
  expect(connections.map(endsInWords)).toEqual(['Customer database ↔\u00a0Email service']);
  expect(connections[0]?.classification).toBeUndefined();
  expect(looseEnds).toEqual([
    {
      path: 'security.integrations.0.fromSystem',
      sentence:
        'The data inventory does not say what passes between “Customer database” and “Email service”.',
    },
  ]);
});

test('data without a source or a destination, and a system without an arrow, are named with the way to mend them', () => {
  const { looseEnds } = flowOf({
    dataInventory: [{ id: 'a', category: 'Contacts', source: 'Shop' }],
    systems: [{ id: 's', name: 'Backup host', zone: 'sub-processor' }],
  });
  expect(looseEnds).toEqual([
    { path: 'security.dataInventory.0.destination', sentence: '“Contacts” has no destination yet.' },
    { path: 'security.systems.0.name', sentence: 'Nothing leads to or from “Backup host”.' },
  ]);
});

test('what the list of systems says overrules the guess from the name', () => {
  const { systems } = flowOf({
    dataInventory: [contacts],
    systems: [{ id: 's', name: 'EMAIL SERVICE', zone: 'company' }],
  });
  expect(systems).toMatchObject([
    { name: 'Customer database', zone: 'company', isGuessed: true },
    { name: 'EMAIL SERVICE', zone: 'company', isGuessed: false },
  ]);
});

test.each([
  ['Customer database', 'company'],
  ['Customer service system', 'company'],
  ['Company directory', 'company'],
  ['Sign-up form', 'company'],
  ['Email service', 'vendor'],
  ['CRM', 'vendor'],
  ['Directories and apps', 'public'],
  ['Social networks', 'public'],
  ['Visitors of the forum', 'public'],
  ['Payment provider', 'sub-processor'],
  ['Brevia Enterprise', 'vendor'],
])('“%s” is guessed to belong to: %s', (name, zone) => {
  expect(guessedZone(name, ['Brevia'])).toBe(zone);
});

test('an empty name of the vendor makes nothing the vendor’s', () => {
  expect(guessedZone('Sign-up form', ['', ' '])).toBe('company');
});

test('several systems stand in one answer with semicolons or line ends between them', () => {
  expect(namedSystems(' Shop ; Tills\n\nReports;')).toEqual(['Shop', 'Tills', 'Reports']);
  expect(namedSystems(undefined)).toEqual([]);
});

test('the picture in words counts systems by who controls them, and pairs that are connected across a boundary', () => {
  expect(dataFlowInWords(flowOf({ dataInventory: [contacts], integrations: [sync] }))).toBe(
    '2 systems: 1 with us, 1 at a vendor. 1 pair of systems is connected, across a trust boundary. Where they belong follows from their names alone.',
  );
  const known = [{ id: 's', name: 'Email service', zone: 'vendor' }];
  expect(dataFlowInWords(flowOf({ dataInventory: [contacts], systems: known }))).toContain(
    'Where one of them belongs follows from its name alone.',
  );
});
