// What is done to the selected area, and to what no area holds.
import { Combine, Lock, LockOpen, PaintBucket } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { mergeChosen, useMergeChoice } from '../drawing/merge-choice.ts';
import { counted } from '../format/numbers.ts';
import { command } from '../state/actions.ts';
import { runCommand } from '../state/app-commands.ts';
import { currentTier, selectedArea } from '../state/selectors.ts';
import { getApp, useApp } from '../state/store.ts';
import { Tip } from './tool-palette-tip.tsx';

export function AreaTools(): ReactElement {
  return (
    <>
      <MergeButton />
      <LockButton />
      <FillButton />
    </>
  );
}

function MergeButton(): ReactElement {
  const area = useApp(selectedArea);
  const chosen = useMergeChoice().length;
  const says =
    area && chosen > 0
      ? `Merge ${counted(chosen, 'area')} into ${area.name}.`
      : 'Merge other areas into the selected one. Shift and click choose them on the map.';
  return (
    <Tip name="Merge" keys="M" says={says}>
      <Button
        className="tool-button"
        aria-label={chosen > 0 ? says : 'Merge with other areas'}
        isDisabled={!area}
        onPress={() => (chosen > 0 ? void mergeChosen() : runCommand('plan.merge-area'))}
      >
        <Combine aria-hidden />
        {chosen > 0 && <span className="tool-count">{chosen}</span>}
      </Button>
    </Tip>
  );
}

function LockButton(): ReactElement {
  const area = useApp(selectedArea);
  const locked = area?.locked ?? false;
  const Icon = locked ? Lock : LockOpen;
  return (
    <Tip name={locked ? 'Unlock' : 'Lock'} says="A locked area neither gains nor loses blocks.">
      <ToggleButton
        className="tool-button"
        aria-label="Lock the selected area"
        isDisabled={!area}
        isSelected={locked}
        onChange={() => runCommand('plan.lock-area')}
      >
        <Icon aria-hidden />
      </ToggleButton>
    </Tip>
  );
}

function FillButton(): ReactElement {
  const left = useApp((state) => currentTier(state)?.unassignedBlocks ?? 0);
  const areas = useApp((state) => currentTier(state)?.areas.length ?? 0);
  const fill = (by: 'longest-border' | 'nearest'): void => {
    void command({ name: 'fill-unassigned', tier: getApp().tier, by });
  };
  return (
    <MenuTrigger>
      <Tip
        name="Fill unassigned"
        says={left === 0 ? 'Every block is assigned.' : `Give ${counted(left, 'block')} to areas beside them.`}
      >
        <Button className="tool-button" aria-label="Fill unassigned blocks" isDisabled={left === 0 || areas === 0}>
          <PaintBucket aria-hidden />
        </Button>
      </Tip>
      <Popover placement="bottom start">
        <Menu
          aria-label={`Give ${counted(left, 'unassigned block')} to`}
          onAction={(by) => fill(by === 'nearest' ? 'nearest' : 'longest-border')}
        >
          <MenuItem id="longest-border" textValue="Give each to the area it borders most">
            <span />
            Give each to the area it borders most
          </MenuItem>
          <MenuItem id="nearest" textValue="Give each to the nearest area">
            <span />
            Give each to the nearest area
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
