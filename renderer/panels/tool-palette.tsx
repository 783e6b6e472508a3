// The drawing tools, floating over the top of the map: one toolbar with roving focus, and what the chosen tool can be told.
import type { ReactElement } from 'react';
import { Toolbar } from 'react-aria-components';
import { useApp } from '../state/store.ts';
import { AreaTools } from './tool-palette-area.tsx';
import { ToolOptions } from './tool-palette-options.tsx';
import { ToolButtons } from './tool-palette-tools.tsx';
import './tool-palette.css';

export function ToolPalette(): ReactElement | null {
  const open = useApp((state) => state.plan !== null);
  if (!open) return null;
  return (
    <>
      <Toolbar aria-label="Drawing tools" className="tool-palette">
        <ToolButtons />
        <span className="tool-rule" aria-hidden />
        <AreaTools />
      </Toolbar>
      <ToolOptions />
    </>
  );
}
