/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Theory of computation

slug: algorithms
name: Algorithms and data structures
names: algorithm design, data structures
narrower: graph-algorithms, approximation-algorithms, online-algorithms, parameterized-complexity
narrower: streaming-algorithms, string-algorithms, sublinear algorithm, randomized algorithm
narrower: dynamic algorithm, dynamic graph algorithm, sorting algorithm, locality-sensitive hashing
narrower: nearest neighbor search, property testing, computational-geometry, priority queue
narrower: binary search tree, succinct data structure, distributed graph algorithm, parallel algorithm
narrower: fine-grained complexity, algorithms with predictions, Bloom filter, sketching algorithm
narrower: shortest path algorithm, matching algorithm, flow algorithm, clustering approximation
narrower: linear-time algorithm, exact exponential algorithm, submodular, subset sum, scheduling algorithm
narrower: matrix multiplication, local algorithm, enumeration algorithm, integer sorting, hash table
narrower: cuckoo hashing, range query, sublinear time, polynomial-time algorithm, edit distance
narrower: laplacian solver, filter data structures, differentially private algorithm
narrower: massively parallel computation, learning-augmented algorithm
related: computational-complexity

slug: graph-algorithms
name: Graph algorithms
names: network algorithms, algorithmic graph theory
narrower: shortest path, maximum flow, minimum cut, graph matching algorithm, spanner
narrower: dynamic graph algorithm, graph sparsification, planar graph algorithm, densest subgraph
narrower: triangle counting, subgraph counting, minimum spanning tree, distance oracle, graph partitioning
narrower: connected components, vertex cover, graph coloring algorithm, expander decomposition
narrower: all-pairs shortest paths, negative-weight shortest, strongly connected, k-core
narrower: maximal independent set, bipartite matching, personalized PageRank, vertex connectivity
narrower: hypergraph partitioning, treewidth algorithm, subgraph isomorphism, graph isomorphism
narrower: correlation clustering, global min-cut, arboricity, edge coloring algorithm
broader: algorithms
related: graph-structure-and-algorithms

slug: approximation-algorithms
name: Approximation algorithms
names: hardness of approximation, polynomial-time approximation
narrower: PTAS, FPTAS, constant-factor approximation, approximation ratio, inapproximability, Unique Games
narrower: facility location approximation, k-median, k-means approximation, k-center, set cover
narrower: Steiner tree, max-cut approximation, submodular maximization, integrality gap, LP rounding
narrower: iterative rounding, bin packing, scheduling approximation, sum-of-squares hierarchy, sparsest cut
narrower: knapsack approximation, network design problem, traveling salesman approximation, multiway cut
narrower: local search approximation, semidefinite relaxation, correlation clustering, PCP theorem
broader: algorithms
related: algorithms-theory

slug: online-algorithms
name: Online algorithms
names: competitive analysis
narrower: competitive ratio, secretary problem, prophet inequality, online matching, ski rental
narrower: caching problem, k-server, online scheduling, metrical task system, learning-augmented
narrower: online bipartite matching, online load balancing, online resource allocation, online packing
narrower: ad allocation, ML-augmented algorithm, online facility location, online knapsack, AdWords problem
broader: algorithms
related: online-learning, algorithms-theory

slug: streaming-algorithms
name: Streaming and sublinear algorithms
names: streaming algorithm, sublinear algorithm, property testing, data stream algorithm
narrower: data stream, frequency estimation, Count-Min, CountSketch, HyperLogLog, distinct elements
narrower: heavy hitters, semi-streaming, sublinear time, coreset
narrower: dimensionality reduction Johnson-Lindenstrauss, quantile sketch, graph streaming
narrower: testing of Boolean functions, distribution testing, sublinear space
narrower: adversarially robust streaming, local computation algorithm, reservoir sampling, insertion-only
narrower: turnstile stream, matrix sketching
broader: algorithms

slug: string-algorithms
name: String algorithms
names: string algorithm, stringology, text indexing, string processing, pattern matching algorithm
narrower: suffix array, suffix tree, edit distance, longest common subsequence, Burrows-Wheeler transform
narrower: FM-index, Lempel-Ziv, approximate pattern matching, Lyndon, palindrome, k-mer sets
narrower: string matching, compressed index, string attractor, sequence alignment algorithm
narrower: minimal absent word, run-length encoded, text compression, dynamic time warping algorithm
narrower: dictionary matching, de Bruijn graph
broader: algorithms

slug: parameterized-complexity
name: Parameterised complexity
names: parameterized algorithm, fixed-parameter tractability, FPT algorithm
narrower: kernelization, fixed-parameter tractable, W[1]-hard, treewidth parameterization, twin-width
narrower: polynomial kernel, exponential time hypothesis, ETH lower bound, parameterized approximation
narrower: clique-width, treedepth, vertex deletion, feedback vertex set, bounded treewidth
narrower: iterative compression, exact exponential, cluster editing, directed feedback vertex
narrower: FPT approximation, Courcelle, color-coding
broader: algorithms

slug: computational-complexity
name: Computational complexity
names: complexity theory, computational complexity theory, theory of computation
narrower: NP-hard, NP-complete, P versus NP, circuit complexity, circuit lower bound
narrower: communication complexity, fine-grained complexity, proof complexity, query complexity
narrower: pseudorandomness, derandomization, pseudorandom generator, PSPACE, Boolean function analysis
narrower: Boolean circuit, algebraic complexity, geometric complexity theory, arithmetic circuit
narrower: meta-complexity, average-case complexity, counting complexity, interactive proof, PCP, PPAD, TFNP
narrower: decision tree complexity, polynomial hierarchy, lower bounds for, Kolmogorov complexity
narrower: quantum complexity, descriptive complexity, extractors randomness, space complexity
narrower: time hierarchy, hardness magnification, lifting theorem, constraint satisfaction complexity, ETH
narrower: SETH, computational hardness, log-space, average-case hardness, low-degree polynomials hardness
narrower: threshold circuits, planted clique, Turing machine, complexity class, sensitivity of Boolean
narrower: undecidable
related: algorithms-theory

slug: computational-geometry
name: Computational geometry
names: geometric algorithms, algorithmic geometry
narrower: Voronoi diagram, Delaunay, convex hull, art gallery, Fréchet distance, visibility graph
narrower: range searching, geometric intersection graph, unit disk graph, point set, geometric spanner
narrower: graph-drawing, closest pair, motion planning theory, geometric optimization, simplicial complex
narrower: mesh generation, minimum enclosing ball, arrangement of lines, origami folding, geometric matching
narrower: polygon packing, geometric data structure, hyperbolic geometry algorithms, curve simplification
narrower: shape matching, planar straight-line, Euclidean TSP, rectangle stabbing, Hausdorff distance
narrower: reconfiguration problem, geometric hitting set, nearest-neighbor data structure
related: algorithms, computer-graphics

slug: graph-drawing
name: Graph drawing
names: graph layout, network visualization, graph visualization
narrower: force-directed, crossing minimization, planar drawing, edge bundling, layered drawing
narrower: upward planar, crossing number, 1-planar, straight-line drawing, book embedding
narrower: orthogonal drawing, node-link diagram, stress minimization, queue layout, stack layout
narrower: beyond-planar
related: computational-geometry, data-visualisation
`;
