import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { isReady } from '../../shared/domain/readiness/check.ts';
import type { Finding, Severity } from '../../shared/domain/readiness/finding.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { printResult, type Terminal } from '../print.ts';

const words: Record<Severity, string> = { blocks: 'to answer', weak: 'weak', hint: 'hint' };

/** countersign check: what is missing or weak. Answers whether the proposal is ready. */
export async function checkCommand(
  id: ProposalId,
  client: Client<Api>,
  terminal: Terminal,
): Promise<boolean> {
  const { revision, findings } = await client.proposals.check({ id });
  const result = { id, revision, isReady: isReady(findings), findings };
  printResult(terminal, result, () => [...findings.map(lineOf), summaryOf(findings)]);
  return result.isReady;
}

/** One line that counts the findings by severity; those that the author has answered no longer count. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.acceptedBecause === undefined)
      .length;
  const counts = `${count('blocks')} to answer, ${count('weak')} weak, ${count('hint')} hints`;
  return isReady(findings) ? `Ready (${counts})` : `Not ready (${counts})`;
}

function lineOf({ severity, sentence, path, acceptedBecause }: Finding): string {
  return `${words[severity].padEnd(9)}  ${sentence}  [${path}]${acceptedBecause ? ` Accepted: ${acceptedBecause}` : ''}`;
}
