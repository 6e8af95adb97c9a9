/** Commands that print nothing themselves: they change how a text looks, or refer to something else. */

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
    "limits nolimits mathstrut allowbreak nobreak relax boldmath unboldmath mathsurround noindent indent centering protect left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr"
  ).split(" "),
);

/** Commands that print nothing for a reader. They are removed with their arguments. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    "cite citep citet citealp citealt citeauthor citeyear nocite parencite textcite ref eqref cref Cref autoref pageref label " +
    "hypersetup tag notag nonumber begin end vspace hspace vskip hskip color index footnotemark phantom hphantom vphantom input include includegraphics"
  ).split(" "),
);
