// The flow map as deck.gl draws it: a chunk of its own, fetched when a flow map is first switched on.
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { FlowmapLayer } from '@flowmap.gl/layers';
import type { DrawingNeeds, DrawnLines, FlowDrawing, WidthSample } from './drawing.ts';
import { LINE_COLOURS } from './line-colours.ts';

/** More places than this have dots of one size: circles by people would cover the map. */
const MOST_CIRCLES = 300;

interface Place {
  readonly id: number;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}
interface Line {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}
interface Scale {
  readonly flowThickness?: {
    readonly samples: readonly { readonly magnitude: number; readonly thickness: number; readonly color: readonly number[] }[];
  };
}

/** Its own name is lost when the program is made small, and deck.gl complains of layers without one. */
Object.assign(FlowmapLayer, { layerName: 'FlowmapLayer' });

/** Adds a drawing to the map. `onFail` is called where the computer cannot draw it after all. */
export function makeDeckDrawing({ map, onWidths }: DrawingNeeds, onFail: () => void): FlowDrawing {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [], onError: onFail });
  map.addControl(overlay);
  return {
    show(lines, shade) {
      overlay.setProps({
        layers: [
          new FlowmapLayer<Place, Line>({
            id: 'flows',
            data: dataOf(lines),
            // See line-picker.ts.
            pickable: false,
            getLocationId: ({ id }) => id,
            getLocationName: ({ name }) => name,
            getLocationLon: ({ longitude }) => longitude,
            getLocationLat: ({ latitude }) => latitude,
            getFlowOriginId: ({ from }) => from,
            getFlowDestId: ({ to }) => to,
            getFlowMagnitude: ({ people }) => people,
            // Halves of arrows, each on the right of its way: both directions of a pair can be told apart.
            flowLinesRenderingMode: 'straight',
            // Figures are those of the table: nothing is put together by how far the map is zoomed.
            clusteringEnabled: false,
            locationTotalsEnabled: lines.names.length <= MOST_CIRCLES,
            maxTopFlowsDisplayNum: lines.people.length,
            darkMode: shade === 'dark',
            colorScheme: [...LINE_COLOURS[shade]],
            fadeEnabled: false,
            onScaleChange: (scale: Scale | undefined) => onWidths(widthsOf(scale)),
          }),
        ],
      });
    },
    remove() {
      map.removeControl(overlay);
    },
  };
}

function dataOf({ longitude, latitude, names, from, to, people }: DrawnLines): { locations: Place[]; flows: Line[] } {
  return {
    locations: names.map((name, id) => ({ id, name, longitude: longitude[id]!, latitude: latitude[id]! })),
    flows: Array.from(people, (count, i) => ({ from: from[i]!, to: to[i]!, people: count })),
  };
}

const widthsOf = (scale: Scale | undefined): readonly WidthSample[] =>
  (scale?.flowThickness?.samples ?? []).map(({ magnitude, thickness, color }) => ({
    people: magnitude,
    width: thickness,
    colour: `rgb(${color[0]} ${color[1]} ${color[2]})`,
  }));
