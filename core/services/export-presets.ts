import { ExportPreset } from '../../shared/domain/export-preset.ts';
import type { ExportPresetStore } from '../ports/export-presets.ts';
import type { Log } from '../ports/host.ts';

type Ports = { storage: { exportPresets: ExportPresetStore }; log: Log };

/** Named ways of exporting, for every proposal of the library. */
export function createExportPresetService({ storage: { exportPresets: store }, log }: Ports) {
  /** By name; one that a newer version has written is left out. */
  const list = (): { presets: ExportPreset[] } => ({
    presets: store.all().flatMap(({ name, body }) => {
      const preset = ExportPreset.safeParse(body);
      if (preset.success) return [preset.data];
      log.warn(`The export preset ${name} can not be read and is not offered`);
      return [];
    }),
  });

  const save = (preset: ExportPreset) => {
    store.put({ name: preset.name, body: preset });
    return list();
  };

  const remove = ({ name }: { name: string }) => {
    store.remove(name);
    return list();
  };

  return { list, save, remove };
}
