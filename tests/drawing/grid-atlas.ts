import type { AtlasView } from '../../geodata/contract/views.ts';
import { isLayerId, type LayerId } from '../../geodata/model/ids.ts';

export type GridAtlas = AtlasView;

export function asLayerId(text: string): LayerId {
  if (!isLayerId(text)) throw new Error(text);
  return text;
}
