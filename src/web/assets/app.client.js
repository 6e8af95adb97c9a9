/**
 * The elements that a selector finds, those of another type left out.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} within
 */
const all = (selector, type, within = document) =>
  [...within.querySelectorAll(selector)].flatMap((element) => (element instanceof type ? [element] : []));

// The reader's time zone goes with the form, so that nobody has to look for it.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
for (const field of all("input[type=hidden][data-time-zone]", HTMLInputElement)) field.value = zone;
// A field may take several topics: what is before the last comma stays in front of each suggestion.
for (const field of all("input[list][data-many]", HTMLInputElement)) {
  const suggestions = [...(field.list?.options ?? [])].map((option) => ({ option, name: option.value }));
  field.addEventListener("input", () => {
    const kept = field.value.slice(0, field.value.lastIndexOf(",") + 1);
    for (const { option, name } of suggestions) option.value = (kept && `${kept} ${name}`) || name;
  });
}
// A button offers the browser's time zone while another one is chosen.
for (const button of all("button[data-use-zone]", HTMLButtonElement)) {
  const field = document.getElementById(button.dataset.useZone ?? "");
  if (!(field instanceof HTMLInputElement)) continue;
  const name = zone.replaceAll("_", " ");
  const own = document.createElement("option");
  own.value = name;
  own.label = "this device’s";
  field.list?.prepend(own);
  const offer = () => {
    button.hidden = zone === "" || field.value === name;
  };
  button.textContent = `Use this device’s: ${name}`;
  button.addEventListener("click", () => {
    field.value = name;
    field.focus();
    offer();
  });
  field.addEventListener("input", offer);
  offer();
}
// What is to be copied, or to be replaced by another choice, is selected as a whole.
for (const field of [
  ...all("input[data-select]", HTMLInputElement),
  ...all("textarea[data-select]", HTMLTextAreaElement),
])
  field.addEventListener("focus", () => field.select());
// A button copies what a field holds; without a clipboard there is none.
for (const button of all("button[data-copy]", HTMLButtonElement)) {
  const field = document.getElementById(button.dataset.copy ?? "");
  if (!(field instanceof HTMLTextAreaElement) || !navigator.clipboard) continue;
  const name = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(field.value).then(
      () => true,
      () => false,
    );
    if (!copied) field.focus();
    button.textContent = copied ? "Copied" : "Press Ctrl+C to copy";
    setTimeout(() => {
      button.textContent = name;
    }, 2500);
  });
}
// A preview of what the topics in the form would bring follows the typing. Where none can be had, the last one stays.
for (const form of all("form[data-preview]", HTMLFormElement)) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let request;
  const show = async () => {
    request?.abort();
    request = new AbortController();
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const answer = await fetch(form.dataset.preview ?? "", {
      method: "POST",
      body: new URLSearchParams(fields),
      signal: request.signal,
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const preview = page.getElementById("preview");
    const shown = document.getElementById("preview");
    if (!preview || !shown) return;
    const focused = all("input:focus", HTMLInputElement, shown)[0];
    shown.replaceWith(preview);
    if (focused)
      all("input", HTMLInputElement, preview)
        .find((input) => input.value === focused.value)
        ?.focus();
    for (const status of all("[data-preview-says]", HTMLElement, form))
      status.textContent = preview.dataset.says ?? "";
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch(() => {}), 350);
  });
}
// The bar marks the section that is being read.
for (const bar of all("[data-bar]", HTMLElement)) {
  const links = all("a", HTMLAnchorElement, bar);
  const mark = () => {
    const passed = links.filter((link) => {
      const heading = document.getElementById(link.hash.slice(1));
      return heading && heading.getBoundingClientRect().top < innerHeight / 3;
    });
    const current = passed.at(-1) ?? links[0];
    for (const link of links)
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}
// j and k walk through the papers of a digest, o opens the one that is walked to, s goes to where it is saved.
for (const hint of all("[data-keys]", HTMLElement)) {
  hint.hidden = false;
  const entries = all("article.paper", HTMLElement);
  let at = -1;
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isTyping = target instanceof Element && target.matches("input, textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = entries.findIndex((entry) => entry.contains(document.activeElement));
    if (focused >= 0) at = focused;
    const step = { j: 1, k: -1 }[event.key];
    if (step !== undefined) {
      at = Math.min(Math.max(at + step, 0), entries.length - 1);
      const entry = entries[at];
      if (!entry) return;
      entry.tabIndex = -1;
      entry.focus();
    } else if (event.key === "o") entries[at]?.querySelector("a")?.click();
    else if (event.key === "s") all("a[data-save]", HTMLAnchorElement, entries[at] ?? hint)[0]?.click();
  });
}
