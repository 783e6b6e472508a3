// A bullet bar: the range as a band, the area as a mark. Said in words elsewhere in the row, so it is hidden from readers.
import type { ReactElement } from 'react';
import { bulletOf } from './bullet.ts';
import './bullet-bar.css';

interface BulletProps {
  readonly value: number;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly scale: number;
}

const percentOf = (share: number): string => `${(share * 100).toFixed(2)}%`;

export function BulletBar({ value, range, scale }: BulletProps): ReactElement {
  const { mark, from, to, beyond } = bulletOf(value, range, scale);
  return (
    <span className="bullet" aria-hidden>
      <span className="bullet-range" style={{ insetInlineStart: percentOf(from), inlineSize: percentOf(to - from) }} />
      <span className={beyond ? 'bullet-mark bullet-beyond' : 'bullet-mark'} style={{ insetInlineStart: percentOf(mark) }} />
    </span>
  );
}
