/** A named way of exporting. `body` is parsed JSON; the services give it its meaning. */
export type StoredExportPreset = { name: string; body: unknown };

export type ExportPresetStore = {
  /** By name. */
  all(): readonly StoredExportPreset[];
  /** Replaces one of the same name. */
  put(preset: StoredExportPreset): void;
  remove(name: string): void;
};
