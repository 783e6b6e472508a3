// The bottom pane: tabs of tables, the accessible twin of the map.
import type { ReactElement } from 'react';

export function Tables(): ReactElement {
  return <section className="tables" aria-label="Tables" />;
}
