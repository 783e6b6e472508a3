import { useImport } from '../dialogs/import/import-state.ts';
import { useApp } from '../state/store.ts';

/** Whether the files of the import hold roads that the atlas of the open plan could take. */
export function useRoadsOffer(): boolean {
  const hasRoads = useImport((state) => state.view?.hasRoads === true);
  const isOpen = useApp(({ plan, atlas }) => plan !== null && atlas !== null);
  return hasRoads && isOpen;
}

/** Whether that is all that can be done with them: no atlas can be built of these files. */
export function useRoadsAlone(): boolean {
  const canBuild = useImport((state) => state.view?.canBuild === true);
  return useRoadsOffer() && !canBuild;
}
