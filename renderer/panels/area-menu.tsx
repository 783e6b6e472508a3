// What can be done to an area, where the pointer or the row is.
import { type ReactElement, useRef } from 'react';
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import type { AreaView } from '../../geodata/contract/views.ts';
import { runCommand } from '../state/app-commands.ts';
import { recolourSelected } from '../state/area-actions.ts';
import { AREA_COLOURS } from './area-colours.ts';
import { Swatch } from './swatch.tsx';

export interface MenuSpot {
  readonly x: number;
  readonly y: number;
  readonly area: AreaView | null;
}

interface MenuProps {
  readonly spot: MenuSpot | null;
  readonly onClose: () => void;
  readonly onRename: () => void;
}

export function AreaMenu({ spot, onClose, onRename }: MenuProps): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        className="area-menu-anchor"
        style={{ insetInlineStart: spot?.x ?? 0, insetBlockStart: spot?.y ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={spot !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={2}
      >
        {spot?.area && <AreaMenuItems area={spot.area} onClose={onClose} onRename={onRename} />}
      </Popover>
    </>
  );
}

interface ItemsProps {
  readonly area: AreaView;
  readonly onClose: () => void;
  readonly onRename: () => void;
}

export function AreaMenuItems({ area, onClose, onRename }: ItemsProps): ReactElement {
  return (
    <Menu aria-label={`What to do with ${area.name}`} autoFocus="first" onClose={onClose}>
      <Item id="view.fit-area" label="Zoom to" keys="Z" />
      <MenuItem textValue="Rename" onAction={onRename}>
        <span />
        Rename
        <kbd>F2</kbd>
      </MenuItem>
      <SubmenuTrigger>
        <MenuItem textValue="Colour">
          <Swatch colour={area.colour} slot={area.slot} />
          Colour
          <span aria-hidden>{'\u203a'}</span>
        </MenuItem>
        <Popover>
          <Menu aria-label="Colour" onClose={onClose}>
            {AREA_COLOURS.map(({ name, colour }) => (
              <MenuItem key={colour} textValue={name} onAction={() => void recolourSelected(colour)}>
                <Swatch colour={colour} slot={0} />
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </SubmenuTrigger>
      <Item id="plan.lock-area" label={area.locked ? 'Unlock' : 'Lock'} keys="" />
      <Item id="plan.merge-area" label={'Merge with\u2026'} keys="M" />
      <Separator />
      <Item id="plan.delete-area" label="Delete" keys="Shift+Del" />
    </Menu>
  );
}

function Item({ id, label, keys }: { readonly id: string; readonly label: string; readonly keys: string }): ReactElement {
  return (
    <MenuItem textValue={label} onAction={() => runCommand(id)}>
      <span />
      {label}
      {keys !== '' && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
