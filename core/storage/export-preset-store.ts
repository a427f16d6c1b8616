import type { ExportPresetStore } from '../ports/export-presets.ts';
import type { Connection } from './connection.ts';

/** Named ways of exporting. */
export function createExportPresetStore(connection: Connection): ExportPresetStore {
  const selectAll = connection.prepare<[], { name: string; preset: string }>(
    'SELECT name, preset FROM export_presets ORDER BY name',
  );
  const upsert = connection.prepare<[string, string]>(
    `INSERT INTO export_presets (name, preset) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET preset = excluded.preset`,
  );
  const remove = connection.prepare<[string]>('DELETE FROM export_presets WHERE name = ?');

  return {
    all: () => selectAll.all().map(({ name, preset }) => ({ name, body: JSON.parse(preset) as unknown })),
    put: ({ name, body }) => upsert.run(name, JSON.stringify(body)),
    remove: (name) => remove.run(name),
  };
}
