/* Says that the network is gone, and that what was saved is safe. */
const notice = document.querySelector('[data-offline]');
const show = () => { notice.hidden = navigator.onLine; };
addEventListener('online', show);
addEventListener('offline', show);
show();
