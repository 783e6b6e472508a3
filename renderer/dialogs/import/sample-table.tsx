// The first rows of a table that the user is asked about, with the columns that are used marked.
import type { ReactElement } from 'react';
import { delimiterOf, readDelimited } from './delimited-text.ts';

export interface Sample {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SAMPLE_BYTES = 64_000;

export async function readSample(file: File): Promise<Sample> {
  const text = await file.slice(0, SAMPLE_BYTES).text();
  const delimiter = delimiterOf(text.replace(/^\ufeff/, ''));
  const [columns = [], ...rows] = readDelimited(text, delimiter, 6);
  return { delimiter, columns, rows };
}

export function SampleTable({ sample, used }: { readonly sample: Sample; readonly used: ReadonlySet<number> }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="import-sample" aria-label="First rows of the table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {sample.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their position; names may repeat
              <th key={at} scope="col" className={used.has(at) ? 'import-used' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.slice(0, 3).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their position
            <tr key={line}>
              {sample.columns.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={at} className={used.has(at) ? 'import-used' : ''}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
