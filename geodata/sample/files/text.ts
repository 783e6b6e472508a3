// Rows to CSV and features to GeoJSON, byte for byte the same every time.

/** One file of the sample: its name as the publisher writes it, and its text (UTF-8, line feeds). */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

export type Cell = string | number;

const cellText = (cell: Cell): string => {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A CSV file: header as published, then one line a row. */
export function csvFile(name: string, header: string, rows: readonly (readonly Cell[])[]): SampleFile {
  return { name, text: `${[header, ...rows.map((row) => row.map(cellText).join(','))].join('\n')}\n` };
}

/** A CSV file as R writes it: every text in quotes, numbers bare. */
export function quotedCsvFile(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): SampleFile {
  const line = (row: readonly Cell[]) => row.map((cell) => (typeof cell === 'string' ? `"${cell}"` : String(cell))).join(',');
  return { name, text: `${[header, ...rows].map(line).join('\n')}\n` };
}

/** A GeoJSON feature collection, one feature a line. Coordinates are longitude and latitude. */
export function geojsonFile(
  name: string,
  features: readonly { readonly geometry: object; readonly properties: Readonly<Record<string, unknown>> }[],
): SampleFile {
  const lines = features.map(({ geometry, properties }) => JSON.stringify({ type: 'Feature', geometry, properties }));
  return { name, text: `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n` };
}
