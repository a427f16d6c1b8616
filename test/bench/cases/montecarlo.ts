import { createSimulator } from '../../../renderer/simulation/simulator.ts';
import { fillRandom } from '../../../shared/domain/revenue/uncertainty/random.ts';
import { simulate } from '../../../shared/domain/revenue/uncertainty/simulation.ts';
import { simulationThreads } from '../../kit/simulation-threads.ts';
import * as fixture from '../fixtures/revenue.ts';
import { benchSeed } from '../fixtures/seed.ts';
import { median } from '../statistics.ts';

const [name = 'product', runsText = '10000'] = process.argv.slice(2);
const runs = Number(runsText);
const threads = simulationThreads();

/** What one would write first: an object for each month of each run, and sorted lists. */
function naive(): number {
  const { ranges, months, monthlyGrowth, margin, rampMonths, setUpMinor, monthlyCostMinor } = fixture;
  const triangular = ([low, mode, high]: readonly [number, number, number]) => {
    const draw = Math.random();
    return draw < (mode - low) / (high - low)
      ? low + Math.sqrt(draw * (high - low) * (mode - low))
      : high - Math.sqrt((1 - draw) * (high - low) * (high - mode));
  };
  const made = Array.from({ length: runs }, () => {
    const inputs = {
      volume: triangular(ranges.volume),
      delivered: triangular(ranges.delivered),
      clicks: triangular(ranges.clicks),
      orders: triangular(ranges.orders),
      valueMinor: triangular(ranges.valueMinor),
      incrementality: triangular(ranges.incrementality),
    };
    let cumulativeMinor = 0;
    const flow = Array.from({ length: months + 1 }, (_, month) => {
      const volume = inputs.volume * (1 + monthlyGrowth) ** (month - 1);
      const orders = volume * inputs.delivered * inputs.clicks * inputs.orders;
      const revenueMinor =
        month === 0
          ? 0
          : orders * inputs.valueMinor * inputs.incrementality * Math.min(1, month / rampMonths);
      const costMinor = month === 0 ? setUpMinor : monthlyCostMinor;
      const netMinor = revenueMinor * margin - costMinor;
      cumulativeMinor += netMinor;
      return { month, revenueMinor, costMinor, netMinor, cumulativeMinor };
    });
    const netPresentValueMinor = flow
      .map(({ netMinor, month }) => netMinor / 1.1 ** (month / 12))
      .reduce((sum, value) => sum + value, 0);
    const revenueMinor = flow.reduce((sum, month) => sum + month.revenueMinor, 0);
    return { flow, cumulativeMinor, netPresentValueMinor, revenueMinor };
  });
  const percentilesOf = (values: number[]) => {
    const sorted = values.sort((one, other) => one - other);
    return [0.1, 0.5, 0.9].map((share) => sorted[Math.floor(share * (runs - 1))] ?? 0);
  };
  const fan = Array.from({ length: months + 1 }, (_, month) =>
    percentilesOf(made.map(({ flow }) => flow[month]?.cumulativeMinor ?? 0)),
  );
  const [, middle = 0] = percentilesOf(made.map((run) => run.cumulativeMinor));
  percentilesOf(made.map((run) => run.netPresentValueMinor));
  percentilesOf(made.map((run) => run.revenueMinor));
  return middle + (fan.length - fixture.months - 1);
}

/** The floor under a simulation that draws each of the six inputs anew in each month: drawing alone. */
function drawing(): number {
  const numbers = new Float64Array(1000);
  const blocks = (runs * fixture.months * Object.keys(fixture.ranges).length) / numbers.length;
  for (let block = 0; block < blocks; block += 1) fillRandom(numbers, { seed: benchSeed, block, input: 0 });
  return numbers[0] ?? 0;
}

const inWorkers = (count: number) => {
  const simulator = createSimulator(threads.start, count);
  return async () => (await simulator(fixture.benchRevenue(runs, benchSeed), 'USD')).netBenefit.p50;
};

const cases: Record<string, () => number | Promise<number>> = {
  product: () => simulate(fixture.benchRevenue(runs, benchSeed), 'USD').netBenefit.p50,
  naive,
  drawing,
  'one-worker': inWorkers(1),
  'two-workers': inWorkers(2),
};

const run = cases[name];
if (run === undefined) throw new Error(`no case is called ${name}`);
const times: number[] = [];
const cpuTimes: number[] = [];
for (let round = 0; round < 25; round += 1) {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await run();
  times.push(performance.now() - startedAt);
  const { user, system } = process.cpuUsage(cpuBefore);
  cpuTimes.push((user + system) / 1000);
}
await threads.close();
// The first rounds warm up.
console.log(JSON.stringify({ ms: median(times.slice(15)), cpuMs: median(cpuTimes.slice(15)) }));
