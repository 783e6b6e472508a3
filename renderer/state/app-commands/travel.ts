import { leaveTravelTheme, lookAtTravel, openSpeeds, showTravel, showTravelTheme } from '../../access/travel-actions.ts';
import { getApp } from '../store.ts';
import { type AppCommand, withPlan } from './types.ts';

export const travelCommands: readonly AppCommand[] = [
  {
    id: 'view.travel',
    group: 'view',
    label: 'Travel times on the map',
    keys: ['Shift+T'],
    enabled: withPlan,
    checked: (state) => state.theme.kind === 'travel',
    run: () => (getApp().theme.kind === 'travel' ? leaveTravelTheme() : showTravelTheme()),
  },
  {
    id: 'view.travel-sites',
    group: 'view',
    label: 'Sites of care',
    keys: ['Shift+S'],
    enabled: withPlan,
    run: () => showTravel('sites'),
  },
  {
    id: 'view.travel-lines',
    group: 'view',
    label: 'Lines to the nearest site',
    keys: [],
    enabled: withPlan,
    checked: (state) => state.travel.spiders,
    run: () => lookAtTravel({ spiders: !getApp().travel.spiders }),
  },
  {
    id: 'plan.open-site',
    group: 'plan',
    label: 'Open a site\u2026',
    keys: [],
    enabled: withPlan,
    run: () => lookAtTravel({ opening: true, site: null }),
  },
  { id: 'data.travel-speeds', group: 'data', label: 'Travel speeds\u2026', keys: [], enabled: withPlan, run: openSpeeds },
];
