// The tools themselves: one of them is always at work.
import {
  Eraser,
  Hand,
  Landmark,
  Lasso,
  type LucideIcon,
  MousePointer2,
  MoveHorizontal,
  Paintbrush,
  Slice,
  SquareDashed,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { appCommand, runCommand } from '../state/app-commands.ts';
import type { Tool } from '../state/app-state.ts';
import { TOOLS } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import { Tip } from './tool-palette-tip.tsx';

interface ToolLook {
  readonly icon: LucideIcon;
  readonly says: string;
}

const LOOKS: Readonly<Record<Tool, ToolLook>> = {
  select: { icon: MousePointer2, says: 'Click an area to select it, Shift and click to choose more to merge.' },
  paint: { icon: Paintbrush, says: 'Add blocks to the selected area. Alt or the right button takes away.' },
  erase: { icon: Eraser, says: 'Take blocks out of their areas.' },
  rectangle: { icon: SquareDashed, says: 'Add all blocks in a box.' },
  lasso: { icon: Lasso, says: 'Draw around blocks, or click corner by corner and press Enter.' },
  unit: { icon: Landmark, says: 'Add whole councils, CCGs or other units with a click.' },
  edge: { icon: MoveHorizontal, says: 'Press inside an area at its border and drag outwards: it grows over its neighbour.' },
  split: { icon: Slice, says: 'Draw a line across the selected area to cut it in two.' },
  pan: { icon: Hand, says: 'Drag the map. In any tool: hold Space, or use the middle button.' },
};

export function ToolButtons(): ReactElement {
  const tool = useApp((state) => state.tool);
  return (
    <ToggleButtonGroup
      aria-label="Tool"
      className="tool-group"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tool]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) runCommand(`tool.${chosen}`);
      }}
    >
      {TOOLS.map((each) => (
        <ToolButton key={each} tool={each} />
      ))}
    </ToggleButtonGroup>
  );
}

function ToolButton({ tool }: { readonly tool: Tool }): ReactElement {
  const { icon: Icon, says } = LOOKS[tool];
  const { label, keys } = appCommand(`tool.${tool}`);
  const [key = ''] = keys;
  return (
    <Tip name={label} keys={key} says={says}>
      <ToggleButton id={tool} className="tool-button" aria-label={label} aria-keyshortcuts={key}>
        <Icon aria-hidden />
      </ToggleButton>
    </Tip>
  );
}
