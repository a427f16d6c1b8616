import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readOfferedFile } from '../../core/files/offered-file.ts';
import { fail } from '../../shared/contract/errors.ts';
import { createFormat } from '../../shared/domain/format.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { projectRevenue, type RevenueProjection } from '../../shared/domain/revenue/revenue-projection.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import { printResult, type Terminal } from '../print.ts';
import { withApp } from '../session.ts';
import { projectionJson } from './project-json.ts';
import { projectionLines } from './project-lines.ts';
import { uncertaintyOf } from './project-uncertainty.ts';

/**
 * countersign project: every result of the revenue model, of a proposal in the library or of a file. A file is read in a
 * library of its own that is removed afterwards, so that looking at it leaves nothing behind.
 */
export async function projectCommand(
  source: string,
  { library, scenario }: { library: string | undefined; scenario: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const id = ProposalId.safeParse(source);
  const proposal = id.success ? await storedProposal(id.data, library) : await proposalInFile(source);
  const { locale, currency } = proposal.overview;
  const projection = onlyScenario(projectRevenue(proposal.revenue, currency), scenario);
  const uncertainty = uncertaintyOf(proposal, projection);
  printResult(terminal, projectionJson(proposal, projection, uncertainty), () =>
    projectionLines(proposal, projection, uncertainty, createFormat(locale, currency)),
  );
}

function storedProposal(id: ProposalId, library: string | undefined): Promise<Proposal> {
  return withApp({ library }, async (client) => (await client.drafts.open({ id })).proposal);
}

async function proposalInFile(path: string): Promise<Proposal> {
  const base64 = (await readOfferedFile(path)).toString('base64');
  const folder = await mkdtemp(join(tmpdir(), 'countersign-project-'));
  try {
    return await withApp({ library: join(folder, 'library') }, async (client) => {
      return (await client.files.import({ fileName: basename(path), base64 })).proposal;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The projection with one scenario left, by its key or its name; all of them when none is named. */
function onlyScenario(projection: RevenueProjection, wanted: string | undefined): RevenueProjection {
  if (wanted === undefined) return projection;
  const isWanted = (text: string) => text.toLowerCase() === wanted.toLowerCase();
  const scenarios = projection.scenarios.filter(({ key, name }) => isWanted(key) || isWanted(name));
  if (scenarios.length === 0) {
    const names = projection.scenarios.map(({ key, name }) => name || key).join(', ');
    fail('bad-request', { problem: `there is no scenario “${wanted}”. There are: ${names}.` });
  }
  return { ...projection, scenarios };
}
