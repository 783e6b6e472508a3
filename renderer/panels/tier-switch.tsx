// Which tier is drawn and tested: the most used control. A radio group, so that arrow keys move in it; keys 1, 2, 3 from anywhere.
import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { TIERS } from '../../geodata/model/ids.ts';
import { TIER_WORDS } from '../format/words.ts';
import { showTier } from '../state/actions.ts';
import { useApp } from '../state/store.ts';
import { isTier } from './tiers.ts';
import './tier-switch.css';

export function TierSwitch(): ReactElement {
  const tier = useApp((state) => state.tier);
  return (
    <RadioGroup
      className="tier-switch"
      value={tier}
      orientation="horizontal"
      onChange={(value) => isTier(value) && showTier(value)}
    >
      <Label className="spoken-only">Tier</Label>
      {TIERS.map((each, index) => (
        <Radio key={each} value={each} className="tier-choice" aria-keyshortcuts={String(index + 1)}>
          {TIER_WORDS[each].many}
        </Radio>
      ))}
    </RadioGroup>
  );
}
