import type { Proposal } from '../../shared/domain/proposal.ts';
import { emptySettings, Settings } from '../../shared/domain/settings.ts';
import { withDefaults } from '../../shared/domain/settings-defaults.ts';
import type { Clock, Identifiers, Log } from '../ports/host.ts';
import type { SettingsStore } from '../ports/settings.ts';

type Ports = {
  storage: { settings: SettingsStore };
  clock: Clock;
  identifiers: Identifiers;
  log: Log;
};

/** The settings of the library. Settings that can't be read are set aside, and the defaults hold. */
export function createSettingsService({ storage: { settings: store }, clock, identifiers, log }: Ports) {
  const nowIso = () => clock.now().toISOString();

  const current = (): Settings => {
    const stored = store.read();
    if (stored.kind === 'none') return emptySettings;
    const parsed = Settings.safeParse(stored.kind === 'stored' ? stored.body : undefined);
    if (parsed.success) return parsed.data;
    log.warn('The settings of the library can not be read; they were set aside and the defaults hold');
    store.setAside(nowIso());
    return emptySettings;
  };

  /** `setAsideAt` says since when the defaults hold because what was stored could not be read; null when all is well. */
  const read = () => {
    const settings = current();
    const setAsideAt = store.read().kind === 'none' ? store.lastSetAsideAt() : undefined;
    return { settings, setAsideAt: setAsideAt ?? null };
  };

  const save = ({ settings }: { settings: Settings }) => {
    store.write(settings, nowIso());
    return read();
  };

  /** A new proposal with the organisation's defaults in it. */
  const prefill = (proposal: Proposal): Proposal =>
    withDefaults(proposal, current(), () => identifiers.next());

  /** How exported files are named; undefined for the usual way. */
  const fileNamePattern = () => current().documents.fileNamePattern;

  return { read, save, prefill, fileNamePattern };
}

export type SettingsService = ReturnType<typeof createSettingsService>;
