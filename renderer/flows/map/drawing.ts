// What draws the lines of a flow map: deck.gl where the computer can, MapLibre's own lines where it cannot.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FlowLinesView } from '../../../geodata/contract/flows.ts';
import type { Shade } from '../../map/ramps.ts';

export type DrawnLines = Pick<FlowLinesView, 'longitude' | 'latitude' | 'names' | 'from' | 'to' | 'people'>;

/** What lies under the pointer, in pixels of the map. */
export type FlowTip = { readonly x: number; readonly y: number } & (
  | { readonly kind: 'line'; readonly one: string; readonly other: string; readonly there: number; readonly back: number }
  | { readonly kind: 'place'; readonly name: string; readonly into: number; readonly outOf: number; readonly within: number }
);

/** How wide a line of so many people is, in pixels, and its colour as CSS writes it. */
export interface WidthSample {
  readonly people: number;
  readonly width: number;
  readonly colour: string;
}

export interface DrawingNeeds {
  readonly map: MapLibreMap;
  readonly onWidths: (widths: readonly WidthSample[]) => void;
}

export interface FlowDrawing {
  show(lines: DrawnLines, shade: Shade): void;
  /** Takes everything away again. */
  remove(): void;
}
