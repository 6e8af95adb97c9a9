/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Software, programming languages and formal methods

slug: software-engineering
name: Software engineering
names: software development, software systems engineering
narrower: software-testing, program-repair, code review, requirements-engineering, software architecture
narrower: technical debt, refactoring, code smell, DevOps, continuous integration, open-source-software
narrower: static analysis, bug localization, defect prediction, software maintenance
narrower: mining software repositories, GitHub issues, pull request, software quality, agile development
narrower: API misuse, microservices, model-driven-engineering, code clone, software supply chain
narrower: developer productivity, code search, code comprehension, log parsing, developers' perception
narrower: software evolution, version control, software dependency, issue report, software process
narrower: commit message generation, Stack Overflow, pair programming, code comment, green software
narrower: SWE-bench, software effort estimation, research software, mobile app development, app review
narrower: low-code, software project, configuration errors, software variability, software product line
narrower: build failure, npm ecosystem, PyPI, flaky test, Jupyter notebook, code quality
narrower: software documentation, release engineering, type annotations, legacy code migration
narrower: software bugs, startup software, game development

slug: requirements-engineering
name: Requirements and software modelling
names: requirements engineering, software modelling, software requirements
narrower: requirements elicitation, UML, SysML, user story, domain-specific language, model transformation
narrower: traceability link, requirements specification, goal model, systems engineering, business process
narrower: process mining, software product line, feature model, metamodel, requirements traceability
narrower: non-functional requirements, domain modelling, BPMN, conceptual modelling, MBSE, low-code platform
narrower: regulatory requirements, app review analysis, architecture description, explainability requirement
broader: software-engineering

slug: model-driven-engineering
name: Model-based systems engineering and process mining
names: model-based systems engineering, process mining, business process management, systems engineering
narrower: event log, conformance checking, process discovery, predictive process monitoring, BPMN, SysML
narrower: MBSE, object-centric process, workflow net, robotic process automation, enterprise architecture
narrower: enterprise modelling, business process model, declarative process, predictive business process
broader: software-engineering

slug: open-source-software
name: Open source and mining software repositories
names: open source software, open source, mining software repositories, OSS
narrower: GitHub, open source community, open source license, software ecosystem, npm, PyPI
narrower: contributor onboarding, pull request, bot in software development, dependency update
narrower: Hugging Face repository, commit history, Stack Overflow, issue tracker, open-source sustainability
narrower: license compliance, Software Heritage, package registry, truck factor
broader: software-engineering

slug: programming-languages
name: Programming languages
names: programming language theory
narrower: type-theory, type system, compilers, functional programming, program synthesis, program-analysis
narrower: formal semantics, Rust, Haskell, OCaml, Java, WebAssembly, probabilistic programming
narrower: gradual typing, effect handlers, algebraic effects, ownership types, lambda calculus
narrower: session types, logic programming, domain-specific language, garbage collection
narrower: concurrency semantics, memory model, refinement types, program verification, dependent type
narrower: differentiable programming, automatic differentiation, static analysis, abstract interpretation
narrower: incremental computation, metaprogramming, operational semantics, denotational semantics
narrower: separation logic, JavaScript, TypeScript, C++, Prolog, Datalog, object-oriented, type inference
narrower: reactive programming, quantum programming language, program equivalence, choreographic programming
narrower: data race, Kotlin

slug: compilers
name: Compilers and program optimisation
names: compiler, compiler optimization, code optimization, program optimization
narrower: LLVM, MLIR, autotuning, superoptimization, register allocation, loop transformation, polyhedral
narrower: tensor compiler, deep learning compiler, GPU compiler, compiler fuzzing
narrower: intermediate representation, instruction selection, decompilation, decompiler
narrower: profile-guided optimization, TVM, verified compiler, CompCert, code size reduction
narrower: binary translation, e-graph, equality saturation, phase ordering, WebAssembly compilation
narrower: transpiler, garbage collector, parallelizing compiler, partial evaluation, C-to-Rust
broader: programming-languages

slug: type-theory
name: Type theory and lambda calculus
names: type theory, lambda calculus, dependent type theory, type systems
narrower: homotopy type theory, cubical type theory, Martin-Löf, dependent type, session type, linear type
narrower: refinement type, gradual typing, univalence, intersection type, Curry-Howard, modal type theory
narrower: parametricity, inductive types, type inference, normalisation by evaluation, subtyping
narrower: linear logic, category theoretic semantics, realizability, Agda, polymorphic types
narrower: sequent calculus, call-by-value, effect system, System F

slug: program-analysis
name: Program analysis and synthesis
names: program analysis, static analysis, abstract interpretation
narrower: symbolic execution, pointer analysis, taint analysis, dataflow analysis, call graph
narrower: inductive program synthesis, syntax-guided synthesis, programming by example, loop invariant
narrower: shape analysis, dynamic analysis, binary lifting, program slicing, termination analysis
narrower: resource analysis, static analyzer, Datalog-based analysis, type inference for dynamic languages
narrower: SyGuS, data race detection, alias analysis, program invariants, sketch-based synthesis
narrower: incorrectness logic, memory leak detection, concolic
broader: programming-languages
related: program-synthesis

slug: model-checking
name: Model checking and temporal logic
names: model checking, temporal logic, reactive synthesis, runtime verification
narrower: LTL, CTL, signal temporal logic, bounded model checking, probabilistic model checking
narrower: timed automata, hyperproperties, Büchi automata, PRISM model checker, parity game, LTL synthesis
narrower: linear temporal logic, symbolic model checking, state space explosion, CTL*, HyperLTL
narrower: Markov decision process verification, Petri net, statistical model checking, IC3
narrower: infinite-state systems, strategy logic, alternating-time temporal, specification in temporal logic
narrower: shield synthesis, transition system, STL specification, metric temporal logic
broader: formal-verification

slug: sat-and-constraint-solving
name: SAT, SMT and constraint solving
names: SMT solving, satisfiability
narrower: SMT solver, CDCL, MaxSAT, model counting, pseudo-Boolean, quantified Boolean formula, QBF
narrower: constraint satisfaction problem, CSP dichotomy, answer set programming
narrower: propositional satisfiability, random k-SAT, knowledge compilation, local search for SAT
narrower: proof complexity, clause learning, 3-SAT, MiniZinc, CP-SAT, string constraints
narrower: satisfiability modulo theories, global constraint, Boolean satisfiability
narrower: symmetry breaking constraints, DPLL, weighted model counting
related: satisfiability, constraint-programming

slug: automata-theory
name: Automata and formal languages
names: automata theory, formal language theory, automata, formal languages
narrower: finite automaton, finite automata, regular language, context-free language, regular expression
narrower: pushdown automata, weighted automata, timed automata, Büchi automata, vector addition system
narrower: Petri net, tree automata, automata learning, omega-regular, combinatorics on words, word equation
narrower: register automata, cellular automata, two-way automata, Parikh, star-free, context-free grammar
narrower: counter machines, probabilistic automata, quantum finite automata, regex, nominal automata
narrower: string rewriting, unambiguous automata
`;
