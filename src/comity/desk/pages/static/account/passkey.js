// Passkeys: a form marked data-passkey asks the browser's key when it is sent, and carries the answer with it.
// "login" asks the server for the question first; "answer" and "add" find it in the page, in #passkey-data.
(() => {
  "use strict";

  const inPage = () => JSON.parse(document.getElementById("passkey-data").textContent);

  async function askServer(form) {
    const answer = await fetch(form.action, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return answer.json();
  }

  async function makeKey(form) {
    const options = inPage().creation_options;
    const alone = form.elements.passwordless && form.elements.passwordless.checked;
    const wish = options.publicKey.authenticatorSelection;
    wish.residentKey = alone ? "required" : "discouraged";
    wish.requireResidentKey = Boolean(alone);
    if (alone) wish.userVerification = "required";
    return webauthnJSON.create(options);
  }

  const ways = {
    login: async (form) => webauthnJSON.get((await askServer(form)).request_options),
    answer: async () => webauthnJSON.get(inPage().request_options),
    add: makeKey,
  };

  async function send(event) {
    event.preventDefault();
    const form = event.target;
    const failed = form.querySelector("#passkey-failed");
    if (failed) failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await ways[form.dataset.passkey](form));
      form.submit();
    } catch {
      if (failed) failed.hidden = false;
    }
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) form.addEventListener("submit", send);
})();
