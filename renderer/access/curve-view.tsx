// The curve in full width, of the selected area or of everybody.
import type { ReactElement } from 'react';
import type { ServiceView } from '../../geodata/contract/access.ts';
import { ErrorNote } from '../dialogs/error-note.tsx';
import { selectedArea } from '../state/selectors.ts';
import { useApp } from '../state/store.ts';
import { CurveChart } from './curve-chart.tsx';
import { TravelBar } from './travel-bar.tsx';
import { MODE_WORDS } from './travel-words.ts';
import { useAreasAnswer } from './use-travel-answer.ts';

export function CurveView({ service }: { readonly service: ServiceView }): ReactElement {
  const tier = useApp((state) => state.tier);
  const area = useApp(selectedArea);
  const mode = useApp((state) => state.travel.mode);
  const areaId = area?.id ?? null;
  const { value, error } = useAreasAnswer('travel.curves', { service: service.id, mode, tier, areaId });
  const who = area?.name ?? 'Everybody';
  return (
    <>
      <TravelBar note={`${who}${area ? '' : '; select an area for its own curve'}.`} basis={value?.basis ?? null} />
      <ErrorNote error={error} />
      <div className="curve-room">
        {value && (
          <CurveChart
            view={value}
            title={`${who}: nearest ${service.one} ${MODE_WORDS[mode]}`}
            summary={
              value.curves.some(({ sharesToday }) => sharesToday !== null)
                ? 'Share of residents by minutes; dashed: as today.'
                : 'Share of residents by minutes.'
            }
            width={600}
            height={118}
          />
        )}
      </div>
    </>
  );
}
