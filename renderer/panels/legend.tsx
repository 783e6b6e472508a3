import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TravelLegend, TravelLegendMore } from '../access/travel-legend.tsx';
import { FlowLegend } from '../flows/flow-legend.tsx';
import { counted, grouped } from '../format/numbers.ts';
import { capitalised, TIER_WORDS } from '../format/words.ts';
import { shadeOf } from '../map/shade.ts';
import { type ThemePaint, themePaint } from '../map/themes.ts';
import { setApp, useApp } from '../state/store.ts';
import './legend.css';
import { LegendLayers } from './legend-layers.tsx';

/** What the colours on the map mean, with how many blocks have each. */
export function Legend() {
  const [open, setOpen] = useState(true);
  const atlas = useApp((state) => state.atlas);
  const theme = useApp((state) => state.theme);
  const breaks = useApp((state) => state.classBreaks);
  const pointedOut = useApp((state) => (state.theme.kind === 'moved' ? state.pointedOut : null));
  const shade = useApp((state) => shadeOf(state.appearance));
  const flowShading = useApp((state) => state.flowShading);
  const travelShading = useApp((state) => state.travelShading);
  const paint = useMemo(
    () => (atlas ? themePaint(atlas, { theme, breaks, shade, pointedOut, flowShading, travelShading }) : null),
    [atlas, theme, breaks, shade, pointedOut, flowShading, travelShading],
  );
  if (!atlas) return null;
  return (
    <section className="legend map-card" aria-label="Legend">
      <button type="button" className="legend-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <LegendTitle paint={paint} />
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
      </button>
      {open && (
        <div className="legend-body">
          <FlowLegend />
          <TravelLegend />
          {theme.kind === 'draft' && paint ? (
            <p className="legend-source">
              Colours tell the draft's areas apart. Lines and names are the areas as they are now.
            </p>
          ) : paint ? (
            <ThemeLegend paint={paint} />
          ) : (
            <AreaLegend />
          )}
          <TravelLegendMore />
          <LegendLayers />
        </div>
      )}
    </section>
  );
}

function LegendTitle({ paint }: { readonly paint: ThemePaint | null }) {
  const tier = useApp((state) => state.tier);
  return (
    <>
      <strong>{paint?.title ?? TIER_WORDS[tier].many}</strong>
      {paint && paint.unit !== '' && <span>{paint.unit}</span>}
    </>
  );
}

/** Themes whose classes the reader may have otherwise. */
const CHOSEN_BREAKS: readonly string[] = ['density', 'older', 'attribute'];

function ThemeLegend({ paint }: { readonly paint: ThemePaint }) {
  const theme = useApp((state) => state.theme);
  const breaks = useApp((state) => state.classBreaks);
  const ranged = CHOSEN_BREAKS.includes(theme.kind) && paint.classes.some(({ label }) => label.includes(' to '));
  const byPeople = paint.unknownPeople !== undefined;
  return (
    <>
      <table className="legend-classes">
        <thead className={byPeople ? 'legend-heads' : 'legend-unseen'}>
          <tr>
            <th scope="col">{byPeople ? 'Minutes' : 'Class'}</th>
            <th scope="col">{byPeople ? 'Residents' : 'Blocks'}</th>
          </tr>
        </thead>
        <tbody>
          {paint.classes.map(({ label, colour, blocks, people }) => (
            <tr key={label}>
              <th scope="row">
                <span className="legend-swatch" style={{ backgroundColor: colour }} aria-hidden />
                {label}
              </th>
              <td>{grouped(people ?? blocks)}</td>
            </tr>
          ))}
          {paint.unknownBlocks > 0 && (
            <tr>
              <th scope="row">
                <span className="legend-swatch legend-hatch" aria-hidden />
                {capitalised(paint.unknownLabel ?? 'no data')}
              </th>
              <td>{grouped(paint.unknownPeople ?? paint.unknownBlocks)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {ranged && (
        <label className="legend-breaks">
          Classes by
          <select
            value={breaks}
            onChange={(event) => setApp({ classBreaks: event.target.value === 'natural' ? 'natural' : 'quantiles' })}
          >
            <option value="quantiles">equal counts</option>
            <option value="natural">natural breaks</option>
          </select>
        </label>
      )}
      {paint.source !== '' && <p className="legend-source">{paint.source}</p>}
    </>
  );
}

/** Colours of areas are explained by the list; here stand the lines, and what has no area. */
function AreaLegend() {
  const tier = useApp((state) => state.tier);
  const unassigned = useApp((state) => state.plan?.tiers[state.tier].unassignedBlocks ?? 0);
  const { one } = TIER_WORDS[tier];
  return (
    <ul className="legend-lines">
      <li>
        <span className="legend-line" aria-hidden />
        {one} outline
      </li>
      <li>
        <span className="legend-line legend-line-thin" aria-hidden />
        Other tiers
      </li>
      {unassigned > 0 && (
        <li>
          <span className="legend-swatch legend-land" aria-hidden />
          Unassigned, {counted(unassigned, 'block')}
        </li>
      )}
    </ul>
  );
}
