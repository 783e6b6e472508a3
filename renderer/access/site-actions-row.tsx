// What can be done to a site, wherever it is shown.
import { type ReactElement, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SiteView } from '../../geodata/contract/access.ts';
import { useApp } from '../state/store.ts';
import { ReasonField } from './reason-field.tsx';
import { changeOfSite, closeSite, convertSite, restoreSite, startPlacing } from './site-actions.ts';
import { useTravel } from './travel-services.ts';

interface ActionsProps {
  readonly site: SiteView;
  readonly service: string;
}

export function SiteActions({ site, service }: ActionsProps): ReactElement {
  const change = useApp((state) => changeOfSite(state.plan?.siteChanges ?? [], service, site.code));
  const [reason, setReason] = useState('');
  const asked = { service, site, reason: reason.trim() };
  const restore = change && (
    <button type="button" onClick={() => void restoreSite(change)}>
      {change.kind === 'open' ? 'Do not open' : 'Restore'}
    </button>
  );
  if (site.state === 'closed') return <p className="flow-legend-actions">{restore}</p>;
  return (
    <div className="flow-legend-actions site-actions">
      <ReasonField reason={reason} onChange={setReason} />
      {change?.kind !== 'open' && (
        <button type="button" onClick={() => void closeSite(asked)}>
          Close
        </button>
      )}
      {change?.kind !== 'convert' && (
        <button
          type="button"
          onClick={() =>
            startPlacing({ to: 'move', service, siteCode: site.code, name: site.name, reason: asked.reason }, site)
          }
        >
          Move
        </button>
      )}
      <KindMenu {...asked} />
      {restore}
    </div>
  );
}

function KindMenu({ site, service, reason }: ActionsProps & { readonly reason: string }): ReactElement | null {
  const { view } = useTravel();
  const others = view?.services.filter(({ id }) => id !== service) ?? [];
  if (others.length === 0) return null;
  return (
    <MenuTrigger>
      <Button>Change kind</Button>
      <Popover placement="bottom end">
        <Menu
          aria-label={`What ${site.name} becomes`}
          onAction={(id) => void convertSite({ service, site, reason }, String(id))}
        >
          {others.map(({ id, one }) => (
            <MenuItem key={id} id={id} textValue={one}>
              <span />
              {one}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
