import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { baseScenarios } from '../../shared/domain/revenue/scenario.ts';
import { type Simulation, simulate } from '../../shared/domain/revenue/uncertainty/simulation.ts';
import { type Swing, tornado } from '../../shared/domain/revenue/uncertainty/tornado.ts';
import { whatMustBeTrue } from '../../shared/domain/revenue/uncertainty/what-must-be-true.ts';
import {
  type PublishedResults,
  publishedEmail,
  publishedEmailMonths,
  publishedMuseum,
  publishedMuseumMonths,
} from '../domain/revenue/published-results.ts';
import { cliOn } from '../kit/cli.ts';
import { commandsOn } from '../kit/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const library = join(folder, 'library');
const cli = cliOn(library);
const command = commandsOn(library);

/** Within one minor unit: vitest allows half of 10 to the power of minus the precision. */
const cents = (amount: number) => expect.closeTo(amount * 100, -Math.log10(2));
/** Within 0.01 percentage points, with as much to spare. */
const points = (fraction: number) => expect.closeTo(fraction, 4);

function expectedReturns(figures: PublishedResults) {
  return {
    attributedRevenueMinor: cents(figures.attributed),
    incrementalRevenueMinor: cents(figures.incremental),
    contributionMinor: cents(figures.contribution),
    otherBenefitsMinor: cents(figures.otherBenefits),
    oneOffCostMinor: cents(figures.oneOff),
    recurringCostMinor: cents(figures.recurring),
    itCostMinor: cents(figures.it),
    totalCostMinor: cents(figures.cost),
    threeYearCostMinor: cents(figures.cost),
    netBenefitMinor: cents(figures.net),
    netPresentValueMinor: cents(figures.npv),
    returnOnInvestmentFraction: points(figures.roi),
    monthlyDiscountFraction: points(figures.monthlyDiscount),
    internalRate:
      figures.irrYearly === undefined
        ? { kind: 'none' }
        : {
            kind: 'one',
            monthlyFraction: points(figures.irrMonthly ?? Number.NaN),
            yearlyFraction: points(figures.irrYearly),
          },
    paybackMonth: figures.payback ?? null,
    firstCrossingMonth: figures.firstCrossing ?? null,
    interpolatedPaybackMonths:
      figures.interpolated === undefined ? null : expect.closeTo(figures.interpolated, 3),
    discountedPaybackMonth: figures.discountedPayback ?? null,
    lowestCumulativeMinor: cents(figures.lowest),
    lowestCumulativeMonth: figures.lowestMonth,
  };
}

type Printed = {
  simulation: Simulation;
  tornado: Swing[];
  whatMustBeTrue: ReturnType<typeof whatMustBeTrue>;
  scenarios: { key: string; returns: object; months: { netMinor: number }[]; streams: object[] }[];
};

describe.each([
  { sample: 'email-marketing-service', published: publishedEmail, months: publishedEmailMonths },
  { sample: 'museum-social-and-community', published: publishedMuseum, months: publishedMuseumMonths },
])('project, of $sample', ({ sample, published, months }) => {
  let printed: Printed;
  let id = '';
  beforeAll(async () => {
    id = (await command('new', '--template', sample)).stdout.trim();
    printed = JSON.parse(cli('project', id, '--json').stdout);
  });

  test('prints every published result within a cent and 0.01 percentage points', () => {
    for (const [index, base] of baseScenarios.entries())
      expect(printed.scenarios[index]).toMatchObject({
        key: base,
        returns: expectedReturns(published[base]),
      });
  });

  test('prints every published month within a cent', () => {
    expect(printed.scenarios[1]?.months.map(({ netMinor }) => netMinor)).toEqual(months.map(cents));
  });

  test('prints every published stream within a cent', () => {
    expect(printed.scenarios[1]?.streams).toEqual(
      published.expected.streams.map(([attributed, incremental, contribution]) =>
        expect.objectContaining({
          attributedRevenueMinor: cents(attributed),
          incrementalRevenueMinor: cents(incremental),
          contributionMinor: cents(contribution),
        }),
      ),
    );
  });

  test('prints the range, what matters most and what must be true', async () => {
    const { proposal } = JSON.parse((await command('show', id, '--json')).stdout);
    const { revenue, overview } = ProposalDraft.parse(proposal);
    const plain = (value: object) => JSON.parse(JSON.stringify(value));
    expect(printed.simulation).toEqual(plain(simulate(revenue, overview.currency)));
    expect(printed.simulation).toMatchObject({ runs: 10_000, seed: 1 });
    expect(printed.tornado).toEqual(plain(tornado(revenue, overview.currency)));
    expect(printed.whatMustBeTrue).toEqual(plain(whatMustBeTrue(revenue, overview.currency)));
    expect(printed.whatMustBeTrue.overall.expectedConversions).toBeGreaterThan(0);
  });

  test('says the same of the draft file, and leaves nothing behind', async () => {
    const file = join(folder, `${sample}.countersign`);
    await command('export', id, '--kind', 'draft', '--out', file);
    const before = leftovers();
    expect(JSON.parse((await command('project', file, '--json')).stdout)).toEqual(printed);
    expect(leftovers()).toEqual(before);
  });
});

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('countersign-project-'));

describe('project', () => {
  let id = '';
  let forPeople = '';
  beforeAll(async () => {
    id = (await command('new', '--template', 'museum-social-and-community')).stdout.trim();
    forPeople = (await command('project', id)).stdout;
  });

  test('prints tables for people, with what has no figure in words', () => {
    expect(forPeople).toMatch(/^figure +Low +Expected +High +The forum brings nobody$/m);
    expect(forPeople).toMatch(/^Net benefit +−£26,028\.83 +£24,149\.73 +£94,302\.33/m);
    expect(forPeople).toMatch(/^Internal rate of return, per year +none +98\.22%/m);
    expect(forPeople).toMatch(/^Payback +not reached +month 17 +month 8/m);
    expect(forPeople).toContain(
      'Customer lifetime value; the first margin comes: today, with the first sale',
    );
    expect(forPeople).toMatch(/\d+% of projected revenue rests on low-confidence inputs/);
    expect(forPeople).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('prints the range, what matters most and what must be true as tables', () => {
    expect(forPeople).toMatch(/^Range: 10,000 runs, seed 1, \d+ inputs drawn/m);
    expect(forPeople).toMatch(/^outcome +P10 +P50 +P90\nNet benefit +−?£[\d,.]+ +−?£[\d,.]+ +−?£[\d,.]+$/m);
    expect(forPeople).toMatch(/^Probability of a loss: [\d.]+%$/m);
    expect(forPeople).toMatch(
      /^What matters most: .+\ninput +low +net benefit +high +net benefit +swing\n.+£/m,
    );
    expect(forPeople).toMatch(
      /^What must be true: The case pays back within \d+ months if at least \d+% .+: on the volumes of month 1, [\d.]+ conversions .+\nfigure +needed at least +expected +room$/m,
    );
  });

  test('prints one scenario by its key or its name', async () => {
    const keys = async (name: string) => {
      const { stdout } = await command('project', id, '--scenario', name, '--json');
      return (JSON.parse(stdout) as Printed).scenarios.map(({ key }) => key);
    };
    expect(await keys('EXPECTED')).toEqual(['expected']);
    expect(await keys('The forum brings nobody')).toEqual(['no-forum']);
  });

  test('names the scenarios when it does not know the one that is wanted', async () => {
    const { exitCode, stderr } = await command('project', id, '--scenario', 'best');
    expect(exitCode).toBe(64);
    expect(stderr).toContain('There are: Low, Expected, High, The forum brings nobody.');
  });

  test('of an empty proposal says what is missing instead of failing', async () => {
    const empty = (await command('new', '--title', 'Empty')).stdout.trim();
    const { exitCode, stdout } = await command('project', empty, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      delay: null,
      confidence: null,
      problems: [],
      simulation: { drawnInputs: 0, netPresentValue: null },
      tornado: [],
      whatMustBeTrue: { overall: { kind: 'always' }, inputs: [] },
    });
    expect((await command('project', empty)).stdout).not.toMatch(
      /Range:|What matters most|What must be true|NaN/,
    );
  });

  test('gives no figure that rests on costs while one of them has none', async () => {
    const file = join(folder, 'unpriced.countersign');
    const { proposal } = JSON.parse((await command('show', id, '--json')).stdout);
    proposal.revenue.costs.push({ id: 'unpriced', name: 'Training' });
    writeFileSync(
      file,
      JSON.stringify({ format: 'countersign-proposal', version: 1, content: { proposal } }),
    );
    const { stdout } = await command('project', file);
    expect(stdout).toMatch(/^Costs are incomplete: 1 of \d+ lines has no figure\.$/m);
    expect(stdout).toMatch(/^Net benefit +– +–/m);
    expect(stdout).toMatch(/^Incremental revenue +£/m);
    expect(stdout).not.toMatch(/Range:|Probability of a loss|What matters most|What must be true/);
    const printed = JSON.parse((await command('project', file, '--json')).stdout);
    expect([printed.simulation, printed.tornado, printed.whatMustBeTrue]).toEqual([null, null, null]);
    const { returns, months } = printed.scenarios[0];
    expect([returns.netBenefitMinor, returns.threeYearCostMinor, months[1].netMinor]).toEqual([
      null,
      null,
      null,
    ]);
    expect(returns.contributionMinor).toBeGreaterThan(0);
  });

  test('refuses a file with a figure out of range and names the field', async () => {
    const file = join(folder, 'wrong.countersign');
    const proposal = { formatVersion: 1, revenue: { horizonMonths: 61 } };
    writeFileSync(
      file,
      JSON.stringify({ format: 'countersign-proposal', version: 1, content: { proposal } }),
    );
    const { exitCode, stderr } = await command('project', file);
    expect(exitCode).toBe(65);
    expect(stderr).toContain('At revenue.horizonMonths: found 61');
  });

  test('names the field and the sentence of every problem', async () => {
    const file = join(folder, 'problem.countersign');
    const revenue = {
      streams: [{ id: 'a', steps: [{ id: 'b', kind: 'rate', value: { expected: 4 } }] }],
    };
    const content = { proposal: { formatVersion: 1, revenue } };
    writeFileSync(file, JSON.stringify({ format: 'countersign-proposal', version: 1, content }));
    expect((await command('project', file)).stdout).toContain(
      'error: 400 % is more than all of them. A rate is 100 % at most; for several per unit choose “multiple”.  [revenue.streams.0.steps.0.value.expected]',
    );
  });
});
