import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { standingWords } from '../../shared/domain/life-cycle/standing-words.ts';
import { StatusPill } from '../components/status-pill.tsx';
import { formatIsoDay } from '../text/formats.ts';

/** Where a proposal of the list stands, with what was decided. */
export function CardStatus({ card: { isDamaged, status, standing } }: { card: ProposalCard }) {
  if (isDamaged) return <StatusPill status="damaged" />;
  return (
    <StatusPill
      status={status}
      verdict={standing?.verdict}
      standing={standingWords(status, standing, formatIsoDay)}
    />
  );
}
