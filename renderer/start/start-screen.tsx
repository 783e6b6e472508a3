// The first screen: what there is to open, and the ways to begin.
import type { ReactElement } from 'react';

export function StartScreen(): ReactElement {
  return <main className="start" />;
}
