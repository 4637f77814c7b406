/* Khóa truy cập: asks the authenticator and sends what it answers. Without this file the page says what to use instead. */
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  const make = async options => {
    const made = await navigator.credentials.create({ publicKey: { ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials) } });
    return plain(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [] });
  };
  const use = async options => {
    const used = await navigator.credentials.get({ publicKey: { ...options,
      challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
    return plain(used, {
      authenticatorData: text(used.response.authenticatorData),
      signature: text(used.response.signature),
      userHandle: text(used.response.userHandle) });
  };
  const plain = (credential, response) => ({
    id: credential.id, rawId: text(credential.rawId), type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...response, clientDataJSON: text(credential.response.clientDataJSON) } });

  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const making = form.dataset.passkey === 'tao';
    const address = making ? '/dang-nhap/thiet-lap/khoa' : '/dang-nhap/khoa';
    const message = form.querySelector('[data-passkey-message]');
    const button = form.querySelector('button');
    const post = async (where, body) => {
      const answer = await fetch(where, { method: 'POST', body, headers: {
        'Content-Type': 'application/json', 'X-XSRF-TOKEN': form.querySelector('input[type=hidden]').value } });
      if (answer.redirected) {
        // The session is over: the page that says so knows more than we do.
        window.location.assign(answer.url);
        return new Promise(() => {});
      }
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    };
    form.querySelector('[data-passkey-with]').hidden = false;
    form.querySelector('[data-passkey-without]').hidden = true;
    form.addEventListener('submit', event => { event.preventDefault(); button.click(); });
    button.addEventListener('click', async () => {
      message.textContent = '';
      button.disabled = true;
      try {
        const options = await post(address + '/yeu-cau', '{}');
        const name = form.querySelector('[name=ten-khoa]');
        const answer = await (making ? make : use)(options);
        const { next } = await post(address, JSON.stringify(making ? { khoa: answer, ten: name ? name.value : '' } : answer));
        window.location.assign(next);
      } catch (failure) {
        console.warn('khóa truy cập:', failure.name, failure.message);
        message.textContent = form.dataset.failed;
        button.disabled = false;
      }
    });
  });
})();
