// Both sides of a comparison by the same figures, in two columns.
import type { ReactElement } from 'react';
import type { ComparisonView } from '../../geodata/contract/comparison.ts';
import { grouped } from '../format/numbers.ts';
import { TIER_WORDS } from '../format/words.ts';
import { useApp } from '../state/store.ts';
import { figureRows } from './compare-figures.ts';
import './compare-sides.css';

export function CompareSides({ comparison }: { readonly comparison: ComparisonView }): ReactElement {
  const plan = useApp((state) => state.plan?.name ?? '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the pane is low, and must do so by keyboard too
    <section className="compare-scroller" aria-label="Side by side" tabIndex={0}>
      <table className="compare-sides">
        <caption className="spoken-only">{TIER_WORDS[comparison.tier].many}, side by side</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" title={comparison.with}>
              {comparison.with}
            </th>
            <th scope="col" title={plan}>
              {plan}, now
            </th>
          </tr>
        </thead>
        <tbody>
          {figureRows(comparison.sides).map(({ label, before, now }) => (
            <tr key={label}>
              <th scope="row" title={label}>
                {label}
              </th>
              <td className="numbers">{grouped(before)}</td>
              <td className="numbers">{grouped(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
