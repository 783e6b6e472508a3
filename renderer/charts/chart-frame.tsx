// What every chart has: a title, the drawing, and the same numbers as a table for those who cannot see it.
import { type ReactElement, type ReactNode, useId } from 'react';
import './charts.css';

interface FrameProps {
  readonly title: string;
  /** One sentence: what to see in it. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
  /** Lies over the drawing: how its values are read by pointer and keyboard. */
  readonly reading?: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function ChartFrame(props: FrameProps): ReactElement {
  const { title, summary, width, height, children, reading, columns, rows } = props;
  const name = useId();
  return (
    <figure className="chart" aria-labelledby={name}>
      <figcaption>
        <h3 id={name}>{title}</h3>
        <p className="soft">{summary}</p>
      </figcaption>
      {/* The table below says the same; the drawing is for the eye. */}
      <div className="chart-drawing">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
          {children}
        </svg>
        {reading}
      </div>
      <details className="chart-table">
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
