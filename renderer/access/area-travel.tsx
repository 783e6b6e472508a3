// The selected area's travel, or everybody's: how long, who is worst off, where people go, whom the boundary pushes past nearer care.
import { type ReactElement, useId } from 'react';
import type { AreaTravelView, ServiceView } from '../../geodata/contract/access.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { useApp } from '../state/store.ts';
import { BlockList } from './block-list.tsx';
import { CurveChart } from './curve-chart.tsx';
import { GroupTable } from './group-table.tsx';
import { HarmedList } from './harmed-list.tsx';
import { SiteShares } from './site-shares.tsx';
import { lookAtTravel, showTravel, showTravelTheme } from './travel-actions.ts';
import { TravelBasisNote } from './travel-basis.tsx';
import { ModePicker, ServicePicker } from './travel-pickers.tsx';
import { useService } from './travel-services.ts';
import { MODE_WORDS } from './travel-words.ts';
import { useAreasAnswer } from './use-travel-answer.ts';
import './access.css';
import './area-travel.css';

interface AreaProps {
  readonly tier: Tier;
  /** null: everybody in the atlas. */
  readonly areaId: AreaId | null;
}

/** Nothing where the atlas lists no places of care: the scorecard says what to import where a criterion misses them. */
export function AreaTravel({ tier, areaId }: AreaProps): ReactElement | null {
  const service = useService();
  const title = useId();
  if (!service) return null;
  return (
    <section className="card-part area-travel" aria-labelledby={title}>
      <h3 id={title}>Travel</h3>
      <div className="travel-choice">
        <ServicePicker />
        <ModePicker />
      </div>
      <AreaFigures tier={tier} areaId={areaId} service={service} />
    </section>
  );
}

function AreaFigures({ tier, areaId, service }: AreaProps & { readonly service: ServiceView }): ReactElement {
  const mode = useApp((state) => state.travel.mode);
  const { value, error } = useAreasAnswer('travel.area', { service: service.id, mode, tier, areaId });
  if (!value) return error ? <ErrorNote error={error} /> : <p className="soft">Working out the ways</p>;
  if (value.row.all.people === 0) return <p className="soft">Nobody lives in this area.</p>;
  return (
    <>
      <GroupTable view={value} />
      <TravelBasisNote basis={value.basis} />
      <AreaCurve tier={tier} areaId={areaId} service={service} />
      <Lists view={value} />
      <AreaActions areaId={areaId} />
    </>
  );
}

function Lists({ view }: { readonly view: AreaTravelView }): ReactElement {
  const { worst, worstPeople, worstBlocks } = view;
  return (
    <>
      <BlockList
        title="Worst served 5%"
        about={{ people: worstPeople, blocks: worstBlocks }}
        rows={worst.map((each) => ({ ...each, note: each.site === '' ? '' : `to ${each.site}`, value: each.minutes }))}
      />
      <HarmedList view={view} />
      <SiteShares view={view} />
    </>
  );
}

function AreaCurve({ tier, areaId, service }: AreaProps & { readonly service: ServiceView }): ReactElement | null {
  const mode = useApp((state) => state.travel.mode);
  const { value } = useAreasAnswer('travel.curves', { service: service.id, mode, tier, areaId });
  if (!value) return null;
  return (
    <CurveChart
      view={value}
      title={`Reach the nearest ${service.one} ${MODE_WORDS[mode]}`}
      summary={
        value.curves.some(({ sharesToday }) => sharesToday !== null)
          ? 'Share of residents by minutes; dashed: as today.'
          : 'Share of residents by minutes.'
      }
      width={304}
      height={176}
    />
  );
}

function AreaActions({ areaId }: { readonly areaId: AreaId | null }): ReactElement {
  const spiders = useApp((state) => state.travel.spiders);
  const onMap = useApp((state) => state.theme.kind === 'travel');
  return (
    <p className="criterion-actions">
      {!onMap && (
        <button type="button" onClick={() => showTravelTheme()}>
          Minutes on map
        </button>
      )}
      <button
        type="button"
        aria-pressed={spiders}
        onClick={() => lookAtTravel({ spiders: !spiders, ...(areaId === null ? {} : { site: null }) })}
      >
        Lines to the nearest
      </button>
      <button type="button" onClick={() => showTravel('areas')}>
        Table
      </button>
      <button type="button" onClick={() => showTravel('sites')}>
        Sites
      </button>
    </p>
  );
}
