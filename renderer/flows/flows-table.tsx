// The flows tab: areas, matrix, diagram, one border, and the lines of the flow map.
import type { ReactElement } from 'react';
import { useApp } from '../state/store.ts';
import { AreaFlowTable } from './area-flow-table.tsx';
import { BorderView } from './border-view.tsx';
import { FlowDiagram } from './flow-diagram.tsx';
import { FlowMatrix } from './flow-matrix.tsx';
import { useFlowSet, useFlowSets } from './flow-sets.ts';
import { LinesTable } from './lines-table.tsx';
import { NoFlows } from './no-flows.tsx';
import './flows.css';

export function FlowsTable(): ReactElement {
  const sets = useFlowSets();
  const set = useFlowSet();
  const part = useApp((state) => state.flowPart);
  if (!set) return <NoFlows sets={sets} />;
  switch (part) {
    case 'matrix':
      return <FlowMatrix set={set} />;
    case 'border':
      return <BorderView set={set} />;
    case 'diagram':
      return <FlowDiagram set={set} />;
    case 'lines':
      return <LinesTable set={set} />;
    default:
      return <AreaFlowTable set={set} />;
  }
}
