// What the chosen tool can be told: how large the brush is, which units, and whether to stay inside the parent.
import { type ReactElement, useId } from 'react';
import { tierAbove } from '../../geodata/model/ids.ts';
import { LARGEST_BRUSH, SMALLEST_BRUSH, setBrush } from '../drawing/brush-size.ts';
import { unitLayerOf } from '../drawing/unit-blocks.ts';
import { TIER_WORDS } from '../format/words.ts';
import { setApp, useApp } from '../state/store.ts';

export function ToolOptions(): ReactElement | null {
  const tool = useApp((state) => state.tool);
  if (tool === 'select' || tool === 'pan' || tool === 'split') return null;
  const brushes = tool === 'paint' || tool === 'erase';
  return (
    <fieldset className="tool-options" aria-label="Tool options">
      {brushes && <BrushSize />}
      {tool === 'unit' && <UnitLayer />}
      <KeepToParent />
    </fieldset>
  );
}

function BrushSize(): ReactElement {
  const radius = useApp((state) => state.brushRadius);
  const id = useId();
  return (
    <label htmlFor={id} title="[ and ], or Alt and the wheel">
      Brush
      <input
        id={id}
        type="range"
        min={SMALLEST_BRUSH}
        max={LARGEST_BRUSH}
        value={radius}
        aria-valuetext={`${radius} pixels`}
        onChange={(event) => setBrush(event.target.valueAsNumber)}
      />
      <span className="tool-number numbers">{radius} px</span>
    </label>
  );
}

function UnitLayer(): ReactElement {
  const layers = useApp((state) => state.atlas?.layers);
  const layer = useApp(unitLayerOf);
  const id = useId();
  if (!layers || layers.length === 0) return <span className="soft">This atlas has no layers</span>;
  return (
    <label htmlFor={id}>
      Units
      <select
        id={id}
        value={layer?.id}
        onChange={(event) => setApp({ unitLayer: layers.find((each) => each.id === event.target.value)?.id ?? null })}
      >
        {layers.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function KeepToParent(): ReactElement | null {
  const keeps = useApp((state) => state.keepToParent);
  const tier = useApp((state) => state.tier);
  const above = tierAbove(tier);
  const empty = useApp((state) => above !== null && (state.plan?.tiers[above].areas.length ?? 0) === 0);
  const id = useId();
  if (!above || empty) return null;
  const word = TIER_WORDS[above].one.toLowerCase();
  return (
    <label htmlFor={id} title={`Leave blocks alone that lie outside the ${word} of the selected area`}>
      <input id={id} type="checkbox" checked={keeps} onChange={(event) => setApp({ keepToParent: event.target.checked })} />
      Stay inside the {word}
    </label>
  );
}
