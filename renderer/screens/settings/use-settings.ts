import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredSettings } from '../../../shared/contract/settings.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { client } from '../../client.ts';
import type { Binding } from '../../components/fields/control.ts';
import { announce } from '../../stores/announcements.ts';
import { showProblem } from '../../stores/problems.ts';

const pauseMs = 500;

/** One field of the settings: how it is read and how it is set. */
export type SettingsField = <T>(
  read: (settings: Settings) => T | undefined,
  write: (settings: Settings, value: T | undefined) => Settings,
) => Binding<T>;

/**
 * The settings of the library while they are edited. What is typed is saved when typing pauses, when the field is left,
 * and when the page goes. Null until they are known.
 */
export function useSettings() {
  const [stored, setStored] = useState<StoredSettings | null>(null);
  const [isSaved, setSaved] = useState(true);
  const waiting = useRef<Settings | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    client.settings.read({}).then(setStored, showProblem);
  }, []);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const settings = waiting.current;
    if (settings === null) return;
    waiting.current = null;
    try {
      const { setAsideAt } = await client.settings.save({ settings: tidy(settings) });
      setStored((now) => now && { ...now, setAsideAt });
      if (waiting.current === null) {
        setSaved(true);
        announce('Settings saved');
      }
    } catch (error) {
      waiting.current ??= settings;
      showProblem(error);
    }
  }, []);

  useEffect(() => () => void flush(), [flush]);

  const change = (settings: Settings) => {
    waiting.current = settings;
    setSaved(false);
    setStored((now) => now && { ...now, settings });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };

  const field: SettingsField = (read, write) => ({
    value: stored ? read(stored.settings) : undefined,
    set: (value) => stored && change(write(waiting.current ?? stored.settings, value)),
    blur: () => void flush(),
  });

  return { stored, isSaved, field };
}

/** Lists lose the empty lines that typing leaves, and what is not there is left out. */
function tidy(settings: Settings): Settings {
  const { roles } = settings;
  const filled = (names: readonly string[]) => names.map((name) => name.trim()).filter((name) => name !== '');
  return JSON.parse(
    JSON.stringify({
      ...settings,
      roles: { ...roles, responsible: filled(roles.responsible), signOff: filled(roles.signOff) },
    }),
  );
}
