// "Did you mean": codes and names near to one that is not known.

export interface Named {
  readonly code: string;
  readonly name: string;
}

const MOST = 5;

/** At most five of `known`, nearest first: names that hold the text, then codes and names by how many letters differ. O(known). */
export function nearNames(text: string, known: readonly Named[]): readonly Named[] {
  const wanted = text.toLowerCase();
  const ranked = known.map((one) => ({ one, rank: rankOf(wanted, one.code.toLowerCase(), one.name.toLowerCase()) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.one.code < b.one.code ? -1 : 1));
  return ranked.slice(0, MOST).map(({ one }) => one);
}

/** `A81001 (THE DENSHAM SURGERY), A81002 (...)`; `none` where nothing is known. */
export function nearNamesInWords(text: string, known: readonly Named[]): string {
  const near = nearNames(text, known).map(({ code, name }) => (name === '' || name === code ? code : `${code} (${name})`));
  return near.length > 0 ? near.join(', ') : 'none';
}

function rankOf(wanted: string, code: string, name: string): number {
  if (wanted !== '' && (name.includes(wanted) || code.includes(wanted))) return 0;
  return Math.min(differences(wanted, code), differences(wanted, name));
}

/** Letters to change, add or drop (V. Levenshtein, 1966). Long texts are cut: this only ranks. */
function differences(a: string, b: string): number {
  const from = a.slice(0, 40);
  const to = b.slice(0, 40);
  let before = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = before[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, before[column]! + 1, now[column - 1]! + 1));
    }
    before = now;
  }
  return before[to.length]!;
}
