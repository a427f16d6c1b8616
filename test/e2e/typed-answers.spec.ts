import { crc32, deflateSync } from 'node:zlib';
import { ProposalId } from '../../shared/domain/values.ts';
import {
  addNamed,
  choose,
  expect,
  expectSaved,
  expectSection,
  field,
  openBlank,
  openId,
  show,
  test,
} from './kit/window.ts';

test('what is typed into every kind of field is there after a reload', async ({ window, host }) => {
  await openBlank(window);
  await field(window, 'overview.title').fill('One email service');
  await field(window, 'overview.ask').fill('Approve it\nfor three years.');
  await field(window, 'overview.decisionNeededBy').fill('4 jan 2027');
  await field(window, 'overview.audience').getByText('Database').click();
  await field(window, 'overview.confidentiality').getByText('Confidential', { exact: true }).click();
  await field(window, 'overview.currency').fill('eur');
  await choose(window, 'overview.locale', 'British English: 12,500.5 · 4 Jan 2027');
  const logo = { name: 'logo.png', mimeType: 'image/png', buffer: png() };
  await host.gate({ name: 'images.add', fails: { code: 'disk-full', details: { path: 'the library' } } });
  await window.locator('input[type="file"]').setInputFiles(logo);
  await expect(window.getByRole('alert')).toContainText('logo.png was not added. The disk is full.');
  await host.gate();
  await window.locator('input[type="file"]').setInputFiles(logo);
  await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
  await expect(window.getByRole('alert')).toBeHidden();

  await show(window, 'Need');
  await addNamed(window, 'Add customer group', 'Shop customers');
  await field(window, 'need.customers.0.wants').fill('News that they care about');

  await show(window, 'Options');
  await addNamed(window, 'Add option', 'Tool of choice');
  await choose(window, 'options.candidates.2.category', 'Email');
  await field(window, 'options.candidates.2.website').fill('example.org/tool');
  await field(window, 'options.candidates.2.monthlyPriceMinor').fill('€1.2k');
  await expect(window.getByText('= €1,200')).toBeVisible();
  await choose(window, 'options.proposedOptionId', 'Tool of choice');

  await show(window, 'Revenue');
  await window.getByRole('button', { name: 'Add stream' }).click();
  await field(window, 'revenue.streams.0.monthlyVolume.expected').fill('60,000');
  await field(window, 'revenue.streams.0.incrementality.low').fill('4.2 %');

  await show(window, 'Evidence');
  await window.getByRole('button', { name: 'Add case study' }).click();
  await field(window, 'evidence.caseStudies.0.publishedOn').fill('2018-02');

  await show(window, 'Security');
  const question = (id: string) => field(window, `security.answers.${id}`);
  await question('Q01').getByText('Email', { exact: true }).click();
  await question('Q03').getByText('Partly').click();
  await question('Q03').getByRole('textbox', { name: 'Note' }).fill('Addresses only');
  await question('Q07').getByRole('textbox').first().fill('The old newsletter tool');
  await question('Q08').getByRole('button').first().click();
  await window.getByRole('option', { name: 'A day', exact: true }).click();
  await window.getByRole('button', { name: /^Data \d/ }).click();
  await question('Q09').getByRole('button', { name: 'Add a row' }).click();
  await window.keyboard.type('Email address');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Postcode');
  await window.keyboard.press('Tab');
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview).toMatchObject({
    title: 'One email service',
    ask: 'Approve it\nfor three years.',
    decisionNeededBy: '2027-01-04',
    audience: ['database'],
    confidentiality: 'confidential',
    currency: 'EUR',
    locale: 'en-GB',
    logo: { name: 'logo.png', mediaType: 'image/png', widthPx: 1, heightPx: 1 },
  });
  expect(proposal.need.customers).toMatchObject([
    { name: 'Shop customers', wants: 'News that they care about' },
  ]);
  const option = proposal.options.candidates[2];
  expect(option).toMatchObject({
    kind: 'candidate',
    category: 'email',
    website: 'https://example.org/tool',
    monthlyPriceMinor: 120_000,
  });
  expect(proposal.options.proposedOptionId).toBe(option?.id);
  expect(proposal.revenue.streams[0]).toMatchObject({
    monthlyVolume: { expected: 60_000 },
    incrementality: { low: 0.042 },
  });
  expect(proposal.evidence.caseStudies[0]?.publishedOn).toBe('2018-02');
  expect(proposal.security.bankVersion).toBe(2);
  expect(proposal.security.answers).toEqual([
    { questionId: 'Q01', choices: ['Email'] },
    { questionId: 'Q03', verdict: 'partly', note: 'Addresses only' },
    { questionId: 'Q07', text: 'The old newsletter tool' },
    { questionId: 'Q08', choice: 'A day' },
    {
      questionId: 'Q09',
      rows: [
        ['Email address', '', ''],
        ['Postcode', '', ''],
      ],
    },
  ]);

  await window.reload();
  await expectSection(window, 'Security');
  await expect(question('Q03').getByRole('radio', { name: 'Partly' })).toBeChecked();
  await window.getByRole('button', { name: /^Data \d/ }).click();
  await expect(question('Q09').getByRole('textbox', { name: 'Field, row 2' })).toHaveValue('Postcode');
  await show(window, 'Overview');
  await expect(field(window, 'overview.decisionNeededBy')).toHaveValue('4 Jan 2027');
  await expect(window.getByRole('img', { name: 'logo.png' })).toBeVisible();
});

test('what is not understood stays in the field with the reason, and is not stored', async ({
  window,
  host,
}) => {
  await openBlank(window);
  const date = field(window, 'overview.decisionNeededBy');
  await date.fill('2027-01-04');
  await date.fill('31 February 2027');
  await expect(window.getByText('has no day 31')).toBeHidden();
  await date.press('Tab');
  await expect(window.getByText('February 2027 has no day 31.')).toBeVisible();
  await expect(date).toHaveValue('31 February 2027');
  await expect(date).toHaveAttribute('aria-invalid', 'true');

  await field(window, 'overview.title').fill('x'.repeat(201));
  await expect(window.getByText('201 characters long; 200 fit')).toBeVisible();
  await expect(field(window, 'overview.title')).toHaveValue('x'.repeat(201));

  await show(window, 'Revenue');
  await field(window, 'revenue.horizonMonths').fill('6');
  await field(window, 'revenue.horizonMonths').press('Tab');
  await expect(window.getByText('The least that fits here is 12.')).toBeVisible();
  await field(window, 'revenue.discountRate.expected').fill('10');
  await field(window, 'revenue.discountRate.expected').fill('12,5');
  await field(window, 'revenue.discountRate.expected').press('Tab');
  await expect(window.getByText('can be read in two ways')).toBeVisible();
  await expectSaved(window);

  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview.decisionNeededBy).toBe('2027-01-04');
  expect(proposal.overview.title).toBeUndefined();
  expect(proposal.revenue.horizonMonths).toBe(36);
  expect(proposal.revenue.discountRate).toEqual({ expected: 0.1 });
});

test('a day is chosen from the calendar by keyboard, and a cleared answer leaves nothing behind', async ({
  window,
  host,
}) => {
  await openBlank(window);
  await field(window, 'overview.sponsor').fill('Head of Marketing');
  await field(window, 'overview.decisionNeededBy').fill('2027-01-04');
  await window
    .getByRole('button', { name: 'Choose a day: By when do you need the decision?' })
    .press('Enter');
  await expect(window.getByRole('dialog')).toContainText('January 2027');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expect(field(window, 'overview.decisionNeededBy')).toHaveValue('Jan 5, 2027');

  await field(window, 'overview.sponsor').fill('');
  await field(window, 'overview.decisionNeededBy').fill('');
  await show(window, 'Security');
  const answer = field(window, 'security.answers.Q03');
  await answer.getByText('Yes', { exact: true }).click();
  await answer.getByRole('button', { name: /^Clear/ }).click();
  await window.keyboard.press('Tab');
  await expectSaved(window);
  const { proposal } = await host.client.drafts.open({ id: ProposalId.parse(openId(window)) });
  expect(proposal.overview).not.toHaveProperty('sponsor');
  expect(proposal.overview).not.toHaveProperty('decisionNeededBy');
  expect(proposal.security.answers).toEqual([]);
});

/** A picture of one pixel. */
function png(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 39, 72, 156]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
