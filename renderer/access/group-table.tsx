// People of a kind in a table: all, rural, urban, each class, aged 75 and over; as today beside it where sites changed.
import type { ReactElement } from 'react';
import type { AreaTravelView, TravelFigures } from '../../geodata/contract/access.ts';
import { counted, grouped, percent } from '../format/numbers.ts';
import { BAND_ENDS, changeText, maskingText, minutesFigure, minutesText } from './travel-words.ts';

export function GroupTable({ view: { row, groups } }: { readonly view: AreaTravelView }): ReactElement {
  const shown = groups.filter(({ figures }) => figures.people > 0);
  return (
    <>
      <Headline figures={row.all} today={row.today?.all ?? null} />
      <table className="travel-groups numbers">
        <colgroup>
          <col className="travel-groups-who" />
          <col span={6} />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={4}>
              % within minutes
            </th>
            <th scope="colgroup" colSpan={2}>
              minutes for
            </th>
          </tr>
          <tr>
            <th scope="col">Residents</th>
            {BAND_ENDS.map((end) => (
              <th key={end} scope="col">
                {end}
              </th>
            ))}
            <th scope="col">half</th>
            <th scope="col">90%</th>
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
                <td key={band}>{figure(share)}</td>
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

/** `92.7` of `92.7%`: the unit stands in the heading. */
const figure = (share: number): string => percent(share).replace('under ', '<').replace('%', '');

interface HeadProps {
  readonly figures: TravelFigures;
  readonly today: TravelFigures | null;
}

function Headline({ figures, today }: HeadProps): ReactElement {
  const { median, p90, unreached } = figures;
  return (
    <p className="numbers travel-headline">
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
