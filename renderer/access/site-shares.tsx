// Which sites people of the area are nearest to.
import type { ReactElement } from 'react';
import type { AreaTravelView } from '../../geodata/contract/access.ts';
import { ShareList } from '../flows/share-list.tsx';
import { lookAtSite } from './travel-actions.ts';

/** Residents are no count that anybody withholds. */
const ALL_TOLD = { smallestShown: 0 };

export function SiteShares({ view: { sites, row } }: { readonly view: AreaTravelView }): ReactElement {
  return (
    <ShareList
      title="Nearest for its people"
      rows={sites.map(({ code, name, people, inside }) => ({
        ...{ key: code, name, people, share: row.all.people > 0 ? people / row.all.people : 0 },
        about: inside || row.areaId === null ? '' : 'outside',
        act: () => lookAtSite(code, { go: true }),
        actLabel: 'Show the site',
      }))}
      set={ALL_TOLD}
      more=""
      empty="No site can be reached."
    />
  );
}
