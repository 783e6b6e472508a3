// Where in a JSON text something is: the first mistake, or a value. JSON.parse says neither in words that can be relied on.

/** Members and positions that lead to a value: `['tiers', 'place', 'areas', 2]`. */
export type JsonPath = readonly (string | number)[];

/** Rows and columns from 1, as editors count them. */
export interface TextPlace {
  readonly row: number;
  readonly column: number;
}

class Mistake {
  readonly offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t';
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isHex = (text: string): boolean => /^[0-9a-fA-F]{4}$/.test(text);

/** Row and column of an offset. */
export function placeOfOffset(text: string, offset: number): TextPlace {
  let row = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    row++;
    start = end + 1;
  }
  return { row, column: offset - start + 1 };
}

/** Offset after the white space from `at`. */
function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text[next])) next++;
  return next;
}

/** Offset after the string that begins at `at`. */
function skipString(text: string, at: number): number {
  if (text[at] !== '"') throw new Mistake(at);
  for (let next = at + 1; next < text.length; next++) {
    const char = text[next]!;
    if (char === '"') return next + 1;
    if (char < ' ') throw new Mistake(next);
    if (char !== '\\') continue;
    next++;
    if (text[next] === 'u' && isHex(text.slice(next + 1, next + 5))) next += 4;
    else if (!'"\\/bfnrt'.includes(text[next] ?? '?')) throw new Mistake(next);
  }
  throw new Mistake(text.length);
}

/** Offset after the digits from `at`, of which there must be one. */
function skipDigits(text: string, at: number): number {
  let next = at;
  while (isDigit(text[next])) next++;
  if (next === at) throw new Mistake(at);
  return next;
}

/** Offset after the number, true, false or null that begins at `at`. */
function skipWord(text: string, at: number): number {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  let next = text[at] === '-' ? at + 1 : at;
  next = text[next] === '0' ? next + 1 : skipDigits(text, next);
  if (text[next] === '.') next = skipDigits(text, next + 1);
  if (text[next] !== 'e' && text[next] !== 'E') return next;
  next++;
  if (text[next] === '+' || text[next] === '-') next++;
  return skipDigits(text, next);
}

/** One open object or array, and the key of the member being read. */
interface Frame {
  readonly close: '}' | ']';
  key: string | number;
}

/** Reads the key of an object's next member; offset of its value. */
function enterMember(text: string, at: number, frame: Frame): number {
  if (frame.close === ']') return at;
  const end = skipString(text, at);
  frame.key = JSON.parse(text.slice(at, end));
  const colon = skipSpace(text, end);
  if (text[colon] !== ':') throw new Mistake(colon);
  return skipSpace(text, colon + 1);
}

/** After a value: closes what ends here and goes to the next value; its offset, or null at the end of the text. */
function nextValue(text: string, at: number, stack: Frame[]): number | null {
  let next = skipSpace(text, at);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (text[next] === ',') {
      if (typeof frame.key === 'number') frame.key++;
      return enterMember(text, skipSpace(text, next + 1), frame);
    }
    if (text[next] !== frame.close) throw new Mistake(next);
    stack.pop();
    next = skipSpace(text, next + 1);
  }
  if (next < text.length) throw new Mistake(next);
  return null;
}

/** Visits the offset of every value with the keys that lead there, in the order of the text, until told to stop. */
function walk(text: string, visit: (stack: readonly Frame[], offset: number) => boolean): void {
  const stack: Frame[] = [];
  let at: number | null = skipSpace(text, 0);
  while (at !== null) {
    if (visit(stack, at)) return;
    const char = text[at];
    if (char === '{' || char === '[') {
      const frame: Frame = char === '{' ? { close: '}', key: '' } : { close: ']', key: 0 };
      const inside = skipSpace(text, at + 1);
      stack.push(frame);
      at = text[inside] === frame.close ? nextValue(text, inside, stack) : enterMember(text, inside, frame);
    } else at = nextValue(text, char === '"' ? skipString(text, at) : skipWord(text, at), stack);
  }
}

/** Where the text stops being JSON, or null when it is JSON. */
export function firstJsonMistake(text: string): TextPlace | null {
  try {
    walk(text, () => false);
    return null;
  } catch (error) {
    if (error instanceof Mistake) return placeOfOffset(text, error.offset);
    throw error;
  }
}

/** Where the value at `path` begins, or null where the text has none. The text must be JSON. */
export function placeOfPath(text: string, path: JsonPath): TextPlace | null {
  let found: number | null = null;
  walk(text, (stack, offset) => {
    if (stack.length !== path.length || stack.some((frame, depth) => frame.key !== path[depth])) return false;
    found = offset;
    return true;
  });
  return found === null ? null : placeOfOffset(text, found);
}

/** `tiers.place.areas[2].colour`. */
export const pathText = (path: JsonPath): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
