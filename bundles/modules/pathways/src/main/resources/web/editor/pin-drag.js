import { heightOf, heightOfStop, rowAt } from './rows.js';

const DRAG_AFTER = 6;

/**
 * Dragging the chosen stop up or down fixes its row; any other dragging moves the map. To be called with `pointerdown` before the map
 * gets it.
 *
 * @param selected id of the chosen stop; @param onRow gets the row where it was dropped
 */
export function dragToRow(event, drawing, selected, onRow) {
  const mark = event.target.closest?.('[data-stop]');
  if (event.button !== 0 || !mark || mark.dataset.stop !== selected) return;
  event.stopPropagation();
  event.preventDefault();
  const scale = mark.getScreenCTM().a;
  const at = heightOfStop(drawing, selected);
  let row = null;
  const move = (e) => {
    const down = e.clientY - event.clientY;
    if (row === null && Math.abs(down) < DRAG_AFTER) return;
    row = rowAt(drawing, at + down / scale);
    mark.setAttribute('transform', `translate(0 ${(heightOf(drawing, row) - at).toFixed(1)})`);
    mark.toggleAttribute('data-held', true);
  };
  const end = (e) => {
    for (const type of ['pointermove', 'pointerup', 'pointercancel']) removeEventListener(type, type === 'pointermove' ? move : end);
    mark.removeAttribute('transform');
    mark.removeAttribute('data-held');
    if (e.type === 'pointerup' && row !== null) onRow(row);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}
