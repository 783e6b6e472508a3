// The selected area in full, asked anew whenever the plan moves on.
import { useEffect, useState } from 'react';
import type { AreaDetail } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { ask } from '../state/actions.ts';
import { useApp } from '../state/store.ts';

/** null until the engine has answered; then the newest answer, until a newer one comes. */
export function useAreaDetail(tier: Tier, areaId: AreaId): AreaDetail | null {
  const revision = useApp((state) => state.plan?.revision);
  const [detail, setDetail] = useState<AreaDetail | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let current = true;
    void ask('area.detail', { tier, areaId }).then((answer) => {
      if (current && answer) setDetail(answer);
    });
    return () => {
      current = false;
    };
  }, [tier, areaId, revision]);
  return detail;
}
