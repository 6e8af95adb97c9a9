// The reader's time zone, so that nobody has to look for it.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("input[type=hidden][data-time-zone]")) field.value = zone || "";
// Several topics in one field: what is before the last comma stays in front of each suggestion.
for (const field of document.querySelectorAll("input[list][data-many]")) {
  const names = [...field.list.options].map((option) => option.value);
  field.addEventListener("input", () => {
    const kept = field.value.slice(0, field.value.lastIndexOf(",") + 1);
    names.forEach((name, n) => {
      field.list.options[n].value = (kept && `${kept} ${name}`) || name;
    });
  });
}
// Another zone than the one chosen: one tap takes the browser's.
for (const button of document.querySelectorAll("button[data-use-zone]")) {
  const field = document.getElementById(button.dataset.useZone);
  const offer = () => {
    button.hidden = field.value === zone || ![...field.options].some((option) => option.value === zone);
  };
  button.textContent = `Use this device’s: ${(zone || "").replaceAll("_", " ")}`;
  button.addEventListener("click", () => {
    field.value = zone;
    field.focus();
    offer();
  });
  field.addEventListener("change", offer);
  offer();
}
// An address to copy is selected as a whole.
for (const field of document.querySelectorAll("input[data-select]"))
  field.addEventListener("focus", () => field.select());
// What the topics in the form would bring, shown as they are typed. What cannot be had is left as it was.
for (const form of document.querySelectorAll("form[data-preview]")) {
  let waiting, under;
  const show = async () => {
    under?.abort();
    under = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.preview, { method: "POST", body, signal: under.signal });
    if (!answer.ok) return;
    const parsed = new DOMParser()
      .parseFromString(await answer.text(), "text/html")
      .getElementById("preview");
    const shown = document.getElementById("preview");
    const held = shown.contains(document.activeElement) ? document.activeElement.value : null;
    shown.replaceWith(parsed);
    if (held) [...parsed.querySelectorAll("input")].find((input) => input.value === held)?.focus();
    form.querySelector("[data-preview-says]").textContent = parsed.dataset.says;
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show().catch(() => {}), 350);
  };
  form.addEventListener("input", soon);
}
