// The selected area in full, asked anew whenever the plan moves on.
import { useEffect, useState } from 'react';
import type { AreaDetail } from '../../geodata/contract/views.ts';
import type { AreaId, Tier } from '../../geodata/model/ids.ts';
import { theConnection } from '../bridge/connection.ts';
import { tell } from '../state/actions.ts';
import type { PlanMirror } from '../state/app-state.ts';
import { getApp, useApp } from '../state/store.ts';

interface Told {
  readonly revision: number;
  readonly of: AreaDetail;
}

interface Asked extends Told {
  /** The slots of the plan that was asked about. */
  readonly opened: PlanMirror['slotOf'] | undefined;
}

/** null until the engine has answered; then the newest answer, until a newer one comes. Changes bring it along mostly. */
export function useAreaDetail(tier: Tier, areaId: AreaId): AreaDetail | null {
  const revision = useApp((state) => state.plan?.revision);
  const brought = useApp((state) => (state.plan?.detail?.of.area.id === areaId ? state.plan.detail : null));
  // Revisions begin anew when the plan is opened again, with other roads or speeds: then the arrays are others too.
  const opened = useApp((state) => state.plan?.slotOf);
  const [told, setTold] = useState<Asked | null>(null);
  const known = newer(brought, told?.opened === opened ? told : null);
  const isCurrent = known?.revision === revision;
  useEffect(() => {
    if (revision === undefined || isCurrent) return;
    let current = true;
    void theConnection()
      .client.call('area.detail', { tier, areaId })
      .then((reply) => {
        // A step may have taken the area away while the question was on its way: then there is nothing to say.
        const { plan } = getApp();
        if (!current || plan?.revision !== revision || plan.slotOf !== opened) return;
        if (reply.ok) setTold({ revision, opened, of: reply.value });
        else if (reply.error.code === 'fault') tell({ tone: 'error', text: reply.error.message, issues: reply.error.issues });
      });
    return () => {
      current = false;
    };
  }, [tier, areaId, revision, opened, isCurrent]);
  return known?.of ?? null;
}

const newer = (one: Told | null, other: Told | null): Told | null =>
  !one || !other ? (one ?? other) : one.revision >= other.revision ? one : other;
