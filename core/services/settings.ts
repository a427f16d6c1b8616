import { isAppError } from '../../shared/contract/errors.ts';
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

  /** `setAsideAt` says since when the defaults hold because what was stored could not be read; null when all is well. */
  const read = (): { settings: Settings; setAsideAt: string | null } => {
    const stored = store.read();
    if (stored.kind === 'none')
      return { settings: emptySettings, setAsideAt: store.lastSetAsideAt() ?? null };
    const parsed = Settings.safeParse(stored.kind === 'stored' ? stored.body : undefined);
    if (parsed.success) return { settings: parsed.data, setAsideAt: null };
    const setAsideAt = nowIso();
    setAside(setAsideAt);
    return { settings: emptySettings, setAsideAt };
  };

  /** In a library that can only be viewed they stay where they are, and the defaults hold all the same. */
  const setAside = (at: string): void => {
    log.warn('The settings of the library can not be read, and the defaults hold');
    try {
      store.setAside(at);
    } catch (error) {
      if (!isAppError(error, 'library-read-only')) throw error;
    }
  };

  const current = (): Settings => read().settings;

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
