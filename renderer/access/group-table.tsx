// People of a kind in a table: all, rural, urban, each class, aged 75 and over; as today beside it where sites changed.
import type { ReactElement } from 'react';
import type { AreaTravelView, TravelFigures } from '../../geodata/contract/access.ts';
import { counted, grouped, percent } from '../format/numbers.ts';
import { changeText, maskingText, minutesFigure, minutesText } from './travel-words.ts';

export function GroupTable({ view: { row, groups } }: { readonly view: AreaTravelView }): ReactElement {
  const shown = groups.filter(({ figures }) => figures.people > 0);
  return (
    <>
      <Headline figures={row.all} today={row.today?.all ?? null} />
      <table className="travel-groups numbers">
        <thead>
          <tr>
            <th scope="col">Residents</th>
            <th scope="col">In 15</th>
            <th scope="col">30</th>
            <th scope="col">45</th>
            <th scope="col">60 min</th>
            <th scope="col">
              <abbr title="Minutes within which half of them reach it">Half</abbr>
            </th>
            <th scope="col">
              <abbr title="Minutes within which 90% of them reach it">90%</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, label, figures }) => (
            <tr key={id}>
              <th scope="row" title={`${label}: ${counted(figures.people, 'resident')}`}>
                {label}
              </th>
              {figures.within.map((share, band) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the four bands are known by their position
                <td key={band}>{percent(share).replace('under ', '<')}</td>
              ))}
              <td>{minutesFigure(figures.median)}</td>
              <td>{minutesFigure(figures.p90)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft numbers">{spreadText(row)}</p>
    </>
  );
}

interface HeadProps {
  readonly figures: TravelFigures;
  readonly today: TravelFigures | null;
}

function Headline({ figures, today }: HeadProps): ReactElement {
  const { median, p90, unreached } = figures;
  return (
    <p className="numbers">
      Half of residents within <strong>{minutesText(median)}</strong>, 90% within <strong>{minutesText(p90)}</strong>
      {today && ` (today ${minutesText(today.median)} and ${minutesText(today.p90)})`}
      {unreached > 0 && `; ${counted(unreached, 'resident')} reach no site at all`}
    </p>
  );
}

/** "Rural gap +12 min; masking 2.10 (90th over 50th percentile)." */
function spreadText({ ruralGap, all }: AreaTravelView['row']): string {
  const gap = ruralGap === null ? '' : `Rural gap ${changeText(ruralGap)}. `;
  const masking = all.masking === null ? '' : `Masking ${maskingText(all.masking)} (90th over 50th percentile). `;
  const way = all.medianKilometres === null ? '' : `Half live within ${all.medianKilometres.toFixed(1)} km by that way.`;
  return `${gap}${masking}${way}`.trim();
}

/** People and blocks of a list, in one phrase. */
export const listAbout = ({ people, blocks }: { readonly people: number; readonly blocks: number }): string =>
  `${grouped(people)} residents, ${counted(blocks, 'block')}`;
