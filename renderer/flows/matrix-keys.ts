// Moving the cell cursor of a grid by keys, as spreadsheets do.

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** The cell that a key leads to, inside a grid of this size; null for keys that lead nowhere. */
export function gridStep(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: GridCell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridCell | null {
  if (rows === 0 || columns === 0) return null;
  const to = (wantedRow: number, wantedColumn: number): GridCell => ({
    row: Math.max(0, Math.min(rows - 1, wantedRow)),
    column: Math.max(0, Math.min(columns - 1, wantedColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(ctrlKey ? rows : row + 1, column);
    case 'ArrowUp':
      return to(ctrlKey ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, ctrlKey ? columns : column + 1);
    case 'ArrowLeft':
      return to(row, ctrlKey ? 0 : column - 1);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows : row, columns);
    default:
      return null;
  }
}
