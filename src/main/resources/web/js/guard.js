/* A form leaves once. The page comes back usable when the reader returns to it. */
const leaving = new WeakSet();
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get' || form.hasAttribute('hx-post')) return;
  if (leaving.has(form)) { event.preventDefault(); return; }
  leaving.add(form);
  form.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('form[aria-busy]').forEach(form => { leaving.delete(form); form.removeAttribute('aria-busy'); });
});
