// Spearman's rank correlation: Pearson's of the ranks, with the mean rank for equal values.

export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length - 1) / 2;
  let [both, ofX, ofY] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (x[i]! - mean) * (y[i]! - mean);
    ofX += (x[i]! - mean) ** 2;
    ofY += (y[i]! - mean) ** 2;
  }
  return both / Math.sqrt(ofX * ofY);
}

function ranks(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((i, j) => values[i]! - values[j]!);
  const found = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) found[order[i]!] = (start + end - 1) / 2;
    start = end;
  }
  return found;
}
