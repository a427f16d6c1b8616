import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/contract/versions.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { showProblem } from '../stores/problems.ts';
import { autosave } from '../stores/session.ts';

const pageSize = 100;

type History = { entries: readonly HistoryEntry[]; hasMore: boolean };

/** The history of the open proposal, with what was typed so far as its newest state. Undefined until it is read. */
export function useHistory(id: ProposalId) {
  const [history, setHistory] = useState<History>();

  const reload = useCallback(async () => {
    await autosave.flush();
    setHistory(await client.versions.list({ id, limit: pageSize }));
  }, [id]);

  useEffect(() => {
    reload().catch(showProblem);
  }, [reload]);

  const loadMore = async () => {
    const before = history?.entries.at(-1)?.revision;
    if (before === undefined) return;
    const page = await client.versions.list({ id, before, limit: pageSize });
    setHistory((known) => ({ ...page, entries: [...(known?.entries ?? []), ...page.entries] }));
  };

  return { history, reload, loadMore };
}
