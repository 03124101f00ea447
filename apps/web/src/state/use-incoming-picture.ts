import { useEffect, useRef, useState } from 'preact/hooks';
import { isClipFile } from '../clip/is-clip-file.ts';

/**
 * Takes pictures and clips that are dropped anywhere on the page or pasted into it.
 *
 * @returns Whether a file is being dragged over the page.
 */
export function useIncomingPicture(onPicture: (file: File) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useRef(onPicture);
  take.current = onPicture;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault(); // else the browser would leave the page for the file
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      take.current(file);
    };
    const paste = (event: ClipboardEvent): void => {
      // Word processors put a picture of the text beside the text: then the text is meant.
      if (event.clipboardData?.types.includes('text/plain') === true) return;
      const file = [...(event.clipboardData?.files ?? [])].find(
        (pasted) => pasted.type.startsWith('image/') || isClipFile(pasted),
      );
      if (file !== undefined) take.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return dragging;
}
