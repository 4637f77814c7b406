/* Tells about a file that is too large before a slow line has carried it. */
document.addEventListener('change', event => {
  const input = event.target;
  if (!input.matches('input[type=file][data-megabytes]')) return;
  const limit = Number(input.dataset.megabytes) * 1024 * 1024;
  const tooLarge = [...input.files].some(file => file.size > limit);
  const message = input.parentElement.querySelector('[data-upload-message]');
  message.textContent = tooLarge ? input.dataset.tooLarge : '';
  message.hidden = !tooLarge;
  if (tooLarge) input.value = '';
});
