import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The whole page takes files; the overlay shows while one hovers. The keyboard's way is the button "Open a file…". */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  // Enter and leave fire for every child; only when they balance has the file left the page.
  const depth = useRef(0);
  const shift = (by: 1 | -1) => (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const onDrop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a pointer's shortcut for the button "Open a file…"
    <div
      className="drop-zone"
      onDragEnter={shift(1)}
      onDragLeave={shift(-1)}
      onDragOver={(event) => holdsFiles(event) && event.preventDefault()}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <div className="drop-overlay">
          <IconFileImport size={40} stroke={1.5} aria-hidden />
          <strong>Drop to open as a chart</strong>
          <span>C-CDA (.xml), FHIR document bundle (.json) or plain text (.txt)</span>
        </div>
      )}
    </div>
  );
}
