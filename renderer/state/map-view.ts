// What commands and panels may ask of the map, so that neither has to hold it. The map sets it when it is up.
export type Box = readonly [number, number, number, number];

export interface MapCamera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** Of the map in pixels when it looked so: on a map of another size the same ground needs another zoom. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface MapView {
  /** Glides to a box (west, south, east, north, degrees). */
  fit(bounds: Box): void;
  /** Changes the zoom level by steps. */
  zoomBy(steps: number): void;
  /** Where the map looks, to be remembered. */
  camera(): MapCamera | null;
  /** Looks there at once. */
  look(camera: MapCamera): void;
}

let view: MapView | null = null;
let heardUp: (view: MapView) => void = () => undefined;

/** Called by the map when it is up, and with null when it goes. */
export const setMapView = (value: MapView | null): void => {
  view = value;
  if (value) heardUp(value);
};

/** Hears of every map that comes up; there is one listener, the window's memory. */
export const onMapUp = (hear: (view: MapView) => void): void => {
  heardUp = hear;
};

/** null while there is no map. */
export const mapView = (): MapView | null => view;
