// A tier without areas: how to begin.
import { type ReactElement, useMemo, useState } from 'react';
import type { LayerId } from '../../geodata/model/ids.ts';
import { grouped } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { addArea, seedTier } from '../state/area-actions.ts';
import { useApp } from '../state/store.ts';
import { type SeedLayer, seedLayers } from './seed-layers.ts';
import './empty-tier.css';

export function EmptyTier(): ReactElement {
  const tier = useApp((state) => state.tier);
  const atlas = useApp((state) => state.atlas);
  const layers = useMemo(() => (atlas ? seedLayers(atlas.layers, tier) : []), [atlas, tier]);
  const [working, setWorking] = useState(false);
  const seed = async (id: LayerId): Promise<void> => {
    setWorking(true);
    await seedTier(id);
    setWorking(false);
  };
  const { one, many } = TIER_WORDS[tier];
  return (
    <div className="empty-tier">
      <p>No {many.toLowerCase()} yet. Start from boundaries that exist and redraw them, or draw your own.</p>
      <SeedList layers={layers.filter((layer) => layer.usual)} working={working} onSeed={(id) => void seed(id)} />
      <details>
        <summary>Other layers</summary>
        <SeedList layers={layers.filter((layer) => !layer.usual)} working={working} onSeed={(id) => void seed(id)} />
      </details>
      <button type="button" className="primary" disabled={working} onClick={() => void addArea()}>
        Draw the first {one.toLowerCase()}
      </button>
    </div>
  );
}

interface SeedProps {
  readonly layers: readonly SeedLayer[];
  readonly working: boolean;
  readonly onSeed: (layer: LayerId) => void;
}

function SeedList({ layers, working, onSeed }: SeedProps): ReactElement {
  return (
    <ul>
      {layers.map((layer) => (
        <li key={layer.id}>
          <button type="button" className="seed" disabled={working} onClick={() => onSeed(layer.id)}>
            <span>Seed from {layer.label}</span>
            <span className="soft numbers">{grouped(layer.units)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
