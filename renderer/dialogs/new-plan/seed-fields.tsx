// What each tier starts from: a layer of the atlas, or nothing.
import type { ReactElement } from 'react';
import type { AtlasEntry, RulePackView } from '../../../geodata/contract/views.ts';
import type { Tier } from '../../../geodata/model/ids.ts';
import { TIER_WORDS } from '../../format/words.ts';
import { type Seeds, seedChoices, seedNote, sizeRange } from './wizard.ts';

interface SeedProps {
  readonly atlas: AtlasEntry;
  readonly pack: RulePackView | null;
  readonly seeds: Seeds;
  readonly onChange: (seeds: Seeds) => void;
}

/** Largest first: the order in which people think of them. */
const ORDER: readonly Tier[] = ['system', 'place', 'neighbourhood'];

export function SeedFields({ atlas, pack, seeds, onChange }: SeedProps): ReactElement {
  const choices = seedChoices(atlas);
  const choose = (tier: Tier, id: string): void =>
    onChange({ ...seeds, [tier]: choices.find((layer) => layer.id === id)?.id ?? null });
  return (
    <fieldset className="new-plan-seeds">
      <legend className="form-label">Start from</legend>
      {ORDER.map((tier) => (
        <div key={tier} className="new-plan-seed">
          <label htmlFor={`new-plan-${tier}`}>{TIER_WORDS[tier].many}</label>
          <select
            id={`new-plan-${tier}`}
            className="form-input"
            value={seeds[tier] ?? ''}
            aria-describedby={`new-plan-${tier}-note`}
            onChange={(event) => choose(tier, event.target.value)}
          >
            <option value="">Leave empty</option>
            {choices.map(({ id, label, units }) => (
              <option key={id} value={id}>
                {label}, {units}
              </option>
            ))}
          </select>
          <p id={`new-plan-${tier}-note`} className="form-note">
            {seedNote(atlas, seeds[tier], sizeRange(pack, tier))}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
