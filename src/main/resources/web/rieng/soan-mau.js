/* Soạn mẫu giấy như văn bản: the template is shown as it looks, and goes back as the XHTML it is. Read and written as XML,
   because the rules of HTML would carry «{{#…}}» between the rows of a table out of it. Without it the text box stays. */
(() => {
  const form = document.querySelector('form[data-paper]');
  const box = form && form.querySelector('textarea');
  if (!box) return;
  const XHTML = 'http://www.w3.org/1999/xhtml';
  const read = text => {
    const xml = new DOMParser().parseFromString(
      `<div xmlns="${XHTML}">${text.replaceAll('&nbsp;', '&#160;')}</div>`, 'application/xhtml+xml');
    return xml.querySelector('parsererror') ? null : document.importNode(xml.documentElement, true);
  };
  const write = page => [...page.childNodes].map(node => new XMLSerializer().serializeToString(node)).join('')
    .replaceAll(` xmlns="${XHTML}"`, '');
  const first = read(box.value);
  if (!first) return;

  const page = document.createElement('div');
  page.className = 'ts-writing';
  page.contentEditable = 'true';
  page.setAttribute('role', 'textbox');
  page.setAttribute('aria-multiline', 'true');
  page.setAttribute('aria-label', form.querySelector('label').textContent);
  page.append(...first.childNodes);

  const tools = document.createElement('div');
  tools.className = 'ts-writing__tools';
  tools.setAttribute('role', 'toolbar');
  tools.setAttribute('aria-label', form.dataset.tools);
  const button = (label, act) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'ts-link-button';
    one.textContent = label;
    one.addEventListener('mousedown', event => event.preventDefault());
    one.addEventListener('click', act);
    tools.append(one);
    return one;
  };
  const words = form.dataset.buttons.split('|');
  ['bold', 'italic', 'justifyLeft', 'justifyCenter', 'insertUnorderedList'].forEach((command, i) =>
    button(words[i], () => { page.focus(); document.execCommand(command); }));
  const places = document.createElement('select');
  places.className = 'govuk-select';
  places.setAttribute('aria-label', words[5]);
  places.add(new Option(words[5], ''));
  document.querySelectorAll('[data-place]').forEach(place =>
    places.add(new Option(place.parentElement.textContent.trim(), place.textContent)));
  places.addEventListener('change', () => {
    page.focus();
    document.execCommand('insertText', false, places.value);
    places.value = '';
  });
  tools.append(places);
  const code = button(words[6], () => {
    const toCode = box.hidden;
    if (toCode) box.value = write(page);
    const again = toCode ? first : read(box.value);
    if (!again) return;
    if (!toCode) page.replaceChildren(...again.childNodes);
    box.hidden = !toCode;
    page.hidden = toCode;
    code.setAttribute('aria-pressed', String(toCode));
  });
  code.setAttribute('aria-pressed', 'false');
  box.before(tools, page);
  box.hidden = true;
  form.addEventListener('submit', () => { if (box.hidden) box.value = write(page); }, true);
})();
