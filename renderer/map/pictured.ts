// What a picture of the map is made from.
import type { StyleSpecification } from 'maplibre-gl';
import type { ArcSides } from './arc-sides.ts';
import type { MapScene } from './map-scene.ts';

/** Pixels of the picture to a CSS pixel of the map. */
export const PICTURE_RATIO = 2;
export interface PictureWish {
  readonly title: string;
  /** Second line: plan, tier, basis. */
  readonly subtitle: string;
}

/** The map to draw, as its controller knows it. */
export interface Pictured {
  readonly style: StyleSpecification;
  readonly scene: MapScene;
  readonly sides: ArcSides;
  readonly blockCount: number;
  readonly bounds: readonly [number, number, number, number];
  readonly centre: readonly [number, number];
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly attributions: readonly string[];
}
