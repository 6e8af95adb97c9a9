/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Mathematics

slug: mathematics
name: Mathematics
names: pure mathematics, maths
narrower: algebraic-geometry, number-theory, topology, differential-geometry, partial-differential-equations
narrower: probability-theory, combinatorics, graph-theory, dynamical-systems, functional-analysis
narrower: operator-algebras, representation-theory, group-theory, category-theory, mathematical-logic
narrower: numerical-analysis, mathematical-optimization, complex-analysis, harmonic-analysis
narrower: commutative-algebra, mathematical-physics, symplectic-geometry, metric-geometry, ring-theory
narrower: quantum-algebra, applied-mathematics, special-functions, k-theory, general-topology
narrower: differential-equations, history-of-mathematics, knot-theory

slug: algebraic-geometry
name: Algebraic geometry
narrower: moduli space of curves, moduli of sheaves, birational geometry, minimal model program
narrower: Calabi-Yau variety, Calabi-Yau threefold, Fano variety, Fano threefold, K3 surface
narrower: abelian variety, toric variety, hyperkähler manifold, cubic fourfold
narrower: derived category of coherent sheaves, Bridgeland stability, Hodge theory, mixed Hodge module
narrower: Hodge conjecture, intersection theory, Chow ring, Chow group, Hilbert scheme, tropical geometry
narrower: tropical curve, étale cohomology, perverse sheaf, Gromov-Witten invariant
narrower: Donaldson-Thomas invariant, mirror-symmetry, algebraic stack, Deligne-Mumford stack
narrower: algebraic curve, algebraic surface, projective variety, vector bundle on curves, Higgs bundle
narrower: Brill-Noether theory, singularities of pairs, K-stability, motivic integration, Enriques surface
narrower: del Pezzo surface, quot scheme, coherent sheaf, Picard group, linear series, arithmetic-geometry
related: commutative-algebra, number-theory

slug: mirror-symmetry
name: Mirror symmetry
names: homological mirror symmetry
narrower: Fukaya category, SYZ conjecture, Landau-Ginzburg model, Gromov-Witten theory, quantum cohomology
narrower: Gross-Siebert program
broader: algebraic-geometry, symplectic-geometry
related: string-theory

slug: commutative-algebra
name: Commutative algebra
narrower: local cohomology, Cohen-Macaulay ring, Cohen-Macaulay module, Gorenstein ring, free resolution
narrower: Castelnuovo-Mumford regularity, monomial ideal, edge ideal, Gröbner basis, Hilbert function
narrower: Betti number of ideals, Rees algebra, integral closure of ideals, Stanley-Reisner, F-regularity
narrower: toric ideal, noetherian ring, local ring, symbolic powers
related: algebraic-geometry, ring-theory

slug: ring-theory
name: Rings and algebras
names: ring theory, noncommutative algebra, associative algebra, nonassociative algebra
narrower: Leavitt path algebra, Hopf algebra, Lie algebra, Leibniz algebra, Jordan algebra, Novikov algebra
narrower: Rota-Baxter operator, polynomial identity algebra, group ring, skew polynomial ring
narrower: von Neumann regular ring, Artin algebra, Azumaya algebra, division algebra, Poisson algebra
narrower: semiring, clean ring, graded algebra, cluster algebra, module over a ring, Clifford algebra
related: representation-theory, commutative-algebra

slug: number-theory
name: Number theory
narrower: analytic-number-theory, arithmetic-geometry, automorphic-forms, algebraic number theory
narrower: number field, class group, class number, Galois representation, Iwasawa theory, L-function
narrower: prime number, Diophantine equation, Diophantine approximation, transcendental number
narrower: continued fraction, elliptic curve, quadratic form, p-adic, perfectoid space, class field theory
narrower: Langlands program, integer partition, exponential sum, abc conjecture, Galois group of polynomials
narrower: rational points, finite field, additive number theory, Collatz conjecture, Bernoulli number
narrower: zeta value, multiple zeta values, Dirichlet character, local field, Weil conjectures
narrower: additive-combinatorics

slug: analytic-number-theory
name: Analytic number theory
narrower: Riemann zeta function, Riemann hypothesis, Dirichlet L-function, prime gap, twin prime
narrower: primes in arithmetic progressions, sieve method, zero-density estimate, circle method
narrower: Goldbach conjecture, Waring problem, moments of L-functions, subconvexity, Selberg class
narrower: exponential sums, multiplicative function, Liouville function, Möbius function, divisor function
narrower: smooth numbers, Kloosterman sum, character sum, prime number theorem
broader: number-theory

slug: arithmetic-geometry
name: Arithmetic geometry
narrower: elliptic curve, Selmer group, Birch and Swinnerton-Dyer, Tate-Shafarevich group, Shimura variety
narrower: rational point, Manin conjecture, Brauer-Manin obstruction, p-adic Hodge theory
narrower: prismatic cohomology, perfectoid space, crystalline cohomology, Mordell-Weil, Chabauty
narrower: torsion points, abelian varieties over finite fields, arithmetic dynamics, Arakelov geometry
narrower: Tate conjecture, Faltings height, unlikely intersections, André-Oort, Zilber-Pink, Drinfeld module
narrower: isogeny
broader: number-theory, algebraic-geometry

slug: automorphic-forms
name: Automorphic and modular forms
names: modular form, automorphic form
narrower: Hecke eigenvalue, Hecke operator, Maass form, Siegel modular form, Hilbert modular form
narrower: mock modular form, mock theta function, Eisenstein series, automorphic representation, theta lift
narrower: trace formula, cusp form, Fourier coefficients of modular forms, geometric Langlands
narrower: local Langlands correspondence, Langlands functoriality, Jacobi form, quasimodular form
narrower: Rankin-Selberg, Petersson, Langlands program
broader: number-theory
related: representation-theory

slug: topology
name: Topology
names: geometric topology, algebraic topology and geometric topology
narrower: algebraic-topology, knot-theory, low-dimensional-topology, general-topology, topological space
narrower: topological-data-analysis, persistent homology, cobordism, smooth manifold, exotic sphere
narrower: fixed point theorem, metrizable space, configuration space, surgery theory, covering space

slug: algebraic-topology
name: Algebraic topology
names: homotopy theory
narrower: stable homotopy, chromatic homotopy theory, homotopy groups of spheres, spectral sequence
narrower: model category, infinity-category, operad, equivariant homotopy, topological Hochschild homology
narrower: algebraic K-theory, cohomology ring, Steenrod algebra, rational homotopy, classifying space
narrower: loop space, cobordism, simplicial set, simplicial complex, Adams spectral sequence
narrower: motivic homotopy, topological modular forms, factorization homology, string topology
narrower: topological complexity, polyhedral product, moment-angle complex, vector bundle
narrower: characteristic class
broader: topology
related: category-theory

slug: low-dimensional-topology
name: Low-dimensional topology
names: 3-manifold, 4-manifold, 3-manifold topology, 4-manifold topology
narrower: mapping class group, Heegaard Floer homology, Heegaard splitting, Dehn surgery, Dehn twist
narrower: hyperbolic 3-manifold, exotic 4-manifold, Seiberg-Witten invariant, instanton Floer
narrower: Teichmüller space, Teichmüller theory, curve complex, curve graph, taut foliation
narrower: contact 3-manifold, trisection, homology cobordism, Thurston norm, braid group, hyperbolic surface
narrower: Kleinian group, surface bundle, lens space
broader: topology
related: knot-theory, symplectic-geometry

slug: knot-theory
name: Knot theory
names: knots and links
narrower: knot invariant, Khovanov homology, Jones polynomial, Alexander polynomial, knot Floer homology
narrower: knot concordance, slice knot, link concordance, knot complement, colored Jones polynomial
narrower: skein module, skein algebra, braid index, virtual knot, alternating link, torus knot
narrower: hyperbolic knot, knotoid, crossing number of knots, unknotting number, quandle, knot genus
narrower: ribbon knot, Legendrian knot
broader: topology

slug: differential-geometry
name: Differential geometry
names: Riemannian geometry
narrower: Ricci flow, mean curvature flow, minimal surface, Einstein metric, Kähler metric, Kähler-Einstein
narrower: Ricci curvature, scalar curvature, sectional curvature, Riemannian manifold
narrower: constant mean curvature, Yamabe problem, Ricci soliton, isoperimetric inequality, harmonic map
narrower: special holonomy, G2-structure, Calabi-Yau metric, submanifold, Willmore surface, geometric flow
narrower: spin geometry, Dirac operator on manifolds, positive mass theorem, Hermitian manifold, Finsler
narrower: Lorentzian geometry, Laplacian eigenvalues on manifolds, hypersurface, warped product
narrower: Yang-Mills connection, Monge-Ampère equation, conformal geometry, Bishop-Gromov, RCD space
narrower: complex manifold, Alexandrov space, Sasakian
related: symplectic-geometry, topology

slug: symplectic-geometry
name: Symplectic geometry
names: symplectic topology, contact geometry, contact topology
narrower: Lagrangian submanifold, Floer homology, Floer cohomology, symplectic homology
narrower: Hamiltonian diffeomorphism, symplectic capacity, symplectic embedding, contact manifold, Reeb flow
narrower: Reeb dynamics, Fukaya category, pseudoholomorphic curve, J-holomorphic, Weinstein manifold
narrower: moment map, Poisson geometry, Poisson manifold, Legendrian submanifold, symplectic manifold
narrower: symplectic groupoid, Lagrangian fibration, toric symplectic, Arnold conjecture
narrower: geometric quantization, Hofer metric, mirror-symmetry
related: differential-geometry, low-dimensional-topology

slug: metric-geometry
name: Metric and convex geometry
names: metric geometry, convex geometry, convex geometric analysis, discrete geometry
narrower: convex body, Brunn-Minkowski, polytope, isoperimetric problem, Minkowski problem, mixed volume
narrower: sphere packing, lattice packing, aperiodic tiling, Hausdorff dimension, Gromov-Hausdorff distance
narrower: CAT(0) space, Gromov hyperbolic, quasi-isometry, Helly-type theorem, kissing number, Ehrhart
narrower: valuations on convex bodies, Mahler conjecture, rigidity of frameworks, rigid graph
narrower: point configuration, Erdős distance problem, bi-Lipschitz embedding, geometric inequality
narrower: Wasserstein space, fractal geometry, hyperplane arrangement, tilings of the plane
related: combinatorics, differential-geometry, computational-geometry

slug: partial-differential-equations
name: Partial differential equations
names: PDE, analysis of PDEs, PDE analysis
narrower: elliptic-pdes, dispersive-equations, nonlinear-waves, kinetic-equations
narrower: hyperbolic conservation laws, Navier-Stokes regularity, Navier-Stokes equations, Euler equations
narrower: well-posedness, blow-up of solutions, global existence, parabolic equation, heat equation
narrower: wave equation, reaction-diffusion, Keller-Segel, chemotaxis system, free boundary problem
narrower: homogenization, Hamilton-Jacobi equation, viscosity solution, traveling wave, Cahn-Hilliard
narrower: Allen-Cahn, fractional Laplacian, calculus of variations, regularity theory, Carleman estimate
narrower: unique continuation, obstacle problem, porous medium equation, Fokker-Planck equation
narrower: convex integration, Onsager conjecture, maximum principle, gradient flows, mean field games
narrower: variational problem, boundary value problem, weak solution, Sobolev inequality, cross-diffusion
narrower: fluid-equations

slug: elliptic-pdes
name: Elliptic equations and regularity
names: elliptic PDE, elliptic equation, elliptic partial differential equation, elliptic regularity
narrower: p-Laplacian, fractional Laplacian, Schauder estimate, Calderón-Zygmund estimate
narrower: Harnack inequality, Dirichlet problem, Monge-Ampère, semilinear elliptic, quasilinear elliptic
narrower: critical exponent problem, Choquard equation, Kirchhoff equation, Lane-Emden, Liouville theorem
narrower: positive solutions, sign-changing solutions, double phase problem, fully nonlinear equation
narrower: nonlocal operator, Hölder regularity, Neumann problem, overdetermined problem
narrower: ground states of Schrödinger equations, Brezis-Nirenberg, Green function estimates
broader: partial-differential-equations

slug: dispersive-equations
name: Dispersive equations
names: dispersive PDE, dispersive partial differential equation, nonlinear dispersive equation
narrower: nonlinear Schrödinger equation, Korteweg-de Vries, KdV equation, Zakharov system
narrower: Strichartz estimate, soliton resolution, solitary wave, wave maps, nonlinear wave equation
narrower: Klein-Gordon equation, scattering for NLS, low regularity well-posedness, Benjamin-Ono, gKdV
narrower: energy-critical, mass-critical, modified scattering, Gibbs measure invariance
narrower: probabilistic well-posedness, dispersive estimate, Camassa-Holm
broader: partial-differential-equations
related: nonlinear-waves

slug: nonlinear-waves
name: Integrable systems and solitons
names: integrable system, soliton, nonlinear wave, exactly solvable and integrable systems
narrower: inverse scattering transform, Lax pair, Painlevé equation, Darboux transformation, rogue wave
narrower: breather, Toda lattice, KP hierarchy, KP equation, integrable hierarchy, integrable equation
narrower: Riemann-Hilbert problem, Hirota bilinear, dispersive shock wave, Bethe ansatz
narrower: Yang-Baxter equation, tau function, isomonodromic deformation, soliton gas, discrete integrable
narrower: Kadomtsev-Petviashvili, Calogero-Moser, Bäcklund transformation, Sine-Gordon
related: dispersive-equations, mathematical-physics

slug: kinetic-equations
name: Kinetic equations
names: kinetic theory, Boltzmann equation
narrower: Vlasov-Poisson, Landau equation, Landau damping, Vlasov equation, hypocoercivity
narrower: Boltzmann collision operator, hydrodynamic limit of the Boltzmann equation, propagation of chaos
narrower: mean-field limit, wave kinetic equation, wave turbulence, Vlasov-Maxwell, kinetic Fokker-Planck
narrower: BGK model, lattice Boltzmann, flocking model, Cucker-Smale, linear transport equation
narrower: radiative transfer equation
broader: partial-differential-equations

slug: fluid-equations
name: Mathematical fluid mechanics
names: mathematical fluid dynamics, fluid equations
narrower: Navier-Stokes equations, Navier-Stokes regularity, Euler equations, incompressible Euler
narrower: compressible Navier-Stokes, compressible Euler, convex integration, Onsager conjecture
narrower: water waves problem, water wave equations, Boussinesq system, surface quasi-geostrophic
narrower: SQG equation, Prandtl boundary layer, inviscid limit, inviscid damping, vortex patch
narrower: MHD equations, Muskat problem, Leray-Hopf, non-uniqueness of weak solutions, enhanced dissipation
narrower: primitive equations, Stokes system
broader: partial-differential-equations
related: fluid-dynamics

slug: probability-theory
name: Probability theory
names: probability
narrower: stochastic-processes, stochastic-differential-equations, random-matrices, percolation
narrower: interacting-particle-systems, random-graphs, large deviations, large deviation principle
narrower: central limit theorem, Stein's method, concentration inequality, martingale, Gaussian free field
narrower: Liouville quantum gravity, Schramm-Loewner evolution, rough path, random polynomials
narrower: extreme-value-statistics, free probability, coupling method, limit theorems, Malliavin calculus
narrower: optimal stopping, random tree, law of large numbers, Gaussian field, spin glass, KPZ universality
narrower: functional inequality, stochastic calculus, Berry-Esseen

slug: stochastic-differential-equations
name: Stochastic differential equations
names: SDE, stochastic calculus, stochastic analysis
narrower: stochastic partial differential equation, SPDE, regularity structures, rough path theory
narrower: rough differential equation, McKean-Vlasov, mean-field SDE
narrower: backward stochastic differential equation, BSDE, Itô formula, stochastic heat equation
narrower: stochastic Navier-Stokes, stochastic wave equation, regularization by noise, paracontrolled
narrower: Malliavin calculus, invariant measure for SPDE, Euler-Maruyama, multiplicative noise SDE
narrower: stochastic Volterra, reflected SDE, singular drift, Wong-Zakai, stochastic quantization
narrower: KPZ equation
broader: probability-theory

slug: percolation
name: Percolation
names: percolation theory
narrower: Bernoulli percolation, first-passage percolation, last passage percolation, oriented percolation
narrower: bootstrap percolation, critical percolation, random cluster model, FK percolation
narrower: percolation threshold, explosive percolation, long-range percolation, continuum percolation
narrower: percolation clusters, conformal invariance of critical percolation
broader: probability-theory, statistical-mechanics

slug: interacting-particle-systems
name: Interacting particle systems
narrower: exclusion process, ASEP, TASEP, contact process, zero-range process, voter model, KPZ universality
narrower: KPZ fixed point, hydrodynamic limit, directed polymer, directed landscape, stochastic six-vertex
narrower: sandpile, facilitated exclusion, Glauber dynamics, activated random walk
narrower: kinetically constrained model, particle systems with mean-field interaction, Fleming-Viot
broader: probability-theory
related: statistical-mechanics

slug: random-graphs
name: Random graphs
narrower: Erdős-Rényi, preferential attachment, stochastic block model, configuration model
narrower: random geometric graph, random regular graph, giant component, scale-free random graph
narrower: inhomogeneous random graph, graphon, exponential random graph, scaling limit of random trees
narrower: random hypergraph, local weak convergence, graph limits, random simplicial complex
narrower: random intersection graph, random planar map
broader: probability-theory, graph-theory
related: network-science

slug: combinatorics
name: Combinatorics
names: combinatorial mathematics
narrower: graph-theory, extremal-combinatorics, additive-combinatorics, algebraic-combinatorics, matroids
narrower: enumerative combinatorics, permutation pattern, poset, partially ordered set, Young tableau
narrower: Latin square, combinatorial design, block design, Steiner system, Hadamard matrix, Ramsey number
narrower: generating function, partition identity, integer partition, lattice path, Catalan number
narrower: polytopes, simplicial complex, hypergraph, set system, intersecting family, sum-free set
narrower: parking function, chip-firing, bijective proof, hyperplane arrangement, strongly regular graph
narrower: association scheme, discrepancy theory, combinatorial game, finite geometry, tilings

slug: extremal-combinatorics
name: Extremal combinatorics
names: extremal graph theory, Ramsey theory, probabilistic combinatorics
narrower: Turán number, Turán problem, Turán density, Ramsey number, Erdős-Ko-Rado
narrower: Szemerédi regularity lemma, sunflower lemma, Hamilton cycles in graphs, absorption method
narrower: perfect matching in hypergraphs, extremal number, forbidden subgraph, saturation number
narrower: intersecting family, hypergraph container, graph removal lemma, rainbow subgraph, tree embedding
narrower: Sidorenko conjecture, VC-dimension of graphs, spectral Turán, anti-Ramsey, Erdős-Hajnal
narrower: hypercube subgraphs, flag algebra, Dirac-type theorem
broader: combinatorics

slug: additive-combinatorics
name: Additive combinatorics
names: arithmetic combinatorics
narrower: sumset, sum-product, Freiman, arithmetic progression-free, Roth's theorem, Szemerédi's theorem
narrower: Gowers norm, cap set, sum-free set, Sidon set, Bohr set, polynomial Freiman-Ruzsa
narrower: zero-sum problem, inverse theorem for Gowers, higher-order Fourier analysis, corner-free
narrower: Kakeya set, Furstenberg set, polynomial method
broader: combinatorics, number-theory

slug: algebraic-combinatorics
name: Algebraic combinatorics
narrower: symmetric function, Schur function, Schubert polynomial, Grothendieck polynomial
narrower: Macdonald polynomial, Young tableau, Littlewood-Richardson, crystal base, Coxeter group
narrower: Kazhdan-Lusztig polynomial, chromatic symmetric function, Hall-Littlewood, cluster algebra
narrower: total positivity, RSK correspondence, Weyl group, Bruhat order, diagonal harmonics
narrower: noncrossing partition, root system, promotion and rowmotion, Kronecker coefficient
narrower: quasisymmetric function, alternating sign matrices
broader: combinatorics
related: representation-theory

slug: matroids
name: Matroids
names: matroid theory, polymatroid
narrower: matroid polytope, oriented matroid, valuated matroid, Tutte polynomial, Lorentzian polynomial
narrower: matroid intersection, delta-matroid, Chow ring of matroid, gammoid, representable matroid
broader: combinatorics

slug: graph-theory
name: Graph theory
names: structural graph theory, theory of graphs
narrower: graph coloring, chromatic number, list coloring, edge coloring, treewidth, graph minor
narrower: planar graph, Hamiltonian cycle, domination number, dominating set, graph spectrum
narrower: spectral graph theory, Cayley graph, expander graph, independent set, clique number
narrower: graph homomorphism, perfect graph, random-graphs, extremal-combinatorics, tournament digraph
narrower: digraph, oriented graph, bipartite graph, cubic graph, vertex-transitive graph, matching number
narrower: twin-width, chordal graph, connectivity of graphs, Laplacian spectrum of graphs
narrower: distance-regular graph, line graph, crossing number, graph decomposition, metric dimension
narrower: graph labeling, graph embedding on surfaces, zero forcing, cops and robber, Wiener index
narrower: topological index, induced subgraph, signed graph, chi-boundedness
broader: combinatorics
related: graph-algorithms, network-science

slug: ergodic-theory
name: Ergodic theory
names: measure-preserving dynamics, measurable dynamics
narrower: measure-preserving transformation, mixing flow, homogeneous dynamics, horocycle flow
narrower: unipotent flow, equidistribution of orbits, invariant measure, thermodynamic formalism
narrower: equilibrium state, Gibbs measures for dynamical systems, SRB measure, decay of correlations
narrower: interval exchange transformation, translation surface, ergodic average, multiple recurrence
narrower: Furstenberg, entropy of dynamical system, Pesin theory, transfer operator
narrower: statistical properties of dynamical systems, orbit equivalence, ergodic optimization
narrower: Sarnak conjecture
broader: dynamical-systems

slug: chaos
name: Chaos and nonlinear dynamics
names: chaos theory, chaotic dynamics, deterministic chaos
narrower: Lyapunov exponent, strange attractor, Lorenz system, Lorenz attractor, bifurcation diagram
narrower: Kuramoto model, synchronization of oscillators, chimera state, period doubling
narrower: intermittency route, chaotic attractor, hyperchaos, basin of attraction, tipping point
narrower: coupled map lattice, logistic map, nonlinear oscillator, Duffing, delayed feedback, multistability
narrower: memristor chaotic circuit, extreme events in dynamical systems, recurrence plot, chaos control
narrower: coupled oscillators, explosive synchronization
broader: dynamical-systems
related: complex-systems, quantum-chaos

slug: celestial-mechanics
name: Celestial mechanics
names: orbital mechanics, orbital dynamics, n-body problem, three-body problem, astrodynamics
narrower: restricted three-body problem, central configuration, Lagrange point, halo orbit, cislunar
narrower: orbital resonance, trajectory design, low-thrust trajectory, orbit determination
narrower: mean-motion resonance, Kepler problem, space debris, spacecraft trajectory, secular dynamics
narrower: libration point orbit
related: planetary-science, dynamical-systems

slug: functional-analysis
name: Functional analysis
names: operator theory, Banach space theory
narrower: Banach space, Hilbert space operator, bounded linear operator, composition operator
narrower: Toeplitz operator, Hankel operator, Banach lattice, Banach algebra, locally convex space
narrower: Besov space, Sobolev space, Hardy space, Bergman space, Fock space, frame theory, Riesz basis
narrower: operator inequality, numerical radius, numerical range, semigroup of operators, invariant subspace
narrower: spectral-theory, reproducing kernel Hilbert space, function spaces, interpolation spaces
narrower: Lipschitz-free space, multiplier algebra, linear dynamics, hypercyclic, unbounded operator
narrower: compact operator, Fredholm operator, time-frequency analysis, Gabor frame, operator space
narrower: Orlicz space, Birkhoff-James orthogonality
related: operator-algebras, harmonic-analysis

slug: spectral-theory
name: Spectral theory
names: spectral analysis of operators
narrower: Schrödinger operator, Anderson localization, quasi-periodic operator, Laplacian eigenvalue
narrower: Steklov, eigenvalue asymptotics, Weyl law, essential spectrum, spectral gap of Laplacian
narrower: Jacobi matrix, Sturm-Liouville, almost Mathieu, nodal domains, quantum graph, spectral inequality
narrower: Lieb-Thirring, resonances of Schrödinger operators, pseudospectra, discrete Schrödinger
narrower: Dirac operator, isospectral, Faber-Krahn, eigenvalue optimization
related: functional-analysis, mathematical-physics

slug: operator-algebras
name: Operator algebras
names: C*-algebra, von Neumann algebra, noncommutative geometry
narrower: subfactor, II1 factor, amenable group C*-algebra, K-theory of C*-algebras, Cuntz algebra
narrower: nuclear C*-algebra, groupoid C*-algebra, graph C*-algebra, crossed product, noncommutative Lp
narrower: Kirchberg algebra, classification of C*-algebras, Baum-Connes, spectral triple, quantum group
narrower: coarse geometry, Roe algebra, Connes embedding, KMS state, free probability
narrower: completely positive map, deformation rigidity theory, operator system
related: functional-analysis

slug: harmonic-analysis
name: Harmonic analysis
names: Fourier analysis, classical analysis, harmonic and Fourier analysis
narrower: Fourier restriction, restriction conjecture, decoupling inequality, Kakeya, maximal function
narrower: maximal operator, singular integral, Calderón-Zygmund operator, Muckenhoupt weight
narrower: sparse domination, oscillatory integral, Fourier multiplier, Bochner-Riesz, Littlewood-Paley
narrower: BMO space, Hardy-Littlewood, bilinear Hilbert transform, uncertainty principle for Fourier
narrower: Fourier series, pseudodifferential operator, abstract harmonic analysis
narrower: commutators of singular integrals, square function estimate, Hausdorff-Young
narrower: orthogonal polynomial, weighted inequality, rectifiability
related: functional-analysis, partial-differential-equations

slug: complex-analysis
name: Complex analysis
names: complex variables, several complex variables, function theory, geometric function theory
narrower: conformal map, quasiconformal, univalent function, holomorphic function, meromorphic function
narrower: Nevanlinna theory, Bergman kernel, pluripotential theory, plurisubharmonic, entire function
narrower: Riemann surface, Kobayashi hyperbolicity, pseudoconvex, CR geometry, CR manifold, Bohr radius
narrower: starlike functions, Schwarz lemma, Blaschke product, value distribution, d-bar, harmonic mapping
narrower: Oka theory, potential theory, Stein manifold

slug: special-functions
name: Special functions and orthogonal polynomials
names: special function, orthogonal polynomial
narrower: q-series, Bessel function, Jacobi polynomial, Laguerre polynomial, hypergeometric series
narrower: Gamma function, zeta function identities, Mittag-Leffler function
narrower: exceptional orthogonal polynomials, elliptic function, theta function identity
narrower: Legendre polynomial, Hermite polynomial, fractional calculus, Rogers-Ramanujan
narrower: basic hypergeometric, elliptic integral, Padé approximation

slug: representation-theory
name: Representation theory
names: Lie theory
narrower: Lie algebra representation, Lie superalgebra, quiver representation, tilting theory
narrower: cluster category, Hecke algebra, quantum affine algebra, category O, Soergel bimodule
narrower: modular representation, representations of finite groups, symmetric group representation
narrower: p-adic group representation, unitary representation, Kac-Moody, vertex algebra representation
narrower: Yangian, Auslander-Reiten, silting, Kazhdan-Lusztig, Springer theory, affine Grassmannian
narrower: geometric Satake, block theory, character theory, categorification, Harish-Chandra module
narrower: finite-dimensional algebra, highest weight module, Verma module, Lie group, cluster algebra
narrower: stable category
related: group-theory, automorphic-forms

slug: group-theory
name: Group theory
names: geometric group theory
narrower: finite group, finite simple group, hyperbolic group, CAT(0) group, right-angled Artin group
narrower: Artin group, Coxeter group, Out(F_n), free group, mapping class group, amenable group
narrower: profinite group, pro-p group, solvable group, nilpotent group, Sylow subgroup, permutation group
narrower: word problem for groups, Cayley graph of groups, growth of groups, self-similar group
narrower: property (T), sofic group, lattices in Lie groups, arithmetic group, Thompson's group
narrower: semigroup theory, inverse semigroup, monoid, acylindrically hyperbolic, automorphism group
narrower: subgroup lattice, Fusion system, quasi-isometry of groups, braid group, locally compact group
narrower: Bass-Serre
related: representation-theory

slug: category-theory
name: Category theory
names: higher category theory
narrower: infinity-category, ∞-category, monoidal category, tensor category, topos, operad, functor category
narrower: adjoint functor, enriched category, triangulated category, abelian category, double category
narrower: bicategory, 2-category, string diagram, applied category theory, Grothendieck topos, sheaf theory
narrower: categorical semantics, fibration category, derived category, Yoneda, polynomial functor
narrower: homological algebra, Kan extension
related: algebraic-topology

slug: k-theory
name: K-theory
names: K-theory and homology
narrower: topological cyclic homology, Hochschild homology, motivic cohomology, Milnor K-theory
narrower: Bott periodicity, equivariant K-theory, twisted K-theory, cyclic homology, Witt group
narrower: Hermitian K-theory, Grothendieck-Witt, Farrell-Jones, index theorem
related: algebraic-topology, operator-algebras

slug: quantum-algebra
name: Quantum algebra
names: quantum group, vertex operator algebra, vertex algebra
narrower: W-algebra, fusion category, modular tensor category, Hopf algebra, quantum affine algebra
narrower: Yang-Baxter equation, topological quantum field theory, TQFT, moonshine, deformation quantization
narrower: Nichols algebra, affine Lie algebra, conformal nets, Yangian, braided tensor category
narrower: quantum symmetric pair
related: representation-theory, mathematical-physics

slug: mathematical-logic
name: Mathematical logic
names: symbolic logic
narrower: set-theory, model theory, o-minimal, stable theory, NIP theory, computability theory
narrower: recursion theory, reverse mathematics, proof theory, Turing degree, modal logic
narrower: intuitionistic logic, Peano arithmetic, incompleteness theorem, type-theory, ultraproduct
narrower: definable set, substructural logic, first-order logic, decidability, ordinal analysis
narrower: Hrushovski construction, Fraïssé, algorithmic randomness, descriptive set theory
narrower: constructive mathematics, quantifier elimination, continuous logic, justification logic
narrower: many-valued logic, Heyting algebra, Boolean algebra
related: formal-verification

slug: set-theory
name: Set theory
names: axiomatic set theory
narrower: forcing axiom, large cardinal, axiom of choice, continuum hypothesis, measurable cardinal
narrower: supercompact, inner model theory, descriptive set theory, Borel equivalence relation
narrower: Borel reducibility, cardinal characteristics, ultrafilter, determinacy, Martin's axiom
narrower: Cohen forcing, singular cardinal, stationary set, Suslin tree, ZFC, constructible universe
broader: mathematical-logic

slug: numerical-analysis
name: Numerical analysis
names: numerical methods, scientific computing, computational mathematics
narrower: finite-element-method, numerical-linear-algebra, finite difference, finite volume
narrower: discontinuous Galerkin, spectral method, time integration, Runge-Kutta, symplectic integrator
narrower: multigrid, preconditioner, domain decomposition, a posteriori error estimate
narrower: error analysis of numerical schemes, adaptive mesh refinement, isogeometric analysis
narrower: reduced order model, reduced basis method, model order reduction, uncertainty quantification
narrower: Monte Carlo method, multilevel Monte Carlo, quasi-Monte Carlo, numerical integration
narrower: approximation theory, boundary element method, meshfree method, radial basis function, WENO scheme
narrower: structure-preserving scheme, numerical solution of partial differential equations
narrower: fast multipole method, splitting scheme, virtual element method, exponential integrator
narrower: asymptotic-preserving, phase-field simulation, proper orthogonal decomposition, polynomial chaos
narrower: numerical quadrature

slug: finite-element-method
name: Finite element method
names: finite element, FEM, finite element analysis, Galerkin method
narrower: discontinuous Galerkin, mixed finite element, virtual element method, isogeometric analysis
narrower: hp-FEM, a posteriori error estimator, inf-sup stability, finite element exterior calculus
narrower: extended finite element, cut finite element, CutFEM, mesh generation, adaptive finite element
narrower: conforming finite element, hybridizable discontinuous Galerkin, Petrov-Galerkin, Nitsche's method
narrower: hybrid high-order, phase-field fracture, immersed finite element
broader: numerical-analysis

slug: numerical-linear-algebra
name: Numerical linear algebra
names: matrix computation, linear algebra, linear solver
narrower: Krylov subspace, conjugate gradient, GMRES, preconditioning, eigenvalue solver, Lanczos
narrower: singular value decomposition, QR decomposition, low-rank approximation
narrower: randomized numerical linear algebra, matrix function, tensor decomposition, tensor train
narrower: sparse matrix, sparse linear system, matrix factorization algorithm, hierarchical matrices
narrower: least squares problem, matrix equation, Sylvester equation, iterative solver, Kaczmarz
narrower: mixed precision algorithm, nonnegative matrix, generalized inverse, Moore-Penrose
narrower: matrix completion, structured matrix, Toeplitz matrix, linear systems of equations
narrower: matrix multiplication algorithm, multilinear algebra, tensor rank, matrix pencil
broader: numerical-analysis

slug: mathematical-optimization
name: Mathematical optimisation
names: mathematical programming
narrower: convex-optimisation, integer-programming, combinatorial-optimisation, linear programming
narrower: nonlinear programming, nonconvex optimization, stochastic-optimization, robust optimization
narrower: multi-objective optimization, bilevel optimization, semidefinite programming
narrower: polynomial optimization, derivative-free optimization, global optimization
narrower: distributionally robust optimization, Riemannian optimization, variational inequality
narrower: proximal algorithm, augmented Lagrangian, ADMM, interior-point method, Newton method, quasi-Newton
narrower: Frank-Wolfe, PDE-constrained optimization, shape optimization, topology optimization
narrower: vector optimization, minimax optimization, zeroth-order optimization, complementarity problem
narrower: conic programming, sum of squares, subgradient, optimal-control, evolutionary algorithm
narrower: metaheuristic, black-box optimization, first-order method, coordinate descent
related: optimisation

slug: stochastic-optimization
name: Stochastic programming and robust optimisation
names: optimization under uncertainty
narrower: chance constraint, chance-constrained, two-stage stochastic program, multistage stochastic
narrower: sample average approximation, Wasserstein ambiguity set, adjustable robust optimization
narrower: stochastic dual dynamic programming, risk-averse optimization, CVaR
narrower: conditional value-at-risk optimization, simulation optimization, newsvendor, scenario reduction
narrower: uncertainty set, decision-dependent uncertainty, stochastic approximation
broader: mathematical-optimization
related: stochastic-optimisation, robust-optimisation

slug: integer-programming
name: Integer programming
names: mixed-integer programming, integer linear programming, MILP, integer optimization
narrower: branch-and-bound, branch-and-cut, cutting plane, column generation, Benders decomposition
narrower: mixed-integer nonlinear, mixed-integer linear, MINLP, Dantzig-Wolfe, Lagrangian relaxation
narrower: branch-and-price, 0-1 program, integer hull, quadratic unconstrained binary optimization, QUBO
narrower: presolve, valid inequality, SAT-based optimization, MIP solver
broader: mathematical-optimization
related: combinatorial-optimisation

slug: operations-research
name: Operations research
names: management science, operational research, operations management
narrower: inventory management, inventory control, vehicle routing, scheduling problem, revenue management
narrower: dynamic pricing, assortment optimization, facility location, queueing-theory
narrower: stochastic programming, multi-criteria decision, fleet management, appointment scheduling
narrower: logistics optimization, last-mile delivery, crew scheduling, timetabling, newsvendor
narrower: production planning, disaster relief logistics, ride-hailing matching, data envelopment analysis
narrower: lot sizing, maintenance optimization, order picking, airline scheduling, supply chain management
narrower: supply chain network, warehouse operations
related: mathematical-optimization, transportation

slug: queueing-theory
name: Queueing theory
names: queueing system, queueing network
narrower: heavy traffic, load balancing policy, M/M/1, M/G/1, many-server, join-the-shortest-queue
narrower: Gittins index, waiting time distribution, polling system, loss network, fluid limit
narrower: matching queue, service system, scheduling policies in queues, mean response time
broader: operations-research, stochastic-processes

slug: optimal-control
name: Optimal control
names: optimal control theory, stochastic control
narrower: Hamilton-Jacobi-Bellman, Pontryagin, linear quadratic regulator, LQR, model-predictive-control
narrower: stochastic optimal control, mean field control, mean field game, differential game
narrower: dynamic programming principle, PDE-constrained control, controllability of PDE
narrower: null controllability, boundary control, trajectory optimization, sparse control
narrower: time-optimal control, turnpike property, linear-quadratic control, singular control
narrower: impulse control, optimal control problem, feedback stabilization
related: control, mathematical-optimization

slug: mathematical-physics
name: Mathematical physics
narrower: integrable system, Schrödinger operator, spectral-theory, rigorous statistical mechanics
narrower: algebraic quantum field theory, constructive quantum field theory, quantum spin system
narrower: conformal-field-theory, many-body Schrödinger, Bose gas, Gross-Pitaevskii, semiclassical analysis
narrower: Anderson localization, quantum-hall-effect, Lieb-Robinson bound, Yang-Baxter, Bethe ansatz
narrower: scattering theory, topological recursion, Gibbs state, Hartree-Fock theory, BV formalism
narrower: topological phases, Feynman integral, random Schrödinger operator, spacetime geometry, Painlevé
related: string-theory, statistical-mechanics

slug: mathematical-biology
name: Mathematical biology
names: biomathematics
narrower: epidemic model, population dynamics model, reaction-diffusion model, Turing pattern
narrower: chemotaxis model, predator-prey model, chemical reaction network, tumor growth model
narrower: evolutionary game, SIR model, within-host model, stochastic gene expression, cell migration model
narrower: Lotka-Volterra, morphogenesis model, mathematical model of cancer, viral dynamics model
narrower: mathematical modelling of infectious disease, biochemical network, mathematical oncology
narrower: replicator dynamics
related: systems-biology, mathematical-epidemiology

slug: applied-mathematics
name: Applied mathematics
names: mathematical modelling, industrial mathematics
narrower: mathematical-biology, numerical-analysis, inverse-problems, mathematical-optimization
narrower: asymptotic analysis, perturbation theory, pattern formation, homogenization, model reduction
narrower: fractional differential equation, dimensional analysis, multiscale modeling
broader: mathematics

slug: differential-equations
name: Ordinary differential equations
names: ODE, differential equation
narrower: delay differential equation, fractional differential equation, boundary value problem
narrower: periodic solutions of differential equations, limit cycle, stability of differential equations
narrower: Hyers-Ulam, impulsive differential equation, linear differential system, Floquet theory
narrower: Riccati equation, difference equation, integral equation, Sturm-Liouville
narrower: oscillation of solutions, integro-differential equation, exponential dichotomy
related: dynamical-systems

slug: general-topology
name: General topology
names: point-set topology, set-theoretic topology
narrower: topological group, compact space, Hausdorff space, metrizable, function space topology
narrower: paracompact, Lindelöf, selection principles, uniform space, inverse limit, dimension theory
narrower: Baire space, sequential space, fixed point theorem, fuzzy topology, Menger space
broader: topology

slug: topological-data-analysis
name: Topological data analysis
names: persistent homology, computational topology, applied topology
narrower: persistence diagram, persistence module, barcode stability, multiparameter persistence
narrower: Mapper algorithm, Reeb graph, Vietoris-Rips, filtration of simplicial complexes
narrower: Euler characteristic transform, discrete Morse theory, merge tree, sheaf Laplacian
narrower: Hodge Laplacian, persistence landscape
related: algebraic-topology, computational-geometry, topological-deep-learning

slug: history-of-mathematics
name: History and philosophy of mathematics
names: history of mathematics, philosophy of mathematics
narrower: ancient mathematics, Babylonian mathematics, Leibniz, Euler's work, mathematical practice
narrower: foundations of mathematics, undergraduate mathematics, recreational mathematics
narrower: women in mathematics
`;
