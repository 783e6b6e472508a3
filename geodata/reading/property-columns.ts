// Properties of features as columns of text.
import { plainNumber } from './plain-number.ts';

/** The properties of all features, in the order in which their names first appear. */
export class PropertyColumns {
  readonly names: readonly string[];

  constructor(all: readonly unknown[]) {
    const names = new Set<string>();
    for (const properties of all) if (isRecord(properties)) for (const name of Object.keys(properties)) names.add(name);
    this.names = [...names];
  }

  /** Texts of one feature's properties; '' where it lacks one. */
  textsOf(properties: unknown): readonly string[] {
    if (!isRecord(properties)) return this.names.map(() => '');
    return this.names.map((name) => (Object.hasOwn(properties, name) ? textOf(properties[name]) : ''));
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A value as plain text: no value is '', numbers have no exponent, lists and objects stay JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
