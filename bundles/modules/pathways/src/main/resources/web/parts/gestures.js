const DRAG_AFTER = 5;

/**
 * Wheel, mouse and fingers on a map: one finger or the mouse pans, two fingers or Ctrl and the wheel zoom. A click that was a pan opens
 * nothing. The wheel alone scrolls the page until somebody works in the map. Returns the function that ends it.
 */
export function gestures(element, viewport) {
  const pointers = new Map();
  let dragged = false;
  let from = null;

  const place = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  const down = (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) {
      dragged = false;
      from = place(event);
    }
    pointers.set(event.pointerId, place(event));
  };

  const move = (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const distance = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]);
      dragged = true;
      viewport().zoom(distance(now) / Math.max(distance(before), 1), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2, { smooth: false });
    } else if (dragged || Math.hypot(now[0] - from[0], now[1] - from[1]) > DRAG_AFTER) {
      if (!dragged) element.setPointerCapture(event.pointerId);
      dragged = true;
      element.classList.add('pathways-map__svg--dragged');
      viewport().pan(now[0] - before[0], now[1] - before[1]);
    }
    pointers.set(event.pointerId, now);
  };

  const up = (event) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) element.classList.remove('pathways-map__svg--dragged');
  };

  const click = (event) => {
    if (!dragged) return;
    dragged = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const wheel = (event) => {
    const inUse = element.contains(document.activeElement) || element.parentElement.contains(document.activeElement);
    const view = viewport();
    const zooms = event.ctrlKey || event.metaKey || (inUse && !event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX));
    if (zooms) {
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0022));
      const atEnd = (factor < 1 && view.k <= view.fit * 1.001) || (factor > 1 && view.k >= view.most * 0.999);
      if (atEnd && !event.ctrlKey) return;
      event.preventDefault();
      view.zoom(factor, ...place(event), { smooth: false });
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      view.pan(-(event.deltaX || event.deltaY), 0);
    }
  };

  const on = [['pointerdown', down], ['pointermove', move], ['pointerup', up], ['pointercancel', up], ['wheel', wheel, { passive: false }], ['click', click, true]];
  for (const [type, listener, options] of on) element.addEventListener(type, listener, options);
  return () => on.forEach(([type, listener, options]) => element.removeEventListener(type, listener, options));
}
