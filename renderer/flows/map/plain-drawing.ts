// The flow map in MapLibre's own lines, for computers without WebGL 2: a line for each direction, with an arrow in its middle.
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Shade } from '../../map/ramps.ts';
import type { DrawingNeeds, DrawnLines, FlowDrawing, WidthSample } from './drawing.ts';
import { LINE_COLOURS } from './line-colours.ts';

const SOURCE = 'flow-lines';
const ARROW = 'flow-arrow';
const WIDEST = 12;

interface LineFeature {
  readonly type: 'Feature';
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: [number, number][] };
  readonly properties: { readonly width: number; readonly colour: string };
}

export function makePlainDrawing({ map, onWidths }: DrawingNeeds): FlowDrawing {
  let shown: { readonly lines: DrawnLines; readonly shade: Shade } | null = null;
  /** The map's style is made anew when layers or looks change, and knows nothing of these lines. */
  const keep = (): void => {
    if (!shown || map.getSource(SOURCE)) return;
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    if (!map.hasImage(ARROW)) map.addImage(ARROW, arrowImage(), { sdf: true });
    for (const layer of LAYERS) map.addLayer(layer);
    put(map, shown.lines, shown.shade);
  };
  map.on('styledata', keep);
  return {
    show(lines, shade) {
      shown = { lines, shade };
      onWidths(widthsOf(lines, shade));
      if (map.getSource(SOURCE)) put(map, lines, shade);
      else keep();
    },
    remove() {
      shown = null;
      map.off('styledata', keep);
      for (const { id } of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(SOURCE)) map.removeSource(SOURCE);
    },
  };
}

const LAYERS: readonly LayerSpecification[] = [
  {
    id: SOURCE,
    type: 'line',
    source: SOURCE,
    layout: { 'line-cap': 'butt' },
    paint: {
      'line-color': ['get', 'colour'],
      'line-width': ['get', 'width'],
      // Half its width to the right of its way, so that both directions of a pair lie side by side.
      'line-offset': ['/', ['get', 'width'], 2],
      'line-opacity': 0.85,
    },
  },
  {
    id: 'flow-arrows',
    type: 'symbol',
    source: SOURCE,
    // Thin lines are many, and their arrows would hide the map; which side of the other line they lie on still tells their way.
    filter: ['>=', ['get', 'width'], 1.5],
    layout: {
      'icon-image': ARROW,
      'icon-size': ['max', 0.5, ['/', ['get', 'width'], 8]],
      'symbol-placement': 'line-center',
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-color': ['get', 'colour'] },
  },
];

function put(map: MapLibreMap, lines: DrawnLines, shade: Shade): void {
  map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: 'FeatureCollection', features: lineFeatures(lines, shade) });
}

/** Lines between two places, the narrow ones first so that the wide ones lie on top; who stays needs no line. Pure. */
export function lineFeatures({ longitude, latitude, from, to, people }: DrawnLines, shade: Shade): LineFeature[] {
  const most = mostPeople({ from, to, people });
  const features: LineFeature[] = [];
  for (let at = people.length - 1; at >= 0; at--) {
    const [a, b] = [from[at]!, to[at]!];
    if (a === b) continue;
    const coordinates: [number, number][] = [
      [longitude[a]!, latitude[a]!],
      [longitude[b]!, latitude[b]!],
    ];
    const properties = { width: widthOf(people[at]!, most), colour: colourOf(people[at]!, most, shade) };
    features.push({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties });
  }
  return features;
}

function mostPeople({ from, to, people }: Pick<DrawnLines, 'from' | 'to' | 'people'>): number {
  let most = 0;
  for (let at = 0; at < people.length; at++) if (from[at] !== to[at] && people[at]! > most) most = people[at]!;
  return most;
}

/** Pixels, by the people; a line can always be seen. */
const widthOf = (people: number, most: number): number => (most > 0 ? Math.max(0.75, (people / most) * WIDEST) : 0.75);

function colourOf(people: number, most: number, shade: Shade): string {
  const colours = LINE_COLOURS[shade];
  const at = most > 0 ? Math.min(colours.length - 1, Math.floor(Math.sqrt(people / most) * colours.length)) : 0;
  return colours[at] ?? '#444444';
}

/** A quarter, a half and all of the widest line. */
function widthsOf(lines: DrawnLines, shade: Shade): readonly WidthSample[] {
  const most = mostPeople(lines);
  if (most === 0) return [];
  return [0.25, 0.5, 1].map((part) => ({
    people: most * part,
    width: widthOf(most * part, most),
    colour: colourOf(most * part, most, shade),
  }));
}

/** A triangle that points along the line, as a mask: its colour comes with each line. */
function arrowImage(): { width: number; height: number; data: Uint8Array } {
  const size = 24;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const inside = Math.abs(y - size / 2) <= ((size - x) / size) * (size / 2);
      data.fill(255, (y * size + x) * 4, (y * size + x) * 4 + 3);
      data[(y * size + x) * 4 + 3] = inside ? 255 : 0;
    }
  }
  return { width: size, height: size, data };
}
