/** What the docs page has beyond the style of all pages. */
export const docsStyle = `
.code { margin-top: 14px; padding: 12px 14px; background: var(--page); border-radius: 6px; overflow-x: auto; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875em; }
.route { color: var(--ink); margin-top: 4px; }
.route + p { margin-top: 8px; }
.fields { margin-top: 10px; font-size: .9375rem; }
.fields dt { color: var(--ink); margin-top: 8px; }
.fields dd { margin: 0 0 0 16px; }
.fields .fields { margin-top: 0; }
section > h3 { margin-top: 28px; font-size: 1.125rem; }
.intro { margin-bottom: 8px; }
@media (min-width: 720px) {
  .fields { display: grid; grid-template-columns: minmax(140px, auto) minmax(0, 1fr); gap: 6px 16px; }
  .fields dt { margin: 0; }
  .fields dd { margin: 0; }
  .fields .fields { grid-template-columns: minmax(110px, auto) minmax(0, 1fr); }
}
`;
