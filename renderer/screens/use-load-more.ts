import { useEffect } from 'react';

/** How many entries before the last one the next page is asked for. */
const ahead = 40;

/** Brings the next page before the end of the list comes into sight. */
export function useLoadMore(end: number, count: number, hasMore: boolean, loadMore: () => void): void {
  useEffect(() => {
    if (hasMore && end > count - ahead) loadMore();
  }, [end, count, hasMore, loadMore]);
}
