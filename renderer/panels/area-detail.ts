// The selected area in full, asked anew whenever the plan moves on.
import { useEffect, useState } from 'react';
import type { AreaDetail } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { theConnection } from '../bridge/connection.ts';
import { tell } from '../state/actions.ts';
import { getApp, useApp } from '../state/store.ts';

/** null until the engine has answered; then the newest answer, until a newer one comes. */
export function useAreaDetail(tier: Tier, areaId: AreaId): AreaDetail | null {
  const revision = useApp((state) => state.plan?.revision);
  const [detail, setDetail] = useState<AreaDetail | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let current = true;
    void theConnection()
      .client.call('area.detail', { tier, areaId })
      .then((reply) => {
        // A step may have taken the area away while the question was on its way: then there is nothing to say.
        if (!current || getApp().plan?.revision !== revision) return;
        if (reply.ok) setDetail(reply.value);
        else if (reply.error.code === 'fault') tell({ tone: 'error', text: reply.error.message, issues: reply.error.issues });
      });
    return () => {
      current = false;
    };
  }, [tier, areaId, revision]);
  return detail;
}
