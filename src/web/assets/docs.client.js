// Tries requests of the API's docs page: each form there makes one, to this origin, and shows the answer.
for (const form of document.querySelectorAll("form[data-method]")) {
  const shown = form.querySelector("output");
  if (!(form instanceof HTMLFormElement) || !shown) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = new FormData(form);
    /** @param {string} place */
    const fieldsIn = (place) =>
      [...given].flatMap(([name, value]) => {
        const text = String(value).trim();
        return name.startsWith(`${place} `) && text !== ""
          ? [/** @type {[string, string]} */ ([name.slice(place.length + 1), text])]
          : [];
      });
    const path = fieldsIn("path").reduce(
      (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(value)),
      form.dataset.path ?? "",
    );
    const query = new URLSearchParams(fieldsIn("query")).toString();
    const headers = new Headers(fieldsIn("header"));
    const [[, token] = []] = fieldsIn("token");
    if (token) headers.set("Authorization", `Bearer ${token}`);
    const [[, body] = []] = fieldsIn("body");
    if (body) headers.set("Content-Type", "application/json");
    shown.textContent = "Waiting for the answer …";
    shown.textContent = await fetch(path + (query && `?${query}`), {
      method: form.dataset.method ?? "GET",
      headers,
      body: body ?? null,
      cache: "no-store",
    }).then(
      async (answer) => {
        const text = await answer.text();
        const isJson = /json/.test(answer.headers.get("Content-Type") ?? "");
        const told = isJson && text ? JSON.stringify(JSON.parse(text), null, 2) : text;
        return `${answer.status} ${answer.statusText}\n\n${told}`.trim();
      },
      () => "There was no answer. Is the server running, and are you online?",
    );
  });
}
