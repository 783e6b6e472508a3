import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { LayerView } from '../../geodata/contract/views.ts';
import type { LayerId } from '../../geodata/model/ids.ts';
import { getApp, setApp, useApp } from '../state/store.ts';
import { groupedLayers } from './layer-groups.ts';
import { LineSample } from './line-sample.tsx';

const NONE: readonly LayerView[] = [];

/** The layers on the map in the order of the picker, each with its line; a click takes one away. */
export function LegendLayers() {
  const layers = useApp((state) => state.atlas?.layers ?? NONE);
  const visible = useApp((state) => state.visibleLayers);
  const shown = useMemo(() => shownLayers(layers, visible), [layers, visible]);
  if (shown.length === 0) return null;
  return (
    <ul className="legend-layers" aria-label="Layers on the map">
      {shown.map(({ id, label }) => (
        <li key={id}>
          <LineSample layer={id} length={30} />
          <span>{label}</span>
          <button
            type="button"
            className="legend-hide"
            aria-label={`Hide ${label}`}
            title="Hide"
            onClick={({ currentTarget }) => hide({ id, label }, currentTarget)}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Those of the layers that are on the map, in the order of the picker. */
export const shownLayers = (layers: readonly LayerView[], visible: readonly LayerId[]): readonly LayerView[] =>
  groupedLayers(
    layers.filter(({ id }) => visible.includes(id)),
    '',
  ).flatMap((group) => group.layers);

/** The focus goes to the next button of its kind, or to the legend's head when the last one goes. */
function hide({ id, label }: Pick<LayerView, 'id' | 'label'>, button: HTMLElement): void {
  const row = button.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const heir = next?.querySelector('button') ?? button.closest('.legend')?.querySelector('button');
  heir?.focus();
  const visibleLayers = getApp().visibleLayers.filter((one) => one !== id);
  setApp({ visibleLayers, announcement: `${label} hidden` });
}
