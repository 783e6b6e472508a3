// The name of the atlas, and which polygons are its blocks where several could be.
import type { ReactElement } from 'react';
import { setImport, useImport } from './import-state.ts';
import { suggestedName } from './report.ts';

export function BuildForm(): ReactElement | null {
  const view = useImport((state) => state.view);
  const name = useImport((state) => state.name);
  const blocks = useImport((state) => state.blocks);
  if (!view?.canBuild) return null;
  const layers = view.blockLayers;
  return (
    <section className="import-build" aria-label="The atlas">
      <label className="form-field">
        <span className="form-label">Name of the atlas</span>
        <input
          className="form-input"
          type="text"
          maxLength={120}
          value={name ?? suggestedName(view)}
          onChange={(event) => setImport({ name: event.target.value })}
        />
      </label>
      {layers.length > 1 && (
        <label className="form-field">
          <span className="form-label">Blocks to draw with</span>
          <select
            className="form-input"
            value={blocks ?? ''}
            onChange={(event) => setImport({ blocks: layers.find((layer) => layer === event.target.value) ?? null })}
          >
            <option value="">The finest that has polygons</option>
            {layers.map((layer) => (
              <option key={layer} value={layer}>
                {layer}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
