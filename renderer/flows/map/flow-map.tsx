// The flow map: asks for lines, keeps their drawing in step, and goes without a trace when it is switched off.
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FlowLinesView } from '../../../geodata/contract/flows.ts';
import { screenFrame } from '../../map/screen-frame.ts';
import { onSystemShade, shadeOf } from '../../map/shade.ts';
import { useApp } from '../../state/store.ts';
import { useFlowSet } from '../flow-sets.ts';
import type { FlowMapWish } from '../flow-wishes.ts';
import { useFlowAnswer } from '../use-flow-answer.ts';
import type { DrawingNeeds, FlowDrawing, FlowTip } from './drawing.ts';
import { FlowMapCard } from './flow-map-card.tsx';
import { LinePicker } from './line-picker.ts';
import { forgetLines, shownLines } from './lines-store.ts';
import { linesRequest } from './what-is-drawn.ts';

/** Nothing while the flow map is off. */
export function FlowMap({ map }: { readonly map: MapLibreMap }): ReactElement | null {
  const wish = useApp((state) => state.flowMap);
  const set = useFlowSet();
  if (!wish) return null;
  return (
    <>
      {set && <FlowLines map={map} wish={wish} set={set.id} />}
      <FlowMapCard wish={wish} />
    </>
  );
}

interface LinesProps {
  readonly map: MapLibreMap;
  readonly wish: FlowMapWish;
  readonly set: string;
}

function FlowLines({ map, wish, set }: LinesProps): null {
  const tier = useApp((state) => state.tier);
  const selected = useApp((state) => state.selected);
  const { value, error } = useFlowAnswer('flows.lines', linesRequest(wish, set, tier, selected));
  const drawing = useDrawing(map);
  const shade = useShade();
  useEffect(() => shownLines.setState({ lines: value, error }), [value, error]);
  useEffect(() => {
    if (drawing) drawing.show(value ?? NO_LINES, shade);
  }, [drawing, value, shade]);
  useTips(map, value);
  useEffect(() => forgetLines, []);
  return null;
}

/** Says what lies under the pointer while it moves over the map. */
function useTips(map: MapLibreMap, lines: FlowLinesView | null): void {
  useEffect(() => {
    if (!lines) return;
    const picker = new LinePicker(lines);
    const show = (tip: FlowTip | null): void => {
      if (tip !== null || shownLines.getState().tip !== null) shownLines.setState({ tip });
    };
    const look = ({ point }: MapMouseEvent): void => show(picker.at(point.x, point.y, screenFrame(map)));
    const leave = (): void => show(null);
    map.on('mousemove', look);
    map.on('mouseout', leave);
    map.on('movestart', leave);
    return () => {
      map.off('mousemove', look);
      map.off('mouseout', leave);
      map.off('movestart', leave);
      leave();
    };
  }, [map, lines]);
}

const NO_LINES = {
  longitude: new Float64Array(),
  latitude: new Float64Array(),
  names: [],
  from: new Uint32Array(),
  to: new Uint32Array(),
  people: new Float64Array(),
};

function useShade(): 'light' | 'dark' {
  const appearance = useApp((state) => state.appearance);
  const [, look] = useState(0);
  useEffect(() => onSystemShade(() => look((times) => times + 1)), []);
  return shadeOf(appearance);
}

/** The drawing for a map, once it has been fetched; taken away with the component. */
function useDrawing(map: MapLibreMap): FlowDrawing | null {
  const [drawing, setDrawing] = useState<FlowDrawing | null>(null);
  const made = useRef<FlowDrawing>(null);
  useEffect(() => {
    let wanted = true;
    const needs: DrawingNeeds = {
      map,
      onWidths: (widths) => shownLines.setState({ widths }),
    };
    const use = (next: FlowDrawing, drawnBy: 'deck' | 'plain'): void => {
      if (!wanted) {
        next.remove();
        return;
      }
      made.current?.remove();
      made.current = next;
      shownLines.setState({ drawnBy, widths: [] });
      setDrawing(next);
    };
    const plainly = async (): Promise<void> => {
      const { makePlainDrawing } = await import('./plain-drawing.ts');
      use(makePlainDrawing(needs), 'plain');
    };
    const fetchDrawing = async (): Promise<void> => {
      if (!hasWebGl2()) return plainly();
      const { makeDeckDrawing } = await import('./deck-drawing.ts');
      if (wanted)
        use(
          makeDeckDrawing(needs, () => void plainly()),
          'deck',
        );
    };
    fetchDrawing().catch(() => plainly()); // a chunk that cannot be had is no reason to show nothing
    return () => {
      wanted = false;
      made.current?.remove();
      made.current = null;
      setDrawing(null);
    };
  }, [map]);
  return drawing;
}

/** What deck.gl cannot do without. */
function hasWebGl2(): boolean {
  try {
    return new OffscreenCanvas(1, 1).getContext('webgl2') !== null;
  } catch {
    return false; // forbidden or unknown: as good as not there
  }
}

/** Whether the pointer is on a line or a place of the flow map: then the block below has nothing to say. */
export const useIsOnFlow = (): boolean => useStore(shownLines, ({ tip }) => tip !== null);
