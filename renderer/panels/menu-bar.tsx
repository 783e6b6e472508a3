// The menus, from the registry of commands.
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { appCommand, runCommand } from '../state/app-commands.ts';
import { chordText, onMac } from '../state/key-chords.ts';
import { useApp } from '../state/store.ts';
import { MENUS, type MenuPlan } from './menus.ts';
import './menu-bar.css';

export function MenuBar(): ReactElement {
  return (
    <nav className="menu-bar" aria-label="Menus">
      {MENUS.map((menu) => (
        <MenuTrigger key={menu.label}>
          <Button className="quiet menu-button">{menu.label}</Button>
          <Popover placement="bottom start" offset={2}>
            <MenuItems menu={menu} />
          </Popover>
        </MenuTrigger>
      ))}
    </nav>
  );
}

function MenuItems({ menu }: { readonly menu: MenuPlan }): ReactElement {
  return (
    <Menu aria-label={menu.label}>
      {menu.parts.map((ids, part) => [
        ...(part > 0 ? [<Separator key={`before ${ids[0]}`} />] : []),
        ...ids.map((id) => <CommandItem key={id} id={id} />),
      ])}
    </Menu>
  );
}

function CommandItem({ id }: { readonly id: string }): ReactElement {
  const command = appCommand(id);
  const enabled = useApp(command.enabled);
  const checked = useApp((state) => command.checked?.(state) ?? false);
  const label = useApp((state) => command.labelNow?.(state) ?? command.label);
  const chord = command.keys[0];
  return (
    <MenuItem id={id} textValue={label} isDisabled={!enabled} onAction={() => runCommand(id)}>
      <span className="menu-tick" aria-hidden>
        {checked ? '\u2713' : ''}
      </span>
      <span className="menu-label">
        {label}
        {checked && <span className="spoken-only">, on</span>}
      </span>
      {chord !== undefined && <kbd>{chordText(chord, onMac())}</kbd>}
    </MenuItem>
  );
}
