// The map with everything that lies on it.
import type { ReactElement } from 'react';
import { attachDrawing } from '../drawing/attach-drawing.ts';
import { MapView } from '../map/map-view.tsx';
import { Notices } from './notices.tsx';
import { PreviewChip } from './preview-chip.tsx';
import { ToolPalette } from './tool-palette.tsx';

export function MapStage(): ReactElement {
  return (
    <section className="map-stage" aria-label="Map">
      <div className="tool-palette-room">
        <ToolPalette />
        <Notices />
      </div>
      <MapView onSurface={attachDrawing} />
      <PreviewChip />
    </section>
  );
}
