import { type MouseEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { LayerId } from '../../geodata/model/ids.ts';
import { setApp, useApp } from '../state/store.ts';
import { groupedLayers } from './layer-groups.ts';
import './layer-picker.css';
import { LineSample } from './line-sample.tsx';
import { ThemeOptions } from './theme-options.tsx';

/** So many layers can be looked through without a search. */
const SEARCH_FROM = 10;

/** The two buttons over the map: which boundaries, and which colours. */
export function LayerPicker(): ReactElement {
  const shown = useApp((state) => state.visibleLayers.length);
  return (
    <div className="map-pickers">
      <Picker label={shown === 0 ? 'Layers' : `Layers (${shown})`} title="Boundaries on the map">
        <LayerList />
      </Picker>
      <Picker label="Theme" title="Colours on the map">
        <ThemeOptions />
      </Picker>
    </div>
  );
}

function Picker({ label, title, children }: { readonly label: string; readonly title: string; readonly children: ReactNode }) {
  const [room, setRoom] = useState<HTMLElement | null>(null);
  return (
    <DialogTrigger>
      <Button className="map-picker-button map-card">{label}</Button>
      {/* Beside its button, not at the end of the page: what is on the map stays within the map's landmark. */}
      <div ref={setRoom} />
      {room && (
        <Popover UNSTABLE_portalContainer={room} placement="top end" isNonModal className="react-aria-Popover map-picker">
          <Dialog aria-label={title}>{children}</Dialog>
        </Popover>
      )}
    </DialogTrigger>
  );
}

function LayerList() {
  const layers = useApp((state) => state.atlas?.layers);
  const visible = useApp((state) => state.visibleLayers);
  const [text, setText] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const all = layers ?? [];
  if (all.length === 0) return <p className="map-picker-empty">This atlas has no boundary layers.</p>;
  const groups = groupedLayers(all, text);
  return (
    <>
      {all.length >= SEARCH_FROM && (
        <input
          ref={first}
          type="search"
          aria-label="Find a layer"
          placeholder="Find a layer"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {groups.length === 0 && <p className="map-picker-empty">No layer is called that.</p>}
      <div className="layer-groups">
        {groups.map(({ title, layers: members }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {members.map(({ id, label }) => (
              <LayerChoice key={id} id={id} label={label} visible={visible} />
            ))}
          </fieldset>
        ))}
      </div>
      {visible.length > 0 && (
        <button type="button" className="map-picker-clear" onClick={hideAll}>
          Hide all layers
        </button>
      )}
    </>
  );
}

/** The button goes with the layers; the focus stays in the picker, where Escape closes it. */
function hideAll({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus();
  setApp({ visibleLayers: [] });
}

interface LayerChoiceProps {
  readonly id: LayerId;
  readonly label: string;
  readonly visible: readonly LayerId[];
}

function LayerChoice({ id, label, visible }: LayerChoiceProps) {
  const field = useId();
  const on = visible.includes(id);
  const toggle = (): void => setApp({ visibleLayers: on ? visible.filter((one) => one !== id) : [...visible, id] });
  return (
    <label htmlFor={field} className="map-picker-row">
      <input id={field} type="checkbox" checked={on} onChange={toggle} />
      <span>{label}</span>
      <LineSample layer={id} length={44} />
    </label>
  );
}
