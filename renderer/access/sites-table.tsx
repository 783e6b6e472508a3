// The sites of a kind of care: the twin of their marks on the map, with everything that can be done to them.
import { type ReactElement, useMemo } from 'react';
import type { BlockTravelView, ServiceView, SiteView } from '../../geodata/contract/access.ts';
import type { AtlasView } from '../../geodata/contract/views.ts';
import type { Tier } from '../../geodata/model/ids.ts';
import { counted, grouped } from '../format/numbers.ts';
import { capitalised, TIER_WORDS } from '../format/words.ts';
import type { PlanMirror } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import { DataTable, type ShownColumn } from '../tables/data-table.tsx';
import { peopleBySite } from './people-by-site.ts';
import { changeOfSite } from './site-actions.ts';
import { SiteActions } from './site-actions-row.tsx';
import { lookAtSite, lookAtTravel } from './travel-actions.ts';
import { TravelBar } from './travel-bar.tsx';
import { decapitalised, stateText } from './travel-words.ts';

export interface SiteRow extends SiteView {
  /** Residents who have no nearer site. */
  readonly people: number;
  /** What the plan does to it. */
  readonly inPlan: string;
  /** Of the tier on show; '' for none. */
  readonly area: string;
}

/** Sites in the order of the answer, with who is nearest to each and the area that each lies in. Pure. */
export function siteRows(shading: BlockTravelView, atlas: AtlasView, plan: PlanMirror | null, tier: Tier): readonly SiteRow[] {
  const people = peopleBySite(shading, atlas.people);
  const names = new Map(plan?.tiers[tier].areas.map(({ slot, name }) => [slot, name]));
  return shading.sites.map((site, at) => ({
    ...site,
    people: people[at]!,
    inPlan: stateText(site, changeOfSite(plan?.siteChanges ?? [], shading.service, site.code)),
    area: names.get(plan?.slotOf[tier][site.block] ?? 0) ?? '',
  }));
}

const columnsOf = ({ capacity }: ServiceView, tier: Tier): readonly ShownColumn<SiteRow>[] => [
  { id: 'name', label: 'Site', numeric: false, width: 260, value: ({ name }) => name },
  { id: 'state', label: 'In the plan', numeric: false, width: 150, value: ({ inPlan }) => inPlan },
  {
    ...{ id: 'people', label: 'Nearest for', numeric: true, width: 110, value: ({ people }) => people },
    text: ({ people }) => grouped(people),
  },
  {
    ...{ id: 'capacity', label: capitalised(capacity || 'capacity'), numeric: true, width: 140, value: (row) => row.capacity },
    text: (row) => (row.capacity === null ? '\u2013' : grouped(row.capacity)),
  },
  { id: 'area', label: TIER_WORDS[tier].one, numeric: false, width: 180, value: ({ area }) => area },
  { id: 'code', label: 'Code', numeric: false, width: 100, value: ({ code }) => code },
];

const NONE: readonly SiteRow[] = [];

export function SitesTable({ service }: { readonly service: ServiceView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const atlas = useApp((state) => state.atlas);
  const plan = useApp((state) => state.plan);
  const known = useApp((state) => state.travelShading);
  const mode = useApp((state) => state.travel.mode);
  const code = useApp((state) => state.travel.site);
  const shading = known?.service === service.id && known.mode === mode ? known : null;
  const rows = useMemo(() => (shading && atlas ? siteRows(shading, atlas, plan, tier) : NONE), [shading, atlas, plan, tier]);
  const columns = useMemo(() => columnsOf(service, tier), [service, tier]);
  const chosen = rows.find((row) => row.code === code);
  return (
    <>
      <TravelBar note={sitesText(service, rows)} basis={shading?.basis ?? null}>
        <button type="button" onClick={() => lookAtTravel({ opening: true, site: null })}>
          {'Open a site\u2026'}
        </button>
      </TravelBar>
      {chosen && (
        <section className="tables-line travel-chosen" aria-label={`What to do with ${chosen.name}`}>
          <strong>{chosen.name}</strong>
          <SiteActions key={chosen.code} site={chosen} service={service.id} />
        </section>
      )}
      <DataTable
        caption={`${service.label}. Enter looks at the site and shows it on the map; what can be done to it then stands above the table.`}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.code}
        empty={shading ? 'No site of this kind. Open one, or import a list.' : ''}
        onRow={(row) => lookAtSite(row.code, { go: true })}
        isCurrent={(row) => row.code === code}
      />
    </>
  );
}

/** "4 emergency departments, without specialist departments. 1 closed by the plan. 2 have no point on the map." */
export function sitesText(service: ServiceView, rows: readonly Pick<SiteView, 'state'>[]): string {
  const inUse = rows.filter(({ state }) => state !== 'closed').length;
  const closed = rows.length - inUse;
  const { one, label, note, withoutPoint, outside } = service;
  return [
    `${inUse === 1 ? `1 ${one}` : `${grouped(inUse)} ${decapitalised(label)}`}${note === '' ? '' : `, ${note}`}.`,
    closed > 0 ? `${grouped(closed)} closed by the plan.` : '',
    withoutPoint > 0 ? `${counted(withoutPoint, 'more has', 'more have')} no point on the map and cannot be led to.` : '',
    outside > 0 ? `${counted(outside, 'lies', 'lie')} outside the atlas.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
