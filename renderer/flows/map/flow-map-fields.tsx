// What the flow map can be told.
import type { ReactElement } from 'react';
import { TIER_WORDS } from '../../format/words.ts';
import { selectedArea } from '../../state/selectors.ts';
import { useApp } from '../../state/store.ts';
import { drawFlows } from '../flow-actions.ts';
import { useFlowSet } from '../flow-sets.ts';
import type { FlowDirection, FlowMapWish } from '../flow-wishes.ts';
import { providersWord } from '../flow-words.ts';
import { ProviderPicker } from '../provider-picker.tsx';
import { SetPicker } from '../set-picker.tsx';

const MOST = [100, 500, 2000, 10_000];
const NO_LAYERS: readonly [] = [];

export function FlowMapFields({ wish }: { readonly wish: FlowMapWish }): ReactElement {
  const area = useApp(selectedArea);
  return (
    <>
      <Between wish={wish} />
      <label className="flow-check">
        <input
          type="checkbox"
          checked={wish.onlySelected}
          disabled={!area && !wish.onlySelected}
          onChange={(event) => drawFlows({ onlySelected: event.target.checked })}
        />
        <span>
          {area ? `Only ${area.name}` : wish.onlySelected ? 'Only the selected area (none is)' : 'Only the selected area'}
        </span>
      </label>
      <Direction wish={wish} areaName={wish.onlySelected ? (area?.name ?? null) : null} />
      <details className="flow-more">
        <summary>{wish.provider ? `More: only ${wish.provider.name}` : 'More'}</summary>
        <MoreFields wish={wish} />
      </details>
    </>
  );
}

function MoreFields({ wish }: { readonly wish: FlowMapWish }): ReactElement {
  return (
    <div className="flow-more-fields">
      <SetPicker />
      <ProviderPicker
        label="Provider"
        chosen={wish.provider}
        onChoose={(provider) =>
          drawFlows({ provider, ...(provider && wish.between === 'areas' ? { between: 'providers' } : {}) })
        }
      />
      <div className="flow-pair">
        <label className="flow-field">
          At least
          <input
            type="number"
            min={0}
            step={1}
            value={wish.minimum}
            aria-label="People that a line must stand for, at least"
            onChange={(event) => drawFlows({ minimum: Math.max(0, event.target.valueAsNumber || 0) })}
          />
        </label>
        <label className="flow-field">
          Lines
          <select
            value={wish.most}
            aria-label="Lines to draw, at most"
            onChange={(event) => drawFlows({ most: Number(event.target.value) })}
          >
            {MOST.map((most) => (
              <option key={most} value={most}>
                top {most.toLocaleString('en-GB')}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

function Between({ wish }: { readonly wish: FlowMapWish }): ReactElement {
  const tier = useApp((state) => state.tier);
  const layers = useApp((state) => state.atlas?.layers ?? NO_LAYERS);
  const set = useFlowSet();
  const choose = (value: string): void => {
    const layer = layers.find(({ id }) => id === value);
    if (layer) drawFlows({ between: layer.id });
    else if (value === 'areas' || value === 'blocks' || value === 'providers') drawFlows({ between: value });
  };
  return (
    <label className="flow-field">
      Between
      <select value={wish.between} onChange={(event) => choose(event.target.value)}>
        <option value="areas">{TIER_WORDS[tier].many.toLowerCase()}</option>
        <option value="blocks">blocks</option>
        <option value="providers">blocks and {set ? providersWord(set) : 'providers'}</option>
        {layers.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DirectionProps {
  readonly wish: FlowMapWish;
  /** Seen from this area; null: from everywhere. */
  readonly areaName: string | null;
}

function Direction({ wish, areaName }: DirectionProps): ReactElement {
  const tier = useApp((state) => state.tier);
  const many = TIER_WORDS[tier].many.toLowerCase();
  const ways: readonly (readonly [FlowDirection, string])[] =
    areaName === null
      ? [
          ['all', 'everybody'],
          ['out', `who cross between ${many}`],
          ['within', `who stay inside their ${TIER_WORDS[tier].one.toLowerCase()}`],
        ]
      : [
          ['all', 'in, out and within'],
          ['in', `into ${areaName}`],
          ['out', `out of ${areaName}`],
          ['within', `within ${areaName}`],
        ];
  const value = areaName === null && wish.direction === 'in' ? 'out' : wish.direction;
  return (
    <label className="flow-field">
      People
      <select
        value={value}
        onChange={(event) => drawFlows({ direction: ways.find(([way]) => way === event.target.value)?.[0] ?? 'all' })}
      >
        {ways.map(([way, label]) => (
          <option key={way} value={way}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
