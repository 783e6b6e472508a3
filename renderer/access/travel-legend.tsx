// What belongs to the legend of travel beside its bands: which care and how, before and after, what else is drawn.
import { type ReactElement, useMemo } from 'react';
import { useStore } from 'zustand';
import type { BlockTravelView } from '../../geodata/contract/access.ts';
import { counted, grouped } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { beyondCount, beyondGround } from './beyond.ts';
import { shownSpiders } from './map/spider-lines.tsx';
import { NoTravel } from './no-travel.tsx';
import { addRoads, leaveTravelTheme, lookAtTravel, showTravel, showTravelAs } from './travel-actions.ts';
import { ModePicker, ServicePicker } from './travel-pickers.tsx';
import { useTravel } from './travel-services.ts';
import { shownOf } from './travel-theme-paint.ts';
import type { TravelShow } from './travel-wishes.ts';
import './access.css';

/** Nothing for other themes. */
export function TravelLegend(): ReactElement | null {
  const theme = useApp((state) => state.theme);
  const shading = useApp((state) => state.travelShading);
  const { view, failed } = useTravel();
  if (theme.kind !== 'travel') return null;
  if (failed || view?.services.every(({ sites }) => sites === 0)) {
    return (
      <div className="travel-legend">
        <NoTravel />
      </div>
    );
  }
  return (
    <div className="travel-legend">
      <div className="travel-choice">
        <ServicePicker />
        <ModePicker />
      </div>
      {shading?.minutesToday && <BeforeAfter show={shownOf(shading, theme.show)} />}
      {!shading && <p className="soft">Working out the ways</p>}
    </div>
  );
}

/** Below the bands: what lies over them, and the ways on. */
export function TravelLegendMore(): ReactElement | null {
  const isOn = useApp((state) => state.theme.kind === 'travel');
  const shading = useApp((state) => state.travelShading);
  if (!isOn) return null;
  return (
    <div className="travel-legend">
      {shading && <BeyondLine shading={shading} />}
      {shading && <Drawn />}
      <LegendActions />
    </div>
  );
}

const SHOWS: readonly { readonly show: TravelShow; readonly label: string }[] = [
  { show: 'today', label: 'Today' },
  { show: 'plan', label: 'With the plan' },
  { show: 'difference', label: 'Difference' },
];

/** Both are known: turning from one to the other asks nobody. */
function BeforeAfter({ show }: { readonly show: TravelShow }): ReactElement {
  return (
    <fieldset className="flow-parts travel-shows" aria-label="Before or after the plan's changes of sites">
      {SHOWS.map((each) => (
        <button key={each.show} type="button" aria-pressed={each.show === show} onClick={() => showTravelAs(each.show)}>
          {each.label}
        </button>
      ))}
    </fieldset>
  );
}

/** Counted from the window's own slots, which paint changes before anybody answers. */
function BeyondLine({ shading }: { readonly shading: BlockTravelView }): ReactElement | null {
  const plan = useApp((state) => state.plan);
  const tier = useApp((state) => state.tier);
  const people = useApp((state) => state.atlas?.people);
  const ground = useMemo(() => beyondGround(shading), [shading]);
  const slotOf = plan?.slotOf[tier];
  if (!slotOf || !people || slotOf.length !== ground.siteBlock.length) return null;
  const beyond = beyondCount(ground, slotOf, people);
  if (plan.tiers[tier].areas.length === 0) return null;
  return (
    <p className="travel-beyond">
      <span className="legend-swatch travel-beyond-swatch" aria-hidden />
      <span>
        Nearest lies outside their {TIER_WORDS[tier].one.toLowerCase()}:{' '}
        <span className="numbers" title={counted(beyond.blocks, 'block')}>
          {grouped(beyond.people)}
        </span>
      </span>
    </p>
  );
}

/** What lies over the bands. */
function Drawn(): ReactElement {
  const { marks, spiders, routes } = useApp((state) => state.travel);
  const lines = useStore(shownSpiders, ({ count }) => count);
  return (
    <div className="travel-drawn">
      <Check label="Sites" title="Places of care" on={marks} onChange={(on) => lookAtTravel({ marks: on })} />
      <Check
        label={lines === null ? 'Lines' : counted(lines, 'line')}
        title="From every block to its nearest site"
        on={spiders}
        onChange={(on) => lookAtTravel({ spiders: on })}
      />
      <Check
        label="Ways"
        title="The way of the block that is pointed at"
        on={routes}
        onChange={(on) => lookAtTravel({ routes: on })}
      />
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly title: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ label, title, on, onChange }: CheckProps): ReactElement {
  return (
    <label className="flow-check" title={title}>
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      <span>{label}</span>
    </label>
  );
}

function LegendActions(): ReactElement {
  const byLine = useApp((state) => state.travelShading?.basis.method === 'straight-line');
  const isKnown = useApp((state) => state.travelShading !== null);
  return (
    <p className="flow-legend-actions">
      {byLine && (
        <button type="button" title="Times are estimated by straight line" onClick={addRoads}>
          {'Add roads\u2026'}
        </button>
      )}
      {isKnown && (
        <button type="button" onClick={() => showTravel('sites')}>
          Table of sites
        </button>
      )}
      <button type="button" onClick={leaveTravelTheme}>
        Back to areas
      </button>
    </p>
  );
}
