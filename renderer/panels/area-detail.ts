// The selected area in full, asked anew whenever the plan moves on.
import { useEffect, useState } from 'react';
import type { AreaDetail } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { theConnection } from '../bridge/connection.ts';
import { tell } from '../state/actions.ts';
import { getApp, useApp } from '../state/store.ts';

interface Told {
  readonly revision: number;
  readonly of: AreaDetail;
}

/** null until the engine has answered; then the newest answer, until a newer one comes. Changes bring it along mostly. */
export function useAreaDetail(tier: Tier, areaId: AreaId): AreaDetail | null {
  const revision = useApp((state) => state.plan?.revision);
  const brought = useApp((state) => (state.plan?.detail?.of.area.id === areaId ? state.plan.detail : null));
  const [asked, setAsked] = useState<Told | null>(null);
  const known = newer(brought, asked);
  const isCurrent = known?.revision === revision;
  useEffect(() => {
    if (revision === undefined || isCurrent) return;
    let current = true;
    void theConnection()
      .client.call('area.detail', { tier, areaId })
      .then((reply) => {
        // A step may have taken the area away while the question was on its way: then there is nothing to say.
        if (!current || getApp().plan?.revision !== revision) return;
        if (reply.ok) setAsked({ revision, of: reply.value });
        else if (reply.error.code === 'fault') tell({ tone: 'error', text: reply.error.message, issues: reply.error.issues });
      });
    return () => {
      current = false;
    };
  }, [tier, areaId, revision, isCurrent]);
  return known?.of ?? null;
}

const newer = (one: Told | null, other: Told | null): Told | null =>
  !one || !other ? (one ?? other) : one.revision >= other.revision ? one : other;
