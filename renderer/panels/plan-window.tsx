// The window of an open plan: top bar, areas, map, scorecard, tables. Panes are sized, closed and remembered.
import type { ReactElement } from 'react';
import { bringToPlan } from '../start/bring-in.ts';
import { DropTarget } from '../start/drop-target.tsx';
import { setApp, useApp } from '../state/store.ts';
import { Tables } from '../tables/tables.tsx';
import { JobBars } from './job-bars.tsx';
import { LeftPane } from './left-pane.tsx';
import { MapStage } from './map-stage.tsx';
import { PANE_LIMITS, type PaneSizes, setPaneSize, usePaneSizes } from './pane-sizes.ts';
import { Scorecard } from './scorecard.tsx';
import { Splitter } from './splitter.tsx';
import { TopBar } from './top-bar.tsx';
import './plan-window.css';

export function PlanWindow(): ReactElement {
  const sizes = usePaneSizes();
  const left = useApp((state) => state.leftOpen);
  const right = useApp((state) => state.rightOpen);
  const tables = useApp((state) => state.table !== null);
  return (
    <DropTarget
      className="plan-window"
      invitation="Drop to add: roads, lists, boundaries"
      onFiles={(files) => void bringToPlan(files)}
    >
      <TopBar />
      <JobBars />
      <div className="panes">
        {left && (
          <nav className="pane pane-left" aria-label="Areas" style={{ inlineSize: sizes.left }}>
            <LeftPane />
            <PaneSplitter
              pane="left"
              axis="x"
              sign={1}
              label="Width of the area list"
              close={() => setApp({ leftOpen: false })}
            />
          </nav>
        )}
        <main className="stage">
          <MapStage />
          {tables && (
            <div className="pane pane-bottom" style={{ blockSize: sizes.bottom }}>
              <PaneSplitter
                pane="bottom"
                axis="y"
                sign={-1}
                label="Height of the tables"
                close={() => setApp({ table: null })}
              />
              <Tables />
            </div>
          )}
        </main>
        {right && (
          <aside className="pane pane-right" aria-label="Scorecard" style={{ inlineSize: sizes.right }}>
            <PaneSplitter
              pane="right"
              axis="x"
              sign={-1}
              label="Width of the scorecard"
              close={() => setApp({ rightOpen: false })}
            />
            <Scorecard />
          </aside>
        )}
      </div>
    </DropTarget>
  );
}

interface PaneSplitterProps {
  readonly pane: keyof PaneSizes;
  readonly axis: 'x' | 'y';
  readonly sign: 1 | -1;
  readonly label: string;
  readonly close: () => void;
}

function PaneSplitter({ pane, axis, sign, label, close }: PaneSplitterProps): ReactElement {
  const size = usePaneSizes()[pane];
  return (
    <Splitter
      {...PANE_LIMITS[pane]}
      label={label}
      axis={axis}
      sign={sign}
      size={size}
      onSize={(wanted) => setPaneSize(pane, wanted)}
      onClose={close}
    />
  );
}
