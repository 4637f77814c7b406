/* <form data-autosave="/ho-so/nhap/12"> is sent a moment after the last change; <p data-autosave-status> says so. */
const wait = 1500;
document.querySelectorAll('form[data-autosave]').forEach(form => {
  const status = form.querySelector('[data-autosave-status]');
  const say = kind => { if (status) status.textContent = (status.dataset[kind] || '').replace('{}', new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })); };
  let timer = 0;
  let dirty = false;
  const save = async () => {
    dirty = false;
    const answers = new FormData(form);
    for (const [name, value] of [...answers]) if (value instanceof File) answers.delete(name);
    try {
      const reply = await fetch(form.dataset.autosave, { method: 'POST', body: new URLSearchParams(answers), headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
      if (!reply.ok || reply.redirected) throw new Error(reply.status);
      say('saved');
    } catch {
      dirty = true;
      say('unsaved');
    }
  };
  form.addEventListener('input', () => { dirty = true; clearTimeout(timer); timer = setTimeout(save, wait); });
  form.addEventListener('submit', () => { clearTimeout(timer); dirty = false; });
  addEventListener('online', () => { if (dirty) save(); });
  addEventListener('visibilitychange', () => { if (document.hidden && dirty) { clearTimeout(timer); save(); } });
});
