// Joins areas of a tier into one.
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { counted, grouped } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { command, openDialog, selectArea } from '../state/actions.ts';
import { getApp, useApp } from '../state/store.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { mergedText, touchingSlots } from './merging.ts';
import './merge-dialog.css';

export function MergeDialog({ tier, areaId }: { readonly tier: Tier; readonly areaId: AreaId }): ReactElement | null {
  const view = useApp((state) => state.plan?.tiers[tier]);
  const [chosen, setChosen] = useState<ReadonlySet<AreaId>>(new Set());
  const [text, setText] = useState('');
  const into = view?.areas.find(({ id }) => id === areaId);
  const slot = into?.slot;
  const touching = useMemo(() => {
    const { atlas, plan } = getApp();
    return atlas && plan && slot !== undefined ? touchingSlots(atlas, plan.slotOf[tier], slot) : new Set<number>();
  }, [slot, tier]);
  if (!view || !into) return null;
  const matching = view.areas.filter(({ id, name }) => id !== areaId && name.toLowerCase().includes(text.trim().toLowerCase()));
  // Neighbours first: hardly anybody joins areas that do not touch.
  const others = [...matching.filter(({ slot }) => touching.has(slot)), ...matching.filter(({ slot }) => !touching.has(slot))];
  const parts = view.areas.filter(({ id }) => chosen.has(id));
  const people = parts.reduce((sum, area) => sum + area.people, into.people);
  const toggle = (id: AreaId): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const merge = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await command({ name: 'merge-areas', tier, into: areaId, from: [...chosen] });
    if (!done) return;
    selectArea(areaId);
    openDialog(null);
  };
  const many = TIER_WORDS[tier].many.toLowerCase();
  const footer = (
    <>
      <span className="dialog-foot-note" role="status">
        {mergedText(tier, parts.length, people, view.size)}
      </span>
      <button type="button" onClick={() => openDialog(null)}>
        Cancel
      </button>
      <button type="submit" form="merge-form" className="primary" disabled={parts.length === 0 || into.locked}>
        {parts.length === 0 ? 'Merge' : `Merge ${counted(parts.length, 'area')} into it`}
      </button>
    </>
  );
  return (
    <DialogFrame title={`Merge into ${into.name}`} width="narrow" footer={footer}>
      <form id="merge-form" onSubmit={(event) => void merge(event)}>
        <p className="form-note">
          {into.locked
            ? `${into.name} is locked. Unlock it first.`
            : `Choose the ${many} that become part of it. Their names go; undo brings them back.`}
        </p>
        {view.areas.length > 8 && (
          <input
            className="form-input merge-search"
            type="search"
            placeholder={`Find among ${counted(view.areas.length - 1, 'area')}`}
            aria-label="Find an area"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <ul className="merge-list" aria-label={`Other ${many}`}>
          {others.map((area) => (
            <li key={area.id}>
              <label className="form-check">
                <input type="checkbox" checked={chosen.has(area.id)} disabled={area.locked} onChange={() => toggle(area.id)} />
                <span className="merge-name">{area.name}</span>
                <span className="soft numbers">
                  {area.locked ? 'locked' : touching.has(area.slot) ? grouped(area.people) : `apart, ${grouped(area.people)}`}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {others.length === 0 && (
          <p className="form-note">{text ? 'No area has that in its name.' : `There are no other ${many}.`}</p>
        )}
      </form>
    </DialogFrame>
  );
}
