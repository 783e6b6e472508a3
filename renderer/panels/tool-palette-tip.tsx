import { type ReactElement, type ReactNode, useState } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

interface TipProps {
  readonly name: string;
  /** As people write it: "Shift+click"; '' for none. */
  readonly keys?: string;
  readonly says: string;
  readonly children: ReactNode;
}

/** A button's name, key and one sentence, after a moment. */
export function Tip({ name, keys = '', says, children }: TipProps): ReactElement {
  // Within the map's landmark, like everything else that lies over the map.
  const [room, setRoom] = useState<Element | null>(null);
  return (
    <TooltipTrigger delay={500} closeDelay={0} onOpenChange={(open) => open && setRoom(document.querySelector('main'))}>
      {children}
      <Tooltip
        {...(room ? { UNSTABLE_portalContainer: room } : {})}
        placement="bottom"
        offset={6}
        className="react-aria-Tooltip tool-tip"
      >
        <strong>{name}</strong>
        {keys !== '' && <kbd>{keys}</kbd>}
        <span>{says}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}
