// What belongs to a legend of flows beside its classes: how a catchment is drawn, and how many people it holds.
import type { ReactElement } from 'react';
import { CATCHMENT_METHODS, type CatchmentMethod } from '../../geodata/contract/flows.ts';
import { counted } from '../format/numbers.ts';
import { useApp } from '../state/store.ts';
import { drawFlows, showAreasTheme, showCatchment } from './flow-actions.ts';
import { leftOutText, peopleText } from './flow-words.ts';
import './flow-legend.css';

const METHOD_WORDS: Readonly<Record<CatchmentMethod, { readonly label: string; readonly says: string }>> = {
  fptp: { label: 'first past the post', says: 'Whole blocks, where more people use it than any other.' },
  share30: { label: '30% rule', says: 'Whole blocks, where at least 30% of people use it.' },
  proportional: { label: 'proportional', says: 'Every block, by the people who do use it.' },
};

/** Nothing for other themes. */
export function FlowLegend(): ReactElement | null {
  const theme = useApp((state) => state.theme);
  const shading = useApp((state) => state.flowShading);
  if (theme.kind !== 'catchment' && theme.kind !== 'certainty') return null;
  const view = theme.kind === 'catchment' && shading?.of === 'catchment' ? shading.view : null;
  return (
    <div className="flow-legend">
      {theme.kind === 'catchment' && (
        <label className="legend-breaks">
          Method
          <select
            value={theme.method}
            onChange={(event) =>
              showCatchment(
                theme.set,
                theme.provider,
                CATCHMENT_METHODS.find((method) => method === event.target.value) ?? 'proportional',
              )
            }
          >
            {CATCHMENT_METHODS.map((method) => (
              <option key={method} value={method}>
                {METHOD_WORDS[method].label}
              </option>
            ))}
          </select>
        </label>
      )}
      {view && (
        <p>
          {METHOD_WORDS[view.method].says}{' '}
          <strong className="numbers">
            {peopleText(view.total, view.set)} in {counted(view.blocks.length, 'block')}.
          </strong>{' '}
          {leftOutText(view.leftOut, view.set)}
        </p>
      )}
      <p className="flow-legend-actions">
        {view && (
          <button
            type="button"
            onClick={() =>
              drawFlows({
                between: 'providers',
                provider: { code: view.provider.code, name: view.provider.name },
                onlySelected: false,
                direction: 'all',
              })
            }
          >
            Draw its flows
          </button>
        )}
        <button type="button" onClick={showAreasTheme}>
          Back to areas
        </button>
      </p>
    </div>
  );
}
