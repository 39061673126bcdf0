import { useEffect, useState } from 'react';
import { Key } from '../../components/index.ts';
import { keyOf } from './keymap.ts';
import { selectedInViewer, spanOfSelection } from './selection.ts';
import { useWorkbench } from './workbench-context.ts';

interface Place {
  readonly text: string;
  readonly top: number;
  readonly left: number;
}

/** The way from a selected phrase to its code, beside the phrase; `C` does the same. */
export function SelectionButton({ documentId }: { readonly documentId: string | undefined }) {
  const { enter } = useWorkbench();
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlace(placeOfSelection()));
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('scroll', look, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('scroll', look, true);
    };
  }, []);
  if (!place) return null;
  return (
    <button
      type="button"
      className="selection-button no-print"
      tabIndex={-1}
      style={{ top: place.top, left: place.left }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => enter('diagnosis', place.text, spanOfSelection(documentId))}
    >
      Code “{place.text.length > 28 ? `${place.text.slice(0, 27)}…` : place.text}” <Key of={keyOf('enter-diagnosis')} />
    </button>
  );
}

function placeOfSelection(): Place | undefined {
  const text = selectedInViewer();
  if (text.length < 2) return undefined;
  const rectangle = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (!rectangle || rectangle.height === 0) return undefined;
  const below = rectangle.bottom + 6;
  const top = below > window.innerHeight - 48 ? rectangle.top - 34 : below;
  return { text, top, left: Math.max(8, Math.min(rectangle.left, window.innerWidth - 320)) };
}
