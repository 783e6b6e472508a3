// JSON laid out for people and for line-by-line comparison, byte for byte the same every time.

/** Longest small record that stays on one line. */
const LINE = 110;

const isFlat = (value: unknown): boolean => typeof value !== 'object' || value === null;

/**
 * Texts in lines of those that differ in their last character only, so of about ten codes: E0100012 0 to 9. Where a line
 * breaks depends on its own codes alone, so that one code more or less changes one line and not all that follow.
 */
function textLines(texts: readonly string[]): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let stem: string | null = null;
  for (const text of texts) {
    if (stem !== null && text.slice(0, -1) !== stem) {
      lines.push(line.join(', '));
      line = [];
    }
    stem = text.slice(0, -1);
    line.push(JSON.stringify(text));
  }
  if (line.length > 0) lines.push(line.join(', '));
  return lines;
}

const enclose = (open: string, lines: readonly string[], close: string, indent: string): string =>
  lines.length === 0 ? open + close : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;

/** The JSON of a plain value, two spaces a level, members in their order; no line break at the end. */
export function formatJson(value: unknown, indent = ''): string {
  if (isFlat(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const texts = value.filter((item): item is string => typeof item === 'string');
    if (texts.length === value.length) return enclose('[', textLines(texts), ']', indent);
    return enclose(
      '[',
      value.map((item) => formatJson(item, inner)),
      ']',
      indent,
    );
  }
  const members = Object.entries(Object(value)); // an object by the two tests above
  const small = members.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ');
  if (members.length > 0 && members.every(([, item]) => isFlat(item)) && small.length <= LINE) return `{ ${small} }`;
  return enclose(
    '{',
    members.map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`),
    '}',
    indent,
  );
}
