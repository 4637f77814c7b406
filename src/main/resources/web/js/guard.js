/* A form leaves once; it may leave again after eight seconds, or when the reader comes back to the page. */
const leaving = new WeakSet();
const release = form => { leaving.delete(form); form.removeAttribute('aria-busy'); };
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get') return;
  if (leaving.has(form)) { event.preventDefault(); return; }
  leaving.add(form);
  form.setAttribute('aria-busy', 'true');
  setTimeout(release, 8000, form);
});
addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('form[aria-busy]').forEach(release);
});
document.addEventListener('htmx:afterRequest', event => release(event.target));
