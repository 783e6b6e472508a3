// A picture of the map for reports: the same style and colours, drawn once more out of sight at twice the density.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { addOverlayPictures } from '../access/map/overlay.ts';
import { makeMap } from './make-map.ts';
import { MapPainter } from './map-painter.ts';
import { addPatterns } from './patterns.ts';
import { framePicture } from './picture-frame.ts';
import { PICTURE_RATIO, type Pictured, type PictureWish } from './pictured.ts';

/** A map that has not come to rest by then is drawn as it is. */
const PATIENCE_MILLISECONDS = 60_000;

/** A PNG with title, map, legend, and attributions. Rejects when the browser cannot make one. */
export async function drawMapPicture(pictured: Pictured, wish: PictureWish): Promise<Blob> {
  const container = document.createElement('div');
  container.className = 'map-picture-room';
  container.style.width = `${pictured.width}px`;
  container.style.height = `${pictured.height}px`;
  document.body.append(container);
  const map = outOfSight(pictured, container);
  try {
    await settled(map, pictured);
    return await pngOf(framePicture(map.getCanvas(), pictured, wish));
  } finally {
    map.remove();
    container.remove();
  }
}

function outOfSight({ style, bounds, centre, zoom }: Pictured, container: HTMLElement): MapLibreMap {
  return makeMap({
    container,
    style,
    bounds,
    options: {
      center: [centre[0], centre[1]],
      zoom,
      // The place to look at is given; boxes would win over it.
      bounds: undefined as never,
      maxBounds: undefined as never,
      interactive: false,
      fadeDuration: 0,
      pixelRatio: PICTURE_RATIO,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    },
  });
}

async function settled(map: MapLibreMap, { sides, blockCount, scene }: Pictured): Promise<void> {
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MILLISECONDS);
    map.once('style.load', () => {
      addPatterns(map, scene.palette);
      addOverlayPictures(map, scene.palette);
      new MapPainter(map, sides, { blockCount, scene, perFrame: Number.POSITIVE_INFINITY }).paint(scene);
      void map.once('idle', () => {
        clearTimeout(patience);
        resolve();
      });
    });
  });
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this computer.'))),
      'image/png',
    );
  });
}
