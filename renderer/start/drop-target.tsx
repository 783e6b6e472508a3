// The whole screen takes files: a veil says so while they hover over it.
import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';

interface DropProps {
  readonly className: string;
  readonly invitation: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function DropTarget({ className, invitation, onFiles, children }: DropProps): ReactElement {
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the two are counted against each other.
  const depth = useRef(0);
  const move = (step: number): void => {
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    move(-depth.current);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons inside are everybody's
    <div
      className={className}
      onDragEnter={(event) => holdsFiles(event) && move(1)}
      onDragLeave={(event) => holdsFiles(event) && move(-1)}
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className="start-veil">{invitation}</div>}
    </div>
  );
}
