// Something drawn over the map from data of its own. The map's style is made anew when layers or looks change, and knows nothing
// of it: then it is put back.
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { type MapPalette, paletteOf } from '../../map/map-palette.ts';
import type { Shade } from '../../map/ramps.ts';

export interface Feature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: [number, number] }
    | { readonly type: 'LineString'; readonly coordinates: [number, number][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] };
  readonly properties: Readonly<Record<string, string | number>>;
}

interface Shown {
  readonly features: readonly Feature[];
  readonly shade: Shade;
}

export interface OverlayPlan {
  /** Of the source. */
  readonly id: string;
  /** The layer of the map's own style that they lie below; null: on top. */
  readonly below: string | null;
  layers(palette: MapPalette): readonly LayerSpecification[];
  /** Pictures that the layers name, put into the map before them. */
  addPictures?(map: MapLibreMap, palette: MapPalette): void;
}

/** Those that draw something now: a picture of the map shows them as well. */
const onShow = new Set<Overlay>();

/** A style with everything that is drawn over the map now. */
export const withOverlays = (style: StyleSpecification, palette: MapPalette): StyleSpecification =>
  [...onShow].reduce((made, overlay) => overlay.addedTo(made, palette), style);

export function addOverlayPictures(map: MapLibreMap, palette: MapPalette): void {
  for (const overlay of onShow) overlay.addPictures(map, palette);
}

/** A layer that is there once the map has its style. */
const LAST = 'area-names';

export class Overlay {
  readonly #map: MapLibreMap;
  readonly #plan: OverlayPlan;
  #shown: Shown | null = null;
  readonly #keep = (): void => this.#put();

  constructor(map: MapLibreMap, plan: OverlayPlan) {
    this.#map = map;
    this.#plan = plan;
    map.on('styledata', this.#keep);
    onShow.add(this);
  }

  /** The style with this drawing in its place. */
  addedTo(style: StyleSpecification, palette: MapPalette): StyleSpecification {
    if (!this.#shown) return style;
    const { id, below, layers } = this.#plan;
    const at = style.layers.findIndex((layer) => layer.id === below);
    const place = at < 0 ? style.layers.length : at;
    return {
      ...style,
      sources: { ...style.sources, [id]: { type: 'geojson', data: collection(this.#shown.features) } },
      layers: [...style.layers.slice(0, place), ...layers(palette), ...style.layers.slice(place)],
    };
  }

  addPictures(map: MapLibreMap, palette: MapPalette): void {
    this.#plan.addPictures?.(map, palette);
  }

  show(features: readonly Feature[], shade: Shade): void {
    if (this.#shown && this.#shown.shade !== shade) this.#takeAway();
    this.#shown = { features, shade };
    const source = this.#map.getSource<GeoJSONSource>(this.#plan.id);
    if (source) source.setData(collection(features));
    else this.#put();
  }

  remove(): void {
    this.#map.off('styledata', this.#keep);
    onShow.delete(this);
    this.#shown = null;
    this.#takeAway();
  }

  #put(): void {
    const { id, below, layers, addPictures } = this.#plan;
    if (!this.#shown || !this.#map.getLayer(LAST) || this.#map.getSource(id)) return;
    const palette = paletteOf(this.#shown.shade);
    this.#map.addSource(id, { type: 'geojson', data: collection(this.#shown.features) });
    addPictures?.(this.#map, palette);
    for (const layer of layers(palette)) this.#map.addLayer(layer, below ?? undefined);
  }

  #takeAway(): void {
    // A map that has been taken away has no style any more.
    if (!this.#map.style) return;
    for (const { id } of this.#plan.layers(paletteOf('light'))) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    if (this.#map.getSource(this.#plan.id)) this.#map.removeSource(this.#plan.id);
  }
}

/** MapLibre's types want arrays that may be written to. */
const collection = (features: readonly Feature[]): { type: 'FeatureCollection'; features: Feature[] } => ({
  type: 'FeatureCollection',
  features: [...features],
});
