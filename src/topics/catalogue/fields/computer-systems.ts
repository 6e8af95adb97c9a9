/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Computer science systems

slug: databases
name: Databases
names: database systems, data management, DBMS
narrower: query-optimization, SQL, relational database, NoSQL, graph database, transaction processing
narrower: concurrency control, indexing structure, learned index, vector database, data lake, data cleaning
narrower: data integration, entity resolution, schema matching, data warehouse, stream processing
narrower: approximate query processing, cardinality estimation, join algorithm, key-value store, LSM-tree
narrower: OLAP, OLTP, data provenance, data quality, spatial database, time series database
narrower: conjunctive query, knowledge base querying, column store, B-tree, materialized view, text-to-SQL
narrower: in-memory database, data discovery, table union search, SPARQL, query language, Datalog
narrower: query processing, dataframe, data lakehouse, data versioning, entity matching, data catalog
narrower: database tuning, similarity join, query rewriting, PostgreSQL, stored tables, data-engineering

slug: query-optimization
name: Query processing and optimisation
names: query optimization, query processing, query optimizer
narrower: cardinality estimation, join order, worst-case optimal join, query plan, learned query optimizer
narrower: query execution engine, query rewriting, selectivity estimation, index selection
narrower: approximate query, adaptive query, query compilation, join processing
narrower: query performance prediction, cost model for queries, materialized view selection
narrower: SQL optimization
broader: databases

slug: data-engineering
name: Data integration and data quality
names: data integration, data cleaning, data preparation, data engineering, data governance
narrower: entity resolution, record linkage, schema matching, data wrangling, data lake, data discovery
narrower: data provenance, ETL, column type annotation, error detection in tabular data
narrower: deduplication of records, data pipeline, ontology matching, metadata management, data catalog
narrower: data lineage, data versioning, data marketplace, data sharing, data mesh, data market pricing
narrower: data repair, functional dependency, data spaces
broader: databases
related: data-quality

slug: distributed-systems
name: Distributed systems
names: distributed computing, distributed algorithm
narrower: cloud-computing, edge-computing, consensus-protocols, blockchain, fault tolerance in distributed
narrower: replication protocol, distributed storage, microservices, serverless, peer-to-peer
narrower: Byzantine fault tolerance, distributed transactions, CRDT, load balancing in distributed
narrower: leader election, eventual consistency, message passing, distributed graph algorithm, LOCAL model
narrower: CONGEST model, gossip protocol, state machine replication, distributed database, MapReduce
narrower: erasure-coded storage, cluster scheduling, shared memory model, self-stabilization
narrower: population protocol, stream processing system, resource scheduling, geo-distributed
narrower: mobile robots gathering, wait-free, linearizability

slug: consensus-protocols
name: Consensus and Byzantine fault tolerance
names: consensus protocol, Byzantine fault tolerance, distributed consensus, Byzantine agreement
narrower: Paxos, Raft, PBFT, HotStuff, DAG-based consensus, state machine replication, atomic broadcast
narrower: reliable broadcast, asynchronous Byzantine, Nakamoto consensus, proof-of-stake consensus
narrower: leaderless consensus, BFT protocol, Byzantine consensus, total order broadcast
broader: distributed-systems

slug: cloud-computing
name: Cloud computing
names: cloud infrastructure, datacenter computing, cloud systems
narrower: serverless computing, microservices, container orchestration, Kubernetes, virtual machine
narrower: cloud resource management, autoscaling, data center, cloud storage, cloud workload
narrower: function-as-a-service, cold start serverless, cloud cost, multi-tenant, cloud reliability
narrower: incident management, root cause analysis in cloud, disaggregated memory, spot instance
narrower: GPU cluster scheduling, AIOps, cloud migration, cloud-native, VM allocation, datacenter energy
narrower: infrastructure as code, carbon-aware computing, log anomaly detection, task offloading to cloud
broader: distributed-systems

slug: high-performance-computing
name: High-performance computing
names: HPC, supercomputing, parallel computing, supercomputer, scientific high-performance computing
narrower: GPU computing, MPI, exascale, OpenMP, CUDA, parallel algorithm, GPU kernel
narrower: performance portability, job scheduling on supercomputers, parallel file system, multicore, SYCL
narrower: Kokkos, heterogeneous computing, communication-avoiding, stencil computation
narrower: collective communication, checkpointing in HPC, task-based runtime, sparse matrix-vector
narrower: autotuning, performance modelling, roofline, parallel programming model, batch scheduler
narrower: I/O performance, scientific workflow, lossy compression of scientific data, GPU acceleration
narrower: mixed-precision computing, Julia language, Fortran, load balancing, AMD GPU
narrower: scalability on supercomputers, multi-GPU

slug: operating-systems
name: Operating systems and storage
names: operating system, systems software, storage systems, file system, OS kernel
narrower: Linux kernel, memory management, virtual memory, SSD, flash storage, NVMe, persistent memory, eBPF
narrower: hypervisor, virtualization, containers isolation, unikernel, page cache, kernel bypass
narrower: Rust operating system, real-time operating system, garbage collection, page table, memory tiering
narrower: CXL memory, caching policy, cache eviction, I/O scheduling, tiered memory, device driver
narrower: deduplication storage, zoned namespace, crash consistency, memory allocator, CPU scheduling
narrower: microkernel, disk failure prediction

slug: embedded-and-real-time
name: Embedded and real-time systems
names: embedded system, real-time system, cyber-physical system, real-time scheduling
narrower: worst-case execution time, schedulability, mixed-criticality, automotive software, microcontroller
narrower: AUTOSAR, time-sensitive networking, CAN bus, safety-critical system, energy harvesting device
narrower: intermittent computing, PLC programming, real-time tasks, response-time analysis
narrower: industrial control system, digital twin of cyber-physical, runtime monitoring of cyber-physical
narrower: firmware, avionics, ROS 2 timing, bare-metal

slug: computer-architecture
name: Computer architecture
names: processor architecture, microarchitecture, hardware architecture
narrower: hardware-accelerators, RISC-V, FPGA, cache replacement, branch prediction, DRAM, memory system
narrower: in-memory computing, processing-in-memory, near-memory, chiplet, network-on-chip, prefetching
narrower: GPU architecture, systolic array, CXL, instruction set, energy-efficient processor, RowHammer
narrower: SRAM, vector processor, speculative execution, coherence protocol, reconfigurable architecture
narrower: CGRA, memory bandwidth, simulation of processors, approximate computing, DRAM refresh
narrower: dataflow architecture, ASIC, SoC design, multicore processor, high-bandwidth memory
narrower: cycle-accurate, tensor core, memory wall, gem5, superconducting computing

slug: electronic-design-automation
name: Chip design and design automation
names: electronic design automation, EDA tools, VLSI, integrated circuit design, circuit design
narrower: logic synthesis, placement and routing, Verilog, RTL generation, hardware description language
narrower: analog circuit design, analog sizing, physical design, timing analysis, lithography mask
narrower: high-level synthesis, hardware verification, macro placement, netlist, floorplanning
narrower: circuit simulation, SPICE, standard cell, chip placement, design space exploration, CMOS circuit
narrower: analog-to-digital converter, clock tree, layout generation for circuits, power integrity
narrower: FPGA placement, hardware Trojan, RTL code, yield analysis, testability, op-amp, high-speed circuit
narrower: VHDL, RFIC
related: computer-architecture, chip-design

slug: networking
name: Computer networks
names: computer networking, communication network, network protocols
narrower: software-defined networking, congestion control, TCP, QUIC, routing protocol, BGP
narrower: network measurement, video streaming, data center network, wireless-networks, internet-of-things
narrower: P4, programmable switch, network traffic, traffic classification, network management
narrower: network slicing, RDMA, content delivery network, DNS, adaptive bitrate
narrower: network function virtualization, packet scheduling, Wi-Fi, network verification
narrower: intent-based networking, internet measurement, satellite internet, named data networking
narrower: network simulation, IPv6, quality of service, intra-domain routing, traffic engineering
narrower: vehicular network, LEO satellite network, network telemetry, peer-to-peer
narrower: deterministic networking, delay-tolerant, opportunistic network, Starlink, low-latency network
narrower: ad hoc network, MPTCP, O-RAN, anonymity network, bandwidth allocation, age of information

slug: internet-of-things
name: Internet of Things
names: IoT, sensor network, wireless sensor network
narrower: LoRaWAN, smart home, IoT device, IIoT, industrial IoT, RFID, IoT security, smart sensor, LPWAN
narrower: MQTT, backscatter, energy harvesting sensor, TinyML, low-power wide-area, smart city sensing
narrower: IoT network, web of things, Bluetooth Low Energy, device-to-device, digital twin IoT, wearable IoT
narrower: crowdsensing, body area network, LoRa, batteryless
broader: networking

slug: wireless-networks
name: Wireless communications
names: wireless networks, mobile communications, cellular network, telecommunications
narrower: 5G, 6G, massive MIMO, MIMO, beamforming, channel estimation, reconfigurable intelligent surface
narrower: intelligent reflecting surface, millimeter wave, NOMA, OFDM, integrated sensing and communication
narrower: ISAC, UAV communication, semantic communication, spectrum sharing, cognitive radio
narrower: resource allocation in wireless, satellite communication, terahertz communication, random access
narrower: channel model, CSI feedback, near-field communication, open RAN, fluid antenna, movable antenna
narrower: network slicing, physical layer security, over-the-air computation, beam management
narrower: wireless channel, precoding, Wi-Fi, URLLC, power control, wireless power transfer
narrower: modulation classification, antenna array, handover, OTFS, rate-splitting, RIS-assisted
narrower: non-terrestrial network, V2X, spectrum sensing, radio map, visible light communication
narrower: vehicular communications, XL-MIMO, holographic MIMO, unsourced random access, AI-RAN
narrower: pilot contamination, channel prediction, RSMA, mmWave, mimo-and-beamforming
narrower: satellite-communications

slug: mimo-and-beamforming
name: MIMO, beamforming and intelligent surfaces
names: massive MIMO, beamforming, reconfigurable intelligent surface, MIMO
narrower: precoding, hybrid beamforming, intelligent reflecting surface, channel estimation, CSI feedback
narrower: beam training, cell-free massive MIMO, XL-MIMO, near-field beam, fluid antenna, movable antenna
narrower: STAR-RIS, beam tracking, MIMO detection, antenna selection, codebook design, beam prediction
narrower: holographic surface, RIS-aided, multi-user MIMO, phase shift design
narrower: stacked intelligent metasurface, pinching antenna, CSI acquisition
broader: wireless-networks

slug: satellite-communications
name: Satellite and UAV networks
names: satellite communication, non-terrestrial network, satellite network, UAV network
narrower: LEO satellite, mega-constellation, Starlink, UAV communication, UAV trajectory
narrower: inter-satellite link, direct-to-cell, space-air-ground, aerial base station, satellite internet
narrower: satellite routing, drone network, satellite handover, satellite edge computing
narrower: low-altitude economy, high-altitude platform
broader: wireless-networks

slug: antennas-and-electromagnetics
name: Antennas, microwaves and electromagnetics
names: antenna, electromagnetics, microwave engineering, computational electromagnetics, RF engineering
narrower: antenna design, patch antenna, phased array, metasurface antenna, electromagnetic scattering
narrower: Maxwell's equations, finite-difference time-domain, FDTD, method of moments, radar cross section
narrower: RF circuit, microwave filter, leaky-wave, electromagnetic simulation, antenna array
narrower: power amplifier, electromagnetic compatibility, electromagnetic inverse scattering
narrower: electromagnetic field exposure, wireless power transfer, waveguide, reflectarray
narrower: microwave imaging, electromagnetic wave

slug: compressed-sensing
name: Compressed sensing and sparse recovery
names: compressed sensing
narrower: restricted isometry, basis pursuit, sparse signal, phase retrieval, one-bit compressed sensing
narrower: approximate message passing, group testing, iterative hard thresholding, LASSO recovery
narrower: low-rank recovery, sparse Bayesian learning, measurement matrix, compressed sensing MRI
narrower: blind compressed, support recovery, generative compressed sensing, orthogonal matching pursuit
narrower: matrix sensing
broader: signal-processing
related: sparse-representation

slug: radar-and-localization
name: Radar, sensing and positioning
names: radar, radar signal processing, wireless localization, wireless sensing
narrower: synthetic aperture radar, SAR imaging, MIMO radar, mmWave radar, automotive radar
narrower: radar target detection, GNSS positioning, indoor localization, WiFi sensing, CSI sensing
narrower: direction finding, target tracking, human sensing with radio, radar waveform, ultra-wideband
narrower: FMCW radar, passive radar, sonar, integrated sensing and communication, fingerprint localization
narrower: multi-target tracking, radar micro-Doppler, GPS spoofing, micro-Doppler, time-of-arrival, RSSI
narrower: radar interference, ground-penetrating radar, inertial navigation, through-wall
broader: signal-processing

slug: coding-theory
name: Coding theory
names: error-correcting code, error correction code, channel coding, error control coding
narrower: LDPC code, polar code, Reed-Solomon, Reed-Muller, list decoding, locally repairable code, MDS code
narrower: linear code, cyclic code, self-dual code, turbo code, convolutional code, regenerating code
narrower: rank-metric code, codes over finite fields, minimum distance, belief propagation decoding
narrower: locally testable code, locally decodable code, neural decoder for codes, goppa code
narrower: insertion-deletion code, algebraic geometry codes, constant-weight code, BCH code
narrower: DNA storage codes, covering codes, weight distribution, bent function, sequence design
narrower: subspace codes, polar coding, successive cancellation, guessing random additive noise
narrower: forward error correction, decoding algorithm, erasure code, spatially coupled, product code
narrower: linear complementary dual
broader: information-theory

slug: data-compression
name: Data compression
names: lossless compression, lossy compression
narrower: image compression, video coding, entropy coding, arithmetic coding, Huffman, Lempel-Ziv
narrower: rate-distortion, learned compression, Burrows-Wheeler, video compression, point cloud compression
narrower: error-bounded compression, scientific data compression, compressed data structure
narrower: text compression, grammar compression, transform coding, HEVC, VVC, JPEG, neural compression
narrower: asymmetric numeral systems, succinct representation
broader: information-theory

slug: model-predictive-control
name: Model predictive control
names: MPC controller, receding horizon control
narrower: nonlinear MPC, tube MPC, economic MPC, robust MPC, stochastic MPC, data-driven predictive control
narrower: DeePC, learning-based MPC, distributed MPC, explicit MPC, predictive control, NMPC
narrower: data-enabled predictive, MPPI, model predictive path integral
broader: control

slug: multi-agent-control
name: Consensus and multi-agent control
names: multi-agent control, consensus control, cooperative control, distributed control
narrower: formation control, average consensus, distributed optimization over networks, leader-follower
narrower: containment control, swarm control, coverage control, platoon control, resilient consensus
narrower: synchronization of multi-agent, bearing-based, flocking control, distributed estimation
narrower: network control systems, consensus of multi-agent systems, bipartite consensus
narrower: graph rigidity control, opinion consensus
broader: control

slug: manufacturing
name: Manufacturing and industrial engineering
names: manufacturing, industrial engineering, smart manufacturing, Industry 4.0, production engineering
narrower: digital twin, predictive maintenance, quality inspection, defect inspection, production scheduling
narrower: additive-manufacturing, machining, assembly line, CNC, industrial automation, tool wear
narrower: process monitoring, CAD model, computer-aided design, semiconductor manufacturing, welding
narrower: industrial robot, industrial maintenance, PLC, Industry 5.0, asset administration shell, job shop
narrower: injection molding, fault diagnosis of machinery, bearing fault, process planning, remanufacturing
narrower: cyber-physical production, industrial process, metal forming, condition monitoring

slug: civil-engineering
name: Civil and structural engineering
names: civil engineering, structural engineering, construction engineering, infrastructure engineering
narrower: structural health monitoring, bridge inspection, crack detection in concrete
narrower: building information modeling, BIM, earthquake engineering, construction site, geotechnical
narrower: pavement, reinforced concrete, structural design, seismic response of structures, steel structure
narrower: slope stability, pile foundation, timber, masonry, cement, construction safety, railway track
narrower: soil mechanics, concrete structure, concrete crack, concrete strength
`;
