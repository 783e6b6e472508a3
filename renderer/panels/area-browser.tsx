// The list of areas with its filter and order.
import { type ReactElement, useMemo, useState } from 'react';
import type { AreaView } from '../../geodata/contract/views.ts';
import { VERDICTS_BY_GRAVITY } from '../../geodata/model/verdict.ts';
import { grouped } from '../format/numbers.ts';
import { VERDICT_WORDS } from '../format/words.ts';
import type { AreaOrder } from '../state/app-state.ts';
import { countsByVerdict, currentTier, listedAreas } from '../state/selectors.ts';
import { setApp, useApp } from '../state/store.ts';
import { AreaList } from './area-list.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import './area-browser.css';

const ORDERS: readonly { readonly order: AreaOrder; readonly label: string }[] = [
  { order: 'name', label: 'By name' },
  { order: 'size', label: 'By size' },
  { order: 'worst', label: 'Worst first' },
];

export function AreaBrowser(): ReactElement {
  const tier = useApp(currentTier);
  const order = useApp((state) => state.areaOrder);
  const failingOnly = useApp((state) => state.failingOnly);
  const [text, setText] = useState('');
  const all = tier?.areas;
  const areas = useMemo(() => listedAreas(all ?? [], { order, failingOnly, text }), [all, order, failingOnly, text]);
  return (
    <>
      <div className="area-filter">
        <input
          type="search"
          aria-label="Filter areas by name"
          placeholder="Filter by name"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          aria-label="Order of areas"
          value={order}
          onChange={(event) => setApp({ areaOrder: ORDERS[event.target.selectedIndex]?.order ?? 'name' })}
        >
          {ORDERS.map((each) => (
            <option key={each.order} value={each.order}>
              {each.label}
            </option>
          ))}
        </select>
        <div className="area-standing">
          <label className="failing-only">
            <input type="checkbox" checked={failingOnly} onChange={(event) => setApp({ failingOnly: event.target.checked })} />
            Failing only
          </label>
          <Tally areas={all ?? []} />
        </div>
      </div>
      {areas.length > 0 ? (
        <AreaList areas={areas} />
      ) : (
        <NothingListed failingOnly={failingOnly} text={text} clear={() => setText('')} />
      )}
    </>
  );
}

/** How many areas of the tier pass, and how many do not. */
function Tally({ areas }: { readonly areas: readonly AreaView[] }): ReactElement {
  const counts = countsByVerdict(areas);
  return (
    <ul className="tally">
      {VERDICTS_BY_GRAVITY.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <li key={verdict} className={`is-${verdict}`} title={`${grouped(counts[verdict])} ${VERDICT_WORDS[verdict]}`}>
          <VerdictMark verdict={verdict} />
          {grouped(counts[verdict])}
        </li>
      ))}
    </ul>
  );
}

interface NothingProps {
  readonly failingOnly: boolean;
  readonly text: string;
  readonly clear: () => void;
}

/** Why the list is empty, and the way back. */
function NothingListed({ failingOnly, text, clear }: NothingProps): ReactElement {
  const showAll = (): void => {
    clear();
    setApp({ failingOnly: false });
  };
  const why =
    text.trim() === '' ? 'No area fails.' : `No ${failingOnly ? 'failing area' : 'area'} is called \u201c${text.trim()}\u201d.`;
  return (
    <div className="area-none">
      <p>{why}</p>
      <button type="button" className="link" onClick={showAll}>
        Show all areas
      </button>
    </div>
  );
}
