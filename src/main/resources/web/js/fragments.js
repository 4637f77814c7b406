/* A refusal from the server is a sentence for the message area, whatever the fragment was meant for. */
const area = document.getElementById('thong-bao');
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status < 400 || !event.detail.xhr.getResponseHeader('X-Trouble')) return;
  event.detail.shouldSwap = true;
  event.detail.target = area;
  event.detail.swapOverride = 'innerHTML show:top';
});
document.addEventListener('htmx:sendError', () => { document.querySelector('[data-offline]').hidden = false; });
/* Buttons that only work with a script appear with it. */
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
