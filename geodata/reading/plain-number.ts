// Numbers as text that any later reader understands.

/** Shortest digits that give the number back, without an exponent or thousands separators: `0.0000001`, `1200000`. */
export function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0'); // an exponent above zero only appears beyond 1e21, past any fraction
}
