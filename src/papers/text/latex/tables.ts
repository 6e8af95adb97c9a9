/**
 * What LaTeX commands in titles and abstracts stand for. Meanings follow the LaTeX kernel, amsmath and amssymb; the letters are
 * Unicode's. Only commands that occur in prose are listed. An unlisted command is treated as an author's own macro.
 */

/** Greek letters by command. Where two commands give one letter (`\phi`, `\varphi`), the plain one comes first. */
export const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  vartheta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  omicron: "ο",
  pi: "π",
  rho: "ρ",
  varrho: "ρ",
  sigma: "σ",
  varsigma: "ς",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Upsilon: "Υ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
};

/** Mathematical signs by command. */
export const SIGNS: Readonly<Record<string, string>> = {
  times: "×",
  cdot: "·",
  div: "÷",
  pm: "±",
  mp: "∓",
  ast: "∗",
  star: "⋆",
  circ: "∘",
  bullet: "•",
  oplus: "⊕",
  otimes: "⊗",
  odot: "⊙",
  leq: "≤",
  le: "≤",
  leqslant: "≤",
  geq: "≥",
  ge: "≥",
  geqslant: "≥",
  neq: "≠",
  ne: "≠",
  ll: "≪",
  gg: "≫",
  approx: "≈",
  equiv: "≡",
  cong: "≅",
  sim: "∼",
  simeq: "≃",
  propto: "∝",
  in: "∈",
  notin: "∉",
  subset: "⊂",
  subseteq: "⊆",
  supset: "⊃",
  supseteq: "⊇",
  cup: "∪",
  cap: "∩",
  setminus: "∖",
  emptyset: "∅",
  varnothing: "∅",
  to: "→",
  rightarrow: "→",
  longrightarrow: "→",
  leftarrow: "←",
  gets: "←",
  leftrightarrow: "↔",
  Rightarrow: "⇒",
  implies: "⇒",
  Leftarrow: "⇐",
  Leftrightarrow: "⇔",
  iff: "⇔",
  mapsto: "↦",
  uparrow: "↑",
  downarrow: "↓",
  infty: "∞",
  partial: "∂",
  nabla: "∇",
  sum: "∑",
  prod: "∏",
  int: "∫",
  forall: "∀",
  exists: "∃",
  neg: "¬",
  land: "∧",
  wedge: "∧",
  lor: "∨",
  vee: "∨",
  top: "⊤",
  bot: "⊥",
  perp: "⊥",
  ell: "ℓ",
  hbar: "ℏ",
  Re: "ℜ",
  Im: "ℑ",
  aleph: "ℵ",
  prime: "′",
  angle: "∠",
  triangle: "△",
  langle: "⟨",
  rangle: "⟩",
  lfloor: "⌊",
  rfloor: "⌋",
  lceil: "⌈",
  rceil: "⌉",
  vert: "|",
  lvert: "|",
  rvert: "|",
  mid: "|",
  Vert: "‖",
  lVert: "‖",
  rVert: "‖",
  parallel: "∥",
  dagger: "†",
  ddagger: "‡",
  checkmark: "✓",
  deg: "°",
  degree: "°",
  ldots: "…",
  dots: "…",
  cdots: "…",
  dotsc: "…",
  dotsb: "…",
  vdots: "⋮",
};

/** Words, letters and spaces by command. */
export const WORDS: Readonly<Record<string, string>> = {
  LaTeX: "LaTeX",
  TeX: "TeX",
  BibTeX: "BibTeX",
  ie: "i.e.",
  eg: "e.g.",
  etal: "et al.",
  etc: "etc.",
  wrt: "w.r.t.",
  cf: "cf.",
  vs: "vs.",
  iid: "i.i.d.",
  aka: "a.k.a.",
  quad: " ",
  qquad: " ",
  enspace: " ",
  thinspace: " ",
  newline: " ",
  linebreak: " ",
  par: " ",
  item: " ",
  copyright: "©",
  textcopyright: "©",
  texttrademark: "™",
  textregistered: "®",
  textdegree: "°",
  texttimes: "×",
  textmu: "μ",
  pounds: "£",
  euro: "€",
  texteuro: "€",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotedblleft: "“",
  textquotedblright: "”",
  textbar: "|",
  textless: "<",
  textgreater: ">",
  textunderscore: "_",
  textasciitilde: "~",
  lbrace: "{",
  rbrace: "}",
};

/** Letters by command; as in TeX, a space after the command ends it and is not printed. */
export const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  dh: "ð",
  DH: "Ð",
  th: "þ",
  TH: "Þ",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
};

/** Named functions. A space separates them from the letter before them. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  "arccos arcsin arctan arg cos cosh cot det dim exp gcd hom inf ker lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh".split(
    " ",
  ),
);

/** Combining marks by the one character after the backslash. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
};

/** Combining marks by command, for text (`\c{c}`) and for mathematics (`\hat{x}`). */
export const NAMED_ACCENTS: Readonly<Record<string, string>> = {
  c: "\u0327",
  v: "\u030c",
  u: "\u0306",
  H: "\u030b",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
  hat: "\u0302",
  widehat: "\u0302",
  tilde: "\u0303",
  widetilde: "\u0303",
  bar: "\u0304",
  overline: "\u0304",
  vec: "\u20d7",
  dot: "\u0307",
  ddot: "\u0308",
  check: "\u030c",
  breve: "\u0306",
  acute: "\u0301",
  grave: "\u0300",
};

/** Commands that only change how their one argument looks. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  (
    "emph text textbf textit textsl textsc texttt textrm textsf textmd textup textnormal underline uline mbox hbox fbox ensuremath " +
    "mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr mathop mathbin mathrel boldsymbol bm pmb operatorname " +
    "textquote enquote MakeUppercase lowercase uppercase title section subsection paragraph caption thanks"
  ).split(" "),
);

/** Declarations: they change how the rest of their group looks, or the size of a bracket. */
export const SWITCHES: ReadonlySet<string> = new Set(
  (
    "em it bf tt sc sl rm sf cal bfseries itshape scshape slshape upshape ttfamily sffamily rmfamily mdseries normalfont " +
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle " +
    "limits nolimits noindent indent centering protect left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr"
  ).split(" "),
);

/** Commands that print nothing for a reader. They are removed with their arguments. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    "cite citep citet citealp citealt citeauthor citeyear nocite parencite textcite ref eqref cref Cref autoref pageref label " +
    "begin end vspace hspace vskip hskip color index footnotemark phantom hphantom vphantom input include includegraphics"
  ).split(" "),
);

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵀ°′*†";
const SUPERSCRIPTED = "0123456789+-=()abcdefghijklmnoprstuvwxyzT⊤∘′*†";
const SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
const SUBSCRIPTED = "0123456789+-=()aehijklmnoprstuvx";

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, i) => [character, targets[i] ?? character]));
}

/** A character -> its superscript, where Unicode has one. */
export const RAISED = pairs(SUPERSCRIPTED, SUPERSCRIPT);
/** A character -> its subscript, where Unicode has one. */
export const LOWERED = pairs(SUBSCRIPTED, SUBSCRIPT);
