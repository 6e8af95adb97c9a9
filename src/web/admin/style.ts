/** What the operator's pages have beyond the style of all pages. */
export const adminStyle = `
.operator .sheet { max-width: 1120px; }
.operator .masthead { margin-bottom: 20px; }
.operator .masthead nav { margin: 0 -8px; }
.operator nav a[aria-current] { font-weight: 600; color: var(--rust); }
.operator h2 { margin-top: 36px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); gap: 18px 24px; padding: 0; list-style: none; }
.figures li { margin: 0; }
.figures strong { display: block; font: bold 1.75rem/1.2 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums; }
.figures .bad-figure { color: var(--bad); }
.wide {
  position: relative; overflow-x: auto; margin-top: 16px;
  /* A shadow at the edge that more lies behind: the sheet's colour covers it where the table ends. */
  background:
    linear-gradient(to right, var(--sheet) 50%, transparent) 0 0 / 32px 100% no-repeat local,
    linear-gradient(to left, var(--sheet) 50%, transparent) 100% 0 / 32px 100% no-repeat local,
    linear-gradient(to right, var(--line), transparent) 0 0 / 14px 100% no-repeat scroll,
    linear-gradient(to left, var(--line), transparent) 100% 0 / 14px 100% no-repeat scroll;
}
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
th { color: var(--ink); }
td { font-variant-numeric: tabular-nums; }
td.who { min-width: 150px; overflow-wrap: anywhere; }
td.text { min-width: 240px; overflow-wrap: anywhere; }
.reason { font-size: .875rem; line-height: 1.4; }
td.pick { padding: 0; }
td.pick label { display: grid; place-items: center start; margin: 0; width: 44px; min-height: 44px; }
td form > button { min-height: 44px; padding: 6px 14px; margin: 0; }
.figures + p { margin-top: 18px; }
.number { text-align: right; }
.nowrap { white-space: nowrap; }
.verdict { font-weight: 600; white-space: nowrap; }
.verdict.bad-word { color: var(--bad); }
.verdict.good-word { color: var(--good); }
.chart { margin: 16px 0 0; }
.plot { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 10px; }
.scale { display: flex; flex-direction: column; justify-content: space-between; text-align: right; font-size: .8125rem; color: var(--soft); font-variant-numeric: tabular-nums; line-height: 1; }
.span { grid-column: 2; display: flex; justify-content: space-between; font-size: .8125rem; color: var(--soft); }
.plot svg { display: block; width: 100%; height: 180px; border-left: 1px solid var(--edge); border-bottom: 1px solid var(--edge); }
.curve { fill: none; stroke: var(--rust); stroke-width: 2; vector-effect: non-scaling-stroke; }
.under { fill: var(--rust); opacity: .12; }
.bar { display: block; width: 100%; min-width: 80px; height: 14px; margin-top: 5px; }
.bar rect { fill: var(--rust); }
dl.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 20px; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; }
`;
