// The way from the export dialog to a picture of the map on screen.
import type { MapController } from './map-controller.ts';
import { drawMapPicture } from './map-picture.ts';
import type { PictureWish } from './pictured.ts';

let current: MapController | null = null;

/** Called by the map when it is up, and with null when it goes. */
export const setMapPictures = (controller: MapController | null): void => {
  current = controller;
};

/** A PNG of what the map shows now, at twice the density; null while there is no map. */
export const mapPicture = (wish: PictureWish): Promise<Blob> | null =>
  current ? drawMapPicture(current.pictured(), wish) : null;
