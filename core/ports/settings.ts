/** What is stored. `body` is parsed JSON; the services give it its meaning. */
export type StoredSettings = { kind: 'none' } | { kind: 'damaged' } | { kind: 'stored'; body: unknown };

/** The settings of a library, as one document. */
export type SettingsStore = {
  read(): StoredSettings;
  /** Replaces the document; those that were set aside stay. */
  write(body: unknown, savedAt: string): void;
  /** Keeps a document that can't be used out of the way, byte for byte. */
  setAside(at: string): void;
  /** When a document was last set aside, ISO UTC. */
  lastSetAsideAt(): string | undefined;
};
