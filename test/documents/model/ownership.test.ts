import { expect, test } from 'vitest';
import { chapterText, draft, modelOf, sampleProposal } from './model-kit.ts';

const chapter = (proposal: ReturnType<typeof draft>) =>
  chapterText(modelOf(proposal), 'Ownership, service promises and plan');

test('roles stand under their part, one line for each', () => {
  const text = chapter(
    draft({
      ownership: {
        raciRoles: ['IT manager', 'Trainee'],
        raci: [
          {
            id: 'send',
            activity: 'Send campaigns',
            assignments: [
              { role: 'Campaign manager', letter: 'R' },
              { role: 'Web developer', letter: 'R' },
              { role: 'Campaign manager', letter: 'A' },
              { role: 'IT manager', letter: 'I' },
            ],
          },
          { id: 'check', activity: 'Check opt-outs', assignments: [{ role: 'IT manager', letter: 'R' }] },
        ],
      },
    }),
  );
  expect(text).toContain(
    'Send campaigns | Campaign manager\nWeb developer | Campaign manager | – | IT manager',
  );
  expect(text).toContain('Check opt-outs | IT manager | Nobody yet | – | –');
  expect(text).toContain('Each activity needs exactly one accountable role; some do not have it yet.');
  expect(text).toContain('Without a part so far: Trainee.');
});

test('an asset without deputy and way back is not printed as settled', () => {
  const asset = { id: 'one', kind: 'dns', name: 'example.org', accountableRole: 'DNS administrator' };
  const text = chapter(draft({ ownership: { assets: [asset] } }));
  expect(text).toContain('DNS administrator | Not answered yet | Not answered yet | –');
});

test('hours that IT does not have are printed with the ways out and with what is proposed', () => {
  const sample = sampleProposal();
  const text = chapter({
    ...sample,
    ownership: { ...sample.ownership, itCapacityHoursPerMonth: 40, shortfallPlan: 'The tills wait.' },
  });
  expect(text).toMatch(
    /The plan counts on 40 hours of IT a month\..* do not fit in before the end of the pilot\./,
  );
  for (const option of ['In phases.', 'Outside help.', 'A smaller scope.'])
    expect(text).toContain(`- ${option}`);
  expect(text).toContain('The tills wait.');
});

test('the promises of each side stand in a table of their own, with target and place', () => {
  const text = chapter(sampleProposal());
  const [it = '', marketing = ''] = ['What IT promises', 'What marketing promises'].map((caption) =>
    text.slice(text.indexOf(caption)).split('\n').slice(0, 3).join('\n'),
  );
  expect(it).toContain('Before January 18, 2027');
  expect(marketing).toContain('| 0 uploads |');
});

test('a pact that nobody has begun is one line, and so is every other empty part', () => {
  const text = chapter(draft());
  expect(text).not.toContain('What IT promises');
  expect(text).not.toContain('Hours and their price');
  expect(text).toContain('## 11.4 What each side promises\nNot answered yet.');
});
