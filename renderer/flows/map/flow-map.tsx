// The flow map: asks for lines, keeps their drawing in step, and goes without a trace when it is switched off.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RequestOf } from '../../../geodata/contract/calls.ts';
import type { AreaId, Tier } from '../../../geodata/model/ids.ts';
import { onSystemShade, shadeOf } from '../../map/shade.ts';
import { useApp } from '../../state/store.ts';
import { useFlowSet } from '../flow-sets.ts';
import type { FlowMapWish } from '../flow-wishes.ts';
import { useFlowAnswer } from '../use-flow-answer.ts';
import type { DrawingNeeds, FlowDrawing } from './drawing.ts';
import { FlowMapCard } from './flow-map-card.tsx';
import { FlowTipCard } from './flow-tip.tsx';
import { forgetLines, shownLines } from './lines-store.ts';

/** Nothing while the flow map is off. */
export function FlowMap({ map }: { readonly map: MapLibreMap }): ReactElement | null {
  const wish = useApp((state) => state.flowMap);
  const set = useFlowSet();
  if (!wish) return null;
  return (
    <>
      {set && <FlowLines map={map} wish={wish} set={set.id} />}
      <FlowMapCard wish={wish} />
      <FlowTipCard />
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
  useEffect(() => forgetLines, []);
  return null;
}

const NO_LINES = {
  longitude: new Float64Array(),
  latitude: new Float64Array(),
  names: [],
  from: new Uint32Array(),
  to: new Uint32Array(),
  people: new Float64Array(),
};

/** Without an area, `in` would say the same as `out`. */
export function linesRequest(
  { between, onlySelected, direction, provider, minimum, most }: FlowMapWish,
  set: string,
  tier: Tier,
  selected: AreaId | null,
): RequestOf<'flows.lines'> {
  const areaId = onlySelected ? selected : null;
  const wished = areaId === null && direction === 'in' ? 'out' : direction;
  return { set, tier, between, areaId, direction: wished, provider: provider?.code ?? null, minimum, most };
}

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
      onTip: (tip) => shownLines.setState({ tip }),
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
