/* j and k walk through the list, / searches, ? shows the keys. Never while somebody types. */
const typing = target => target.closest('input, textarea, select, [contenteditable], dialog[open]');
const links = () => [...document.querySelectorAll('[data-list] > *')]
  .map(row => row.matches('a') ? row : row.querySelector('a, button')).filter(Boolean);
const walk = step => {
  const all = links();
  if (!all.length) return;
  const here = all.findIndex(link => link.closest('[data-list] > *').contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, here < 0 ? 0 : here + step))];
  next.focus();
  next.closest('[data-list] > *').scrollIntoView({ block: 'nearest' });
};
const actions = {
  j: () => walk(1),
  k: () => walk(-1),
  '/': () => document.querySelector('[data-search]')?.focus(),
  '?': () => document.querySelector('dialog[data-keys]')?.showModal(),
};
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const action = actions[event.key];
  if (!action || !document.body.classList.contains('ts-officer')) return;
  event.preventDefault();
  action();
});
document.querySelectorAll('[data-open-keys]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => document.querySelector('dialog[data-keys]').showModal());
});
