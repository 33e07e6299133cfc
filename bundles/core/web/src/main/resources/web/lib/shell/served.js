/** Fields in which somebody may be typing; taking them away would lose the words. */
const FIELDS = 'input, select, textarea';

/**
 * Takes the text version that the server sent out of the document, now that the page itself stands behind it. Whoever reads on finds the
 * focus where it was; whoever is typing is left alone until done.
 */
export function takeOver(shell) {
  const served = document.getElementById('served');
  if (!served) return;
  const focused = served.contains(document.activeElement) ? document.activeElement : null;
  if (focused?.matches(FIELDS)) {
    focused.addEventListener('blur', () => setTimeout(() => takeOver(shell)), { once: true });
    return;
  }
  served.remove();
  shell.inert = false;
  if (!focused) return;
  const href = focused.getAttribute('href');
  const same = href && [...shell.querySelectorAll('a[href]')].find((a) => a.getAttribute('href') === href);
  (same ?? shell.querySelector('main'))?.focus({ preventScroll: true });
}
