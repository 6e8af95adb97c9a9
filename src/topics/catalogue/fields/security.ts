/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Security and cryptography

slug: computer-security
name: Computer security
names: security
narrower: cryptography, privacy, malware, network-security, vulnerability detection, software-security
narrower: web-security, hardware-security, intrusion detection, phishing, authentication
narrower: blockchain-security, threat intelligence, ransomware, fuzzing, access control, penetration testing
narrower: zero trust, side-channel attack, cyber attack, usable security, security operations center
narrower: supply chain attack, trusted execution environment, password, attack graph, threat modeling
narrower: adversarial malware, cyber threat, botnet, digital-forensics, automotive security
narrower: incident response, security vulnerabilities, denial of service, cyber defense, honeypot
narrower: exploit generation, cyber resilience, smart grid attack, capture the flag, biometric spoofing
narrower: deception defense, security of LLM agents, CVE, MITRE ATT&CK, CAPTCHA
related: cybersecurity

slug: cryptography
name: Cryptography
names: cryptology, cryptographic protocols, crypto primitives, encryption
narrower: post-quantum-cryptography, zero-knowledge proof, homomorphic encryption
narrower: secure multiparty computation, digital signature, public-key, block cipher
narrower: hash function cryptographic, key exchange, lattice-based cryptography, secret sharing
narrower: cryptanalysis, symmetric cryptography, functional encryption, random oracle
narrower: indistinguishability obfuscation, verifiable computation, oblivious transfer, oblivious RAM
narrower: pseudorandom, elliptic curve cryptography, commitment scheme, threshold signature, SNARK, zk-SNARK
narrower: fully homomorphic, isogeny-based, AES, RSA, authenticated encryption, searchable encryption
narrower: garbled circuit, MPC protocol, TLS, private set intersection, one-way function, verifiable delay
narrower: leakage-resilient, attribute-based encryption, identity-based encryption, S-box
narrower: learning with errors, cryptographic, lightweight cryptography, discrete logarithm
narrower: code-based cryptography, physical unclonable function, secure-computation, zero-knowledge-proofs
broader: computer-security

slug: post-quantum-cryptography
name: Post-quantum cryptography
names: PQC, quantum-safe cryptography, quantum-resistant cryptography
narrower: Kyber, ML-KEM, Dilithium, ML-DSA, isogeny-based, code-based cryptography, learning with errors
narrower: Ring-LWE, Module-LWE, NTRU, hash-based signature, FALCON signature, McEliece
narrower: multivariate cryptography, quantum-safe migration, shortest vector problem, lattice reduction
narrower: BIKE, supersingular isogeny
broader: cryptography

slug: zero-knowledge-proofs
name: Zero-knowledge and verifiable computation
names: zero-knowledge proof, zero knowledge, verifiable computation, ZKP, SNARK
narrower: zk-SNARK, STARK, zkVM, polynomial commitment, interactive oracle proof, proof of inference, zkML
narrower: folding scheme, succinct argument, Fiat-Shamir, recursive proof, zk-rollup, Groth16
narrower: sigma protocol, lookup argument, zero-knowledge virtual machine
broader: cryptography

slug: network-security
name: Network and intrusion security
names: network security, intrusion detection, intrusion detection system, network intrusion detection
narrower: DDoS, denial-of-service, botnet, firewall, encrypted traffic classification
narrower: anomaly-based detection, traffic analysis attack, website fingerprinting, IoT intrusion
narrower: wireless security, BGP hijack, DNS security, advanced persistent threat
narrower: provenance graph intrusion, CAN intrusion, NIDS, cyber attack detection, spoofing detection
narrower: jamming attack, network anomaly detection, scanning of the internet, zero-day attack, honeypots
narrower: alert triage, SIEM
broader: computer-security

slug: malware
name: Malware
names: malicious software, malware analysis, malware detection
narrower: ransomware, Android malware, malware classification, binary analysis
narrower: reverse engineering of malware, botnet, packed malware, adversarial malware, obfuscation detection
narrower: command and control, cryptojacking, trojan detection in software, PE file, malicious package
narrower: malware family, rootkit, spyware
broader: computer-security

slug: software-security
name: Software security and vulnerability detection
names: software security, vulnerability analysis
narrower: fuzzing, fuzz testing, memory safety, buffer overflow, exploit generation, control-flow integrity
narrower: static analysis for vulnerabilities, automated vulnerability repair, patch generation security
narrower: binary analysis, taint analysis, software supply chain security, smart contract vulnerability
narrower: Rust unsafe, secure coding, decompilation, software composition analysis, SBOM, CVE
narrower: code vulnerability, dependency vulnerability, kernel fuzzing, directed greybox
narrower: vulnerability repair, binary code similarity, WebAssembly security, penetration testing
narrower: secure code generation, use-after-free, bug bounty, obfuscated code, security patch
broader: computer-security
related: vulnerability-detection

slug: web-security
name: Web, mobile and usable security
names: web security, usable security, phishing, authentication, usable privacy and security
narrower: phishing detection, password, passkey, multi-factor authentication, browser extension security
narrower: cross-site scripting, SQL injection, scam, online fraud, spam detection, mobile app security
narrower: Android permission, biometric authentication, malicious URL, browser fingerprinting
narrower: security warning, password manager, dark web, web tracking, cybercrime, social engineering attack
narrower: keystroke dynamics, account takeover, security behaviour, phishing email, smishing
broader: computer-security

slug: hardware-security
name: Hardware security and side channels
names: hardware security, side-channel attack, side channel, trusted execution environment
narrower: Spectre, Meltdown, Rowhammer, cache side channel, power analysis attack, hardware Trojan
narrower: fault injection attack, SGX, physically unclonable function, PUF, logic locking
narrower: confidential computing, timing attack, enclave, speculative execution attack
narrower: electromagnetic side-channel, transient execution, TrustZone, secure boot, Arm TrustZone
narrower: Intel TDX, AMD SEV, remote attestation, laser fault
broader: computer-security

slug: blockchain
name: Blockchain and cryptocurrencies
names: blockchain, distributed ledger, cryptocurrency, distributed ledger technology, Bitcoin, Web3
narrower: smart contract, Ethereum, DeFi, decentralized finance, proof-of-stake, proof-of-work, NFT, rollup
narrower: layer 2, consensus-protocols, miner extractable value, MEV, stablecoin, decentralized exchange
narrower: blockchain-based, sharding blockchain, cross-chain, Solidity, token economics
narrower: cryptocurrency market, transaction fee mechanism, payment channel, DAO governance
narrower: decentralized autonomous organization, Hyperledger, central bank digital currency, mining pool
narrower: selfish mining, crypto asset, automated market maker, Solana, Lightning Network, blockchain oracle
narrower: decentralized identity, tokenomics, on-chain, decentralized application, Ponzi scheme
narrower: permissioned blockchain, mempool, self-sovereign identity, smart-contracts, blockchain-security
related: distributed-systems, cryptography

slug: smart-contracts
name: Smart contracts and decentralised finance
names: smart contract, decentralized finance, DeFi
narrower: smart contract vulnerability, reentrancy, Solidity, automated market maker, smart contract audit
narrower: flash loan, decentralized exchange, liquidity pool, smart contract verification
narrower: Ethereum virtual machine, gas optimization, smart contract fuzzing, price oracle, MEV
narrower: token contract, Uniswap, lending protocol, sandwich attack, rug pull, EVM bytecode, liquid staking
broader: blockchain

slug: blockchain-security
name: Blockchain security
names: security of blockchains, cryptocurrency security
narrower: smart contract vulnerability, double-spending, selfish mining, phishing on Ethereum
narrower: cryptocurrency scam, Sybil attack, money laundering on blockchain, 51% attack, rug pull
narrower: Ponzi scheme detection, wallet security, long-range attack, DeFi attack
narrower: deanonymization of Bitcoin, Bitcoin mixing, reentrancy
broader: blockchain, computer-security

slug: digital-forensics
name: Digital forensics
names: computer forensics, forensic science
narrower: memory forensics, image forensics, forensic analysis, crime scene, fingerprint analysis forensic
narrower: multimedia forensics, mobile forensics, forensic investigation, DNA forensic, forensic genetics
narrower: chain of custody, deepfake forensics, network forensics, source camera identification
narrower: steganalysis
related: computer-security
`;
