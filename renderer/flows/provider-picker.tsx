// Finding one provider of the flow set by name, code or postcode.
import { X } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SearchHit } from '../../geodata/contract/views.ts';
import { theConnection } from '../bridge/connection.ts';
import { useFlowSet } from './flow-sets.ts';
import { isOfKind } from './flow-words.ts';

export interface ChosenProvider {
  readonly code: string;
  readonly name: string;
}

interface PickerProps {
  readonly label: string;
  readonly chosen: ChosenProvider | null;
  readonly onChoose: (provider: ChosenProvider | null) => void;
}

const PAUSE_MS = 120;

export function ProviderPicker({ label, chosen, onChoose }: PickerProps): ReactElement {
  const [text, setText] = useState('');
  const hits = useProviders(text);
  if (chosen) {
    return (
      <p className="flow-field">
        {label}
        <span className="flow-chosen">
          <span title={chosen.code}>{chosen.name}</span>
          <button type="button" className="quiet icon-only" title="All providers" onClick={() => onChoose(null)}>
            <X aria-hidden />
            <span className="spoken-only">All providers</span>
          </button>
        </span>
      </p>
    );
  }
  return (
    <ComboBox
      className="flow-field"
      items={hits}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={text.length > 1}
      menuTrigger="input"
      onSelectionChange={(key) => {
        const hit = hits.find(({ code }) => code === key);
        if (!hit) return;
        setText('');
        onChoose({ code: hit.code, name: hit.label });
      }}
    >
      <Label>{label}</Label>
      <Input type="search" placeholder="all; find by name" />
      <Popover className="react-aria-Popover flow-found">
        <ListBox<SearchHit> renderEmptyState={() => <p className="soft">No provider of this flow set is called that.</p>}>
          {(hit) => (
            <ListBoxItem id={hit.code} textValue={hit.label} className="flow-found-item">
              {hit.label} <span className="soft">{hit.code}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useProviders(text: string): readonly SearchHit[] {
  const set = useFlowSet();
  const [found, setFound] = useState<readonly SearchHit[]>([]);
  const sought = text.trim();
  useEffect(() => {
    if (sought.length < 2) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await theConnection().client.call('search', { text: sought, most: 50 });
      if (wanted && reply.ok) setFound(reply.value);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [sought]);
  return useMemo(
    () => (sought.length < 2 || !set ? [] : found.filter(({ kind, about }) => kind === 'provider' && isOfKind(about, set))),
    [sought, set, found],
  );
}
