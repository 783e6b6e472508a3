// The map as the drawing tools see it.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ArcSides } from './arc-sides.ts';
import type { BlockPicker } from './block-picker.ts';
import type { CentroidIndex } from './centroid-index.ts';
import { fitMap } from './fit-map.ts';
import type { MapPainter } from './map-painter.ts';
import type { MapSurface } from './map-surface.ts';
import { screenFrame, toScreen } from './screen-frame.ts';
import type { SketchOverlay } from './sketch-overlay.ts';

export interface SurfaceParts {
  readonly map: MapLibreMap;
  readonly centroids: CentroidIndex;
  readonly picker: BlockPicker;
  readonly painter: MapPainter;
  readonly sides: ArcSides;
  readonly sketch: SketchOverlay;
}

export function makeSurface({ map, centroids, picker, painter, sides, sketch }: SurfaceParts): MapSurface {
  const element = map.getCanvasContainer();
  return {
    element,
    blockAt: (point) => picker.blockAt(point),
    blocksNear: (point, radius) => picker.blocksNear(point, radius),
    blocksInside: (polygon) => picker.blocksInside(polygon),
    outlineAt(point) {
      const arc = picker.arcAt(point, (candidate) => painter.separates(candidate));
      return arc === null ? null : { arc, left: sides.left[arc]!, right: sides.right[arc]! };
    },
    project: (block) => toScreen(screenFrame(map), centroids.x[block]!, centroids.y[block]!),
    // The painter knows the tier on show; blocks of another tier change their thin outlines only.
    repaint: (_tier, blocks) => painter.repaint(blocks),
    setPanning: (on) => (on ? map.dragPan.enable() : map.dragPan.disable()),
    panBy: ({ x, y }) => map.panBy([x, y], { duration: 0 }),
    setCursor(cursor) {
      element.style.cursor = cursor;
    },
    sketch: (mark) => sketch.show(mark),
    fit: (bounds) => fitMap(map, bounds),
  };
}
