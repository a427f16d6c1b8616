import { localDay } from '../../shared/domain/iso-days.ts';

/** The day on the user's own calendar, as an ISO day. */
export function today(): string {
  return localDay(new Date());
}
