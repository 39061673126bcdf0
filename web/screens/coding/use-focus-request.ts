import { useCallback, useEffect, useState } from 'react';

/** Puts the focus on an element that the change being made now will render. */
export function useFocusRequest(): (elementId: string) => void {
  const [request, setRequest] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (!request) return;
    const element = document.getElementById(request.id);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  }, [request]);
  return useCallback((id: string) => setRequest({ id }), []);
}
