/** The one style sheet: the mail's paper, ink and rust, in light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f1ede3; --sheet: #fffdf8; --ink: #211e19; --text: #3f3a31; --soft: #6a6354; --why: #76552f;
  --rust: #8c3a1d; --on-rust: #fff; --line: #e5dfd1; --edge: #8a8271; --field: #fff;
  --bad: #a11f16; --bad-wash: #fbe9e4; --good: #2f5d34; --good-wash: #e8f1e3;
  --serif: Charter, Georgia, "Times New Roman", serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #131417; --sheet: #1d1f23; --ink: #f1ede4; --text: #cfcabf; --soft: #a9a497; --why: #d3b591;
    --rust: #e9a184; --on-rust: #1d1f23; --line: #36383d; --edge: #8b877c; --field: #26282d;
    --bad: #ffab9d; --bad-wash: #3a2422; --good: #a9d3a5; --good-wash: #22301f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 16px; }
body { margin: 0; background: var(--page); color: var(--text); font: 17px/1.6 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, pre, fieldset { margin: 0; padding: 0; }
h1, h3, .of, .name { font-family: var(--serif); color: var(--ink); }
h1 { font-size: 1.875rem; line-height: 1.2; margin-bottom: 14px; text-wrap: balance; }
h2 { font-size: 1rem; line-height: 1.4; color: var(--rust); border-bottom: 2px solid var(--ink); padding-bottom: 8px; margin-top: 44px; }
h2 + * { margin-top: 16px; }
h2 + .paper { margin-top: 0; border-top: 0; }
.sample { font: bold 1.5rem/1.3 var(--serif); color: var(--ink); border-bottom: 0; padding: 0; border-top: 3px double var(--ink); padding-top: 28px; }
.sample + p { margin-top: 8px; }
a { color: var(--rust); text-underline-offset: 3px; }
p + p, p + ul, ul + p, p + form, h1 + form, input + .soft, button + .soft, details ~ .soft { margin-top: 12px; }
form + p { margin-top: 18px; }
form + form { margin-top: 24px; }
:focus-visible { outline: 3px solid var(--rust); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; padding: 10px 16px; background: var(--sheet); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); font-size: .9375rem; }
.lead { font-size: 1.125rem; text-wrap: pretty; }
.address { font-weight: 600; color: var(--ink); }

.sheet { max-width: 680px; margin: 0 auto; padding: 20px 20px 40px; background: var(--sheet); border-top: 4px solid var(--rust); }
.masthead { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; border-bottom: 3px double var(--ink); margin-bottom: 28px; }
.masthead .name { font-weight: bold; font-size: 1.5rem; line-height: 1.1; text-decoration: none; padding: 10px 0; }
nav a, .foot a, .above a { display: inline-block; min-height: 44px; padding: 10px 8px; }
nav a { color: var(--ink); }
.masthead nav { margin-right: -8px; }
.front { flex-direction: column; border: 0; margin-bottom: 12px; }
.front .name { font-size: 2.625rem; letter-spacing: -.5px; padding: 4px 0 10px; }
.front .dateline { width: 100%; text-align: center; padding: 6px 0; border-top: 3px double var(--ink); border-bottom: 1px solid var(--ink); font: italic .9375rem/1.4 var(--serif); color: var(--ink); }
.front nav { margin: 0; }
.foot .soft { text-wrap: balance; }
.foot { max-width: 680px; margin: 0 auto; padding: 20px 20px 40px; text-align: center; font-size: .9375rem; }
.foot a { color: var(--ink); }
.jump { margin: 12px -8px -20px; }
.above { margin-bottom: 4px; font-size: .9375rem; color: var(--soft); }
.above a { padding-left: 0; padding-right: 0; }
.pages { display: flex; justify-content: space-between; margin: 24px -8px 0; }

label, legend { display: block; font-weight: 600; color: var(--ink); margin: 18px 0 6px; }
input, select, button, .button { font: inherit; min-height: 48px; border-radius: 6px; }
input, select { width: 100%; padding: 10px 12px; color: var(--ink); background: var(--field); border: 1px solid var(--edge); }
input::placeholder { color: var(--soft); opacity: 1; }
.short { max-width: 220px; }
input[aria-invalid], select[aria-invalid] { border: 2px solid var(--bad); }
input[type=checkbox], input[type=radio] { width: 20px; min-height: 0; height: 20px; margin: 0; flex: none; accent-color: var(--rust); }
button, .button { display: inline-block; padding: 11px 24px; border: 2px solid var(--rust); background: var(--rust); color: var(--on-rust); font-weight: 600; text-decoration: none; text-wrap: balance; cursor: pointer; }
.button { margin: 8px 0 6px; }
button:hover, .button:hover { filter: brightness(1.08); }
form > button { margin-top: 22px; }
form > button:where(:first-child, input[type=hidden] + *) { margin-top: 8px; }
form > label:where(:first-child, input[type=hidden] + *), .row label { margin-top: 0; }
.sign-up { margin-top: 20px; }
.quiet { background: none; color: var(--rust); }
.with-button { display: flex; flex-wrap: wrap; gap: 10px; }
.with-button input { flex: 1 1 240px; }
.with-button button { flex: 1 0 auto; }
.row { display: grid; gap: 18px 20px; }
.error { color: var(--bad); font-weight: 600; margin-top: 6px; }
.banner a { color: inherit; }
.banner { padding: 12px 16px; border-left: 4px solid; border-radius: 4px; margin-top: 16px; }
.bad { color: var(--bad); background: var(--bad-wash); }
.good { color: var(--good); background: var(--good-wash); }
details { margin-top: 14px; border: 1px solid var(--line); border-radius: 6px; padding: 0 14px; }
details[open] { padding-bottom: 14px; }
summary { padding: 12px 0; min-height: 48px; cursor: pointer; font-weight: 600; color: var(--rust); }
details label:first-of-type { margin-top: 6px; }
legend { padding: 0; }
fieldset { border: 0; min-width: 0; }
.picks fieldset { padding-top: 18px; }
.picks legend { float: left; width: 100%; margin: 0 0 2px; color: var(--soft); font-size: .9375rem; }
.picks label, .choice label { display: flex; align-items: center; gap: 12px; min-height: 44px; margin: 0; font-weight: 400; color: var(--text); }
.picks label { clear: left; padding: 6px 0; line-height: 1.35; }
.choice { border-top: 1px solid var(--line); padding: 12px 0 4px; }
input[type=hidden] + .choice { border-top: 0; padding-top: 0; }
.choice legend { float: left; width: 100%; margin: 0; }
.choice label { float: left; margin-right: 24px; }
.choice::after { content: ""; display: block; clear: both; }

.hero h1 { font-size: 1.75rem; }
.paper { border-top: 1px solid var(--line); padding: 22px 0 14px; }
.paper.first { border-top: 0; }
.paper .of { font-size: 1.25rem; line-height: 1.3; margin: 0; padding: 0; border: 0; color: var(--ink); }
.of a, h2 > a { color: inherit; text-decoration: none; }
.of a:hover, h2 > a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.why { font: italic .9375rem/1.45 var(--serif); color: var(--why); margin-top: 6px; }
p.why + .why { margin-top: 2px; }
.abstract { margin-top: 8px; font-size: 1rem; }
.abstract.whole { font-size: 1.125rem; line-height: 1.65; margin-top: 16px; }
h1.title { text-wrap: pretty; }
.authors { margin-bottom: 6px; }
.find { margin: 0 0 18px; }
.actions { display: flex; flex-wrap: wrap; gap: 0 18px; margin-top: 4px; font-size: .9375rem; }
.actions a { display: inline-block; min-height: 44px; padding: 10px 0; }
.actions .outside { font-weight: 600; }
.actions .topic { color: var(--soft); }
.divide { margin: 24px 0 16px; color: var(--soft); font-weight: 600; font-size: .9375rem; }
.empty { padding: 22px 0; color: var(--soft); font-style: italic; }
h2 + .empty { margin-top: 0; }
ul { padding-left: 20px; }
li + li { margin-top: 6px; }
.counted, .mails { list-style: none; padding: 0; }
.counted { display: grid; gap: 0 24px; margin-top: 6px; }
.counted li, .mails li { margin: 0; }
.counted li { display: flex; gap: 12px; justify-content: space-between; align-items: baseline; border-bottom: 1px solid var(--line); }
.counted a { padding: 10px 0; color: var(--ink); }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
.mails li { border-bottom: 1px solid var(--line); padding: 10px 0; }
.mails a { display: block; padding: 4px 0; font: bold 1.125rem/1.35 var(--serif); color: var(--ink); }
.envelope { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 14px; font-size: .875rem; margin-top: 16px; }
.envelope dt { color: var(--soft); }
.envelope dd { margin: 0; }
.mail { display: block; width: 100%; height: 75vh; min-height: 480px; margin-top: 24px; border: 1px solid var(--line); border-radius: 6px; background: #fff; resize: vertical; }
pre { white-space: pre-wrap; font: .8125rem/1.55 ui-monospace, Menlo, Consolas, monospace; }
@media (min-width: 560px) {
  .with-button button { flex-grow: 0; }
  .row { grid-template-columns: 160px 1fr; }
  .counted { grid-template-columns: 1fr 1fr; }
  .picks label { float: left; width: 50%; padding-right: 16px; clear: none; }
  .picks fieldset { display: flow-root; }
}
@media (min-width: 720px) {
  .sheet { margin-top: 32px; padding: 28px 44px 48px; }
  .hero h1 { font-size: 2.125rem; }
  .front .name { font-size: 3rem; }
}

.saved { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; }
.saved p { flex: 1 1 260px; }
.saved p + form, .note p + form { margin-top: 0; }
.banner button.quiet { margin-top: 0; padding: 7px 18px; min-height: 44px; color: inherit; border-color: currentColor; }
.note { background: var(--page); color: var(--text); border-color: var(--edge); }
.note p + form { margin-top: 10px; }
.note + form { margin-top: 18px; }
.buttons { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 22px; }
form > .buttons:first-child { margin-top: 20px; }
.preview { margin-top: 22px; padding: 14px 18px 16px; background: var(--page); border-radius: 6px; scroll-margin-top: 16px; }
.preview h3 { font-size: 1.125rem; line-height: 1.35; }
.matches { margin-top: 14px; }
.matches h4 { margin: 0; font-size: 1rem; line-height: 1.4; color: var(--ink); display: flex; justify-content: space-between; gap: 16px; }
.matches .count { font-weight: 400; white-space: nowrap; }
.matches ul { margin-top: 2px; }
.matches li { margin-top: 2px; font-size: .9375rem; line-height: 1.45; }
.matches.muted ul { color: var(--soft); }
.suggested legend, .ticks legend { margin-bottom: 0; }
.suggested label, .ticks label { display: flex; align-items: center; gap: 12px; min-height: 44px; margin: 0; font-weight: 400; color: var(--text); }
.small { margin-top: 10px; padding: 7px 16px; min-height: 44px; font-size: .9375rem; }
.single { grid-template-columns: none; }
.danger { background: var(--bad); border-color: var(--bad); color: var(--sheet); }
details p + form, details p + p { margin-top: 12px; }
form + details, ul + label { margin-top: 18px; }
.filter { display: flex; flex-wrap: wrap; gap: 0 6px; margin: 0 -8px 4px; }
.filter a { color: var(--rust); }
.filter a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--ink); }
mark { background: none; color: var(--ink); font-weight: 600; text-decoration: underline; text-decoration-color: var(--why); text-decoration-thickness: 2px; text-underline-offset: 3px; }
[hidden] { display: none !important; }
.banner + form, .banner + p, .banner + ul, .banner + label { margin-top: 18px; }
input.short { display: block; }
.row + .choice { margin-top: 18px; }
.ticks { margin-top: 14px; }
.learned { margin-bottom: 28px; }
.learned h3 { font-size: 1.125rem; line-height: 1.35; margin-bottom: 4px; }
.said { list-style: none; padding: 0; }
p + .said { margin-top: 4px; }
.said li { margin: 0; border-bottom: 1px solid var(--line); }
.said form { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 8px 0; }
.said button { flex: none; margin: 0; }
.said span { line-height: 1.4; }
`;
