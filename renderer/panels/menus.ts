// Which commands stand in which menu, in parts. Ids of the registry (state/app-commands.ts).
export interface MenuPlan {
  readonly label: string;
  readonly parts: readonly (readonly string[])[];
}

export const MENUS: readonly MenuPlan[] = [
  {
    label: 'File',
    parts: [['file.new', 'file.open'], ['file.save', 'file.save-as'], ['file.export']],
  },
  {
    label: 'Edit',
    parts: [
      ['edit.undo', 'edit.redo'],
      ['edit.deselect', 'edit.find'],
    ],
  },
  {
    label: 'View',
    parts: [
      ['view.tier-neighbourhood', 'view.tier-place', 'view.tier-system'],
      ['view.fit', 'view.fit-area', 'view.zoom-in', 'view.zoom-out'],
      ['view.left', 'view.right', 'view.tables'],
      ['view.patterns', 'view.light', 'view.dark', 'view.system'],
    ],
  },
  {
    label: 'Plan',
    parts: [
      ['plan.add-area', 'plan.rename-area', 'plan.lock-area', 'plan.merge-area', 'plan.delete-area'],
      ['plan.next-unassigned', 'plan.next-fragment', 'plan.fill', 'plan.areas-from-flows'],
      ['plan.open-site'],
      ['plan.rules'],
    ],
  },
  {
    label: 'Data',
    parts: [
      ['data.import', 'data.sources'],
      [
        ...['view.table-areas', 'view.table-crosstab', 'view.table-flows', 'view.table-travel', 'view.table-compare'],
        'view.table-history',
      ],
      ['view.flow-map', 'view.flow-matrix', 'view.flow-diagram'],
      ['view.travel', 'view.travel-lines', 'view.travel-sites', 'data.travel-speeds'],
    ],
  },
  { label: 'Help', parts: [['help.tour', 'help.criteria', 'help.shortcuts'], ['help.about']] },
];
