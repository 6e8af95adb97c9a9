/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Language

slug: natural-language-processing
name: Natural language processing
names: NLP, computational linguistics, text processing, language technology
narrower: large-language-models, machine-translation, summarisation, question-answering
narrower: named-entity-recognition, information-extraction, sentiment-analysis, text-classification, parsing
narrower: dialogue, text-generation, tokenisation, word-embeddings, natural-language-inference
narrower: semantic-similarity, language-modelling, low-resource-languages, text-mining
narrower: coreference-resolution, grammatical-error-correction, morphology, word-sense-disambiguation
narrower: misinformation, discourse, GLUE benchmark, text-simplification, semantic-parsing
narrower: natural language understanding, NLU, multilingual-nlp, argument-mining, figurative-language
narrower: authorship, legal-nlp, biomedical-nlp
broader: artificial-intelligence
related: information-retrieval, speech-processing

slug: text-mining
name: Text mining
names: text analytics, text analysis, text data mining
narrower: topic-models, keyphrase-extraction, document clustering, opinion mining, literature mining
narrower: short text, text as data, biomedical text mining
broader: natural-language-processing
related: data-mining

slug: large-language-models
name: Large language models
names: LLM, LLMs, GPT model
narrower: language model pretraining, instruction-tuning, rlhf, language-model-reasoning
narrower: prompting-and-in-context-learning, hallucination, language-agents, llm-evaluation, GPT-4, ChatGPT
narrower: LLaMA, open-source LLM, LLM inference, decoder-only language model, multilingual-llms
narrower: post-training, small-language-models, knowledge-editing, jailbreaks, llm-as-a-judge, DeepSeek
narrower: Qwen, generative pre-trained transformer, LLM fine-tuning, diffusion-language-models, LLM-based
narrower: long-context language model, LLM personas, LLM bias, domain-specific LLM, llm-uncertainty
narrower: role-playing, prompting, in-context-learning, knowledge-in-language-models
narrower: retrieval-augmented-generation
broader: natural-language-processing, artificial-intelligence, foundation-models, generative-ai
broader: language-modelling
related: transformers, text-generation, multimodal-language-models

slug: language-modelling
name: Language modelling
names: language model, neural language model, autoregressive language model, causal language model
narrower: next-token prediction, perplexity, n-gram language model, character-level language model
narrower: bidirectional language model, language model pretraining, language model training
narrower: diffusion-language-models, large-language-models, retrieval-augmented language model, infini-gram
narrower: statistical language model, non-autoregressive language model, masked-language-models
broader: natural-language-processing
related: pretraining, autoregressive-models

slug: masked-language-models
name: BERT and encoder models
names: masked language model, BERT, encoder-only model, masked language modeling, RoBERTa
narrower: ModernBERT, DeBERTa, BERTology, ELECTRA, pretrained encoder, bidirectional encoder, text encoder
narrower: multilingual BERT, XLM-R, cloze, domain-specific BERT
broader: language-modelling, pretraining
related: text-embeddings

slug: diffusion-language-models
name: Diffusion language models
names: diffusion LLM, masked diffusion language model, discrete diffusion language model, dLLM
names: text diffusion
narrower: LLaDA, block diffusion, masked diffusion model for text, diffusion for text generation
narrower: any-order generation, Dream 7B, continuous diffusion for text, diffusion LLM decoding, MDLM
broader: language-modelling, large-language-models, discrete-diffusion

slug: instruction-tuning
name: Instruction tuning and following
names: instruction tuning, instruction following, instruction fine-tuning, instruction-tuned model
names: following instructions
narrower: instruction data, instruction dataset, self-instruct, Alpaca, visual instruction tuning
narrower: instruction hierarchy, multi-turn instruction following, complex instructions, IFEval
narrower: instruction data selection, constraint following, instruction backtranslation
narrower: multi-task instruction, supervised fine-tuning of LLM
broader: post-training, fine-tuning, large-language-models
related: preference-optimisation, supervised-fine-tuning

slug: rlhf
name: RLHF
names: reinforcement learning from human feedback, RLHF training, learning from human feedback
narrower: reward-models, preference-optimisation, human preference alignment, PPO for language models
narrower: constitutional AI, reward model overoptimization, Nash learning from human feedback
narrower: human preference data, iterative RLHF, online RLHF, reward hacking in RLHF
narrower: LLM alignment with human feedback, multi-objective alignment, RLAIF
narrower: reinforcement learning from AI feedback
broader: post-training, large-language-models, alignment-and-safety
related: preference-learning, diffusion-alignment, reinforcement-learning, direct-preference-optimisation
related: proximal-policy-optimisation

slug: preference-optimisation
name: Preference optimisation (DPO)
names: preference optimization, preference alignment, preference tuning
narrower: KTO, SimPO, IPO preference, ORPO, online DPO, iterative preference optimization
narrower: likelihood displacement, self-play fine-tuning, step-level preference optimization
narrower: preference pairs, preference data selection, multimodal preference optimization
narrower: pairwise preference alignment, group preference optimization, preference dataset
narrower: best-of-N distillation, direct-preference-optimisation
broader: post-training, rlhf, alignment-and-safety
related: reward-models, instruction-tuning

slug: reward-models
name: Reward models
names: reward modelling, generative reward model, preference model
narrower: process-reward-models, reward model overoptimization, Bradley-Terry, RewardBench
narrower: reward model ensemble, rubric reward, reward hacking, outcome reward model
narrower: multimodal reward model, reward overoptimization, verifier model, LLM-as-judge reward
narrower: reward model robustness, rubric-based rewards, best-of-N sampling
broader: rlhf
related: preference-learning, llm-as-a-judge, preference-optimisation, reward-hacking, self-correction

slug: process-reward-models
name: Process reward models and verifiers
names: process reward model, PRM, process supervision, step-level reward, verifier for reasoning
names: process verifier
narrower: Math-Shepherd, step-wise verification, outcome reward model, generative verifier, LLM verifier
narrower: ProcessBench, stepwise supervision, verification of reasoning steps, dense process reward
broader: reward-models, language-model-reasoning
related: test-time-compute

slug: rl-for-reasoning
name: RL for reasoning and verifiable rewards
names: reinforcement learning with verifiable rewards, RLVR, reinforcement learning for LLM reasoning
names: reasoning RL, RL for LLMs, LLM reinforcement learning, verifiable reward
narrower: DeepSeek-R1, DAPO, policy optimization for LLM, entropy collapse in RL, zero RL, R1-style
narrower: off-policy RL for LLM, critic-free, rollouts for LLM, agentic RL, agentic reinforcement learning
narrower: self-rewarding, importance sampling ratio in GRPO, label-free RL for LLM, GSPO
narrower: PPO for language models, RL fine-tuning of language models, RL post-training, RL scaling for LLM
narrower: group-relative-policy-optimisation
broader: language-model-reasoning, post-training
related: policy-gradient

slug: preference-learning
name: Preference learning
names: preference-based learning, learning from preferences, preference elicitation, pairwise comparison
names: preference modelling, learning from pairwise comparisons
narrower: preference-based reinforcement learning, Bradley-Terry, dueling bandits, Plackett-Luce
narrower: human preference, learning utility from choices, preference feedback, rank aggregation
narrower: active preference learning, inverse preference, pluralistic preference
related: rlhf, learning-to-rank, reward-models, social-choice, inverse-reinforcement-learning

slug: alignment-and-safety
name: AI alignment and safety
names: AI alignment, AI safety, LLM alignment, LLM safety, value alignment, safety of language models
narrower: rlhf, preference-optimisation, red-teaming, jailbreaks, reward-hacking, scalable-oversight
narrower: safety alignment, deceptive alignment, refusal, over-refusal, guardrails, constitutional AI
narrower: harmful content generation by LLMs, safety benchmark, safety fine-tuning, emergent misalignment
narrower: weak-to-strong-generalisation, harmful fine-tuning, sycophancy, scheming, alignment faking
narrower: safeguards, chain-of-thought monitoring, AI control, pluralistic alignment, sandbagging
narrower: existential risk, dangerous capability, human values, agent safety, deception-and-misalignment
narrower: prompt-injection
broader: trustworthy-ai
related: adversarial-robustness, ai-governance, ai-consciousness, toxicity, machine-ethics, privacy

slug: scalable-oversight
name: Scalable oversight
names: superalignment, overseeing superhuman models
narrower: debate protocol, chain-of-thought monitoring, monitorability, easy-to-hard generalization
narrower: recursive reward modeling, prover-verifier game, safety via debate, critique model
narrower: untrusted monitoring, weak supervision of strong models, AI debate, AI control
narrower: weak-to-strong-generalisation
broader: alignment-and-safety

slug: deception-and-misalignment
name: Deception and misalignment of models
names: AI deception, LLM deception, misaligned behaviour, deceptive AI
narrower: sandbagging, sleeper agent, lying in language models, lie detection in LLM, strategic deception
narrower: evaluation awareness, agentic misalignment, goal misgeneralization, self-preservation in AI
narrower: hidden objectives, honesty of language models, instrumental convergence, shutdown resistance
narrower: deceptive alignment, emergent misalignment, scheming, alignment faking
broader: alignment-and-safety
related: sycophancy

slug: reward-hacking
name: Reward hacking
names: reward gaming, specification gaming, reward overoptimization, reward misspecification, Goodhart's law
narrower: reward tampering, wireheading, proxy reward, reward model overoptimization, verifier hacking
narrower: reward exploitation, unintended behaviour from reward
broader: alignment-and-safety
related: reward-models, reward-design

slug: sycophancy
name: Sycophancy
names: sycophantic behaviour, sycophantic LLM, LLM sycophancy
narrower: excessive agreement with user, flattery by language models, social sycophancy
narrower: opinion conformity of LLM, people-pleasing model
broader: alignment-and-safety
related: deception-and-misalignment

slug: red-teaming
name: Red teaming
names: automated red teaming, LLM red teaming, adversarial testing of LLM
narrower: red team, attack prompt generation, text-to-image red teaming, multi-turn red teaming
narrower: agent red teaming, safety testing
broader: alignment-and-safety
related: jailbreaks

slug: jailbreaks
name: Jailbreaks and prompt injection
names: jailbreak, jailbreak attack, jailbreaking, LLM attack
narrower: GCG attack, adversarial suffix, jailbreak defense, indirect prompt injection
narrower: many-shot jailbreaking, multimodal jailbreak, multi-turn jailbreak, refusal direction
narrower: adversarial prompt, prompt stealing, system prompt extraction, safety guardrail bypass
narrower: prompt leakage, guard model, refusal bypass, agent hijacking, instruction hierarchy, bypass safety
broader: alignment-and-safety, large-language-models, adversarial-robustness, security-of-ml-systems
related: red-teaming, backdoors, prompt-injection

slug: toxicity
name: Toxicity and hate speech
names: toxic language, hate speech, hate speech detection, toxic content, abusive language
narrower: detoxification, content moderation, cyberbullying, hateful meme, harmful content detection
narrower: implicit hate, counterspeech, toxic comment, harmful meme, offensive speech, guardrail classifier
narrower: misogyny detection, offensive language, toxicity detection
related: alignment-and-safety, misinformation

slug: weak-to-strong-generalisation
name: Weak-to-strong generalisation
names: weak-to-strong, weak teacher strong student
narrower: weak supervision of strong model, superalignment, easy-to-hard generalization
broader: scalable-oversight, alignment-and-safety
related: knowledge-distillation

slug: ai-consciousness
name: AI consciousness and moral status
names: AI consciousness, machine consciousness, AI welfare, AI sentience, moral status of AI
narrower: introspection in language models, self-awareness of LLM, situational awareness
narrower: artificial consciousness, global workspace theory
related: alignment-and-safety, machine-ethics

slug: machine-ethics
name: Ethics and values
names: AI ethics, machine ethics, moral reasoning, ethics of AI, moral judgment, responsible AI
narrower: moral values of LLM, human values, value alignment, moral dilemma, ethical decision making
narrower: cultural values in LLM, moral foundation, normative reasoning, trolley problem, social norms
narrower: responsible machine learning, trustworthy AI
related: alignment-and-safety, fairness, ai-consciousness

slug: ai-governance
name: AI governance and policy
names: AI governance, AI regulation, AI policy, AI auditing, algorithm auditing, AI risk management
narrower: EU AI Act, AI accountability, frontier AI regulation, compute governance, model card
narrower: algorithmic accountability, AI risk assessment, safety case, AI standards, AI incident
narrower: AI transparency, third-party audit, open-weight model release, societal impact of AI
narrower: economic impact of AI, labour market impact of AI
related: alignment-and-safety, fairness, artificial-intelligence, trustworthy-ai

slug: prompting-and-in-context-learning
name: Prompting and in-context learning
names: prompt-based learning
narrower: prompting, in-context-learning, prompt-optimisation, chain-of-thought, few-shot prompting
narrower: zero-shot prompting, demonstration selection, context engineering, prompt sensitivity
narrower: prompt template
broader: large-language-models
related: prompt-tuning

slug: prompting
name: Prompting
names: prompt engineering, prompt, prompting method, prompt design, prompting strategy, LLM prompting
narrower: chain-of-thought, zero-shot prompting, few-shot prompting, prompt sensitivity, system prompt
narrower: prompt-optimisation, prompt template, prompt pattern, role prompting, prompt robustness
narrower: prompt format, self-consistency prompting, context engineering, prompt phrasing, tree-of-thought
narrower: decomposed prompting, instruction prompt
broader: large-language-models, prompting-and-in-context-learning
related: in-context-learning, prompt-tuning, context-compression

slug: prompt-optimisation
name: Prompt optimisation
names: automatic prompt optimization, automatic prompt engineering, prompt search, prompt generation
narrower: textual gradient, TextGrad, DSPy, OPRO, LLM as optimizer, discrete prompt optimization
narrower: evolutionary prompt optimization, GEPA, multi-stage prompt programs, prompt rewriting
broader: prompting, prompting-and-in-context-learning

slug: in-context-learning
name: In-context learning
names: ICL, in-context learner, few-shot in-context learning
narrower: demonstration selection, in-context examples, many-shot, task vector, induction head
narrower: in-context learning theory, few-shot prompting, visual in-context learning
narrower: transformers learn in-context, in-context linear regression, in-context demonstration
narrower: in-context reinforcement learning, multimodal in-context learning
narrower: in-context retrieval of examples, demonstration ordering, emergence of in-context learning
narrower: function vector, in-context operator learning, tabular in-context learning
broader: large-language-models, prompting-and-in-context-learning
related: few-shot-learning, prompting, few-shot-and-meta-learning, transformer-theory

slug: chain-of-thought
name: Chain of thought
names: CoT, chain-of-thought reasoning, chain-of-thought prompting, CoT reasoning, step-by-step reasoning
narrower: long chain-of-thought, CoT faithfulness, tree of thoughts, self-consistency
narrower: multimodal chain-of-thought, latent-reasoning, CoT compression, graph of thoughts
narrower: program of thoughts, reasoning trace, least-to-most prompting, zero-shot CoT
narrower: chain of thought monitorability, CoT distillation, implicit chain-of-thought, rationale generation
narrower: unfaithful reasoning, efficient-reasoning
broader: language-model-reasoning, prompting-and-in-context-learning, prompting

slug: latent-reasoning
name: Latent and implicit reasoning
names: latent reasoning, continuous thought, implicit reasoning, latent chain-of-thought
names: reasoning in latent space
narrower: Coconut continuous thought, soft thinking, pause token, thinking token, implicit chain-of-thought
narrower: latent thought, latent-space reasoning, filler token, latent visual reasoning
broader: language-model-reasoning, chain-of-thought
related: looped-transformers

slug: language-model-reasoning
name: Reasoning of language models
names: LLM reasoning, reasoning, language model reasoning, reasoning model
names: reasoning in large language models, large reasoning model, LRM reasoning
narrower: chain-of-thought, process-reward-models, self-consistency, test-time-compute, rl-for-reasoning
narrower: mathematical-reasoning, logical-reasoning, commonsense-reasoning, multi-hop reasoning
narrower: reasoning benchmark, tree of thoughts, latent-reasoning, efficient-reasoning, self-correction
narrower: DeepSeek-R1, slow thinking, System 2 reasoning, inductive reasoning, abductive reasoning, ARC-AGI
narrower: spatial-reasoning, temporal-reasoning, causal reasoning in LLM, reasoning distillation
narrower: compositional reasoning, reasoning trace, reasoning path, symbolic reasoning in LLM
narrower: analogical reasoning, reasoning ability, visual-reasoning
broader: large-language-models
related: automated-reasoning

slug: efficient-reasoning
name: Efficient reasoning and overthinking
names: efficient reasoning, overthinking, concise reasoning, reasoning length control, reasoning efficiency
narrower: CoT compression, underthinking, thinking budget, adaptive thinking, hybrid thinking
narrower: reasoning token budget, length penalty, shorten chain-of-thought, budget forcing
narrower: early exit reasoning, adaptive reasoning, think less
broader: language-model-reasoning, chain-of-thought
related: efficient-inference, test-time-compute

slug: mathematical-reasoning
name: Mathematical reasoning
names: math reasoning, mathematical problem solving, math word problem, mathematical reasoning of LLMs
names: AI for mathematics
narrower: GSM8K, MATH benchmark, olympiad, AIME, geometry problem solving, arithmetic reasoning
narrower: numerical reasoning, competition mathematics, math LLM, FrontierMath, AlphaGeometry
narrower: mathematical discovery, multimodal math, quantitative reasoning, mathematical language model
narrower: math tutoring, multiplication by language models, mathematical proof
broader: language-model-reasoning
related: theorem-proving

slug: theorem-proving
name: Theorem proving
names: automated theorem proving, formal theorem proving, neural theorem proving, formal proof
names: proof assistant, formal mathematics, Interactive and automated theorem proving
names: interactive theorem proving, theorem prover
narrower: Lean 4, autoformalization, Isabelle, Coq, premise selection, miniF2F, proof generation
narrower: proof search, PutnamBench, interactive theorem prover, Lean prover, tactic prediction
narrower: formal reasoning, subgoal decomposition in proofs, proof repair, mathlib, Isabelle/HOL, Agda
narrower: formalization of mathematics, SMT, proof automation, first-order theorem prover, Vampire prover
narrower: superposition calculus, term rewriting, hammer tactic, proof checking, resolution proof
narrower: proof engineering, saturation-based, equational reasoning, formalised mathematics, machine-checked
narrower: mechanized proof, proof certificate, Rocq, Lean theorem prover, Lean proof assistant
broader: automated-reasoning, formal-verification
related: mathematical-reasoning

slug: logical-reasoning
name: Logical reasoning
names: deductive reasoning, logic reasoning, first-order logic reasoning, reasoning over logic
names: logical inference by LLM
narrower: syllogism, propositional logic, logic puzzle, logical consistency of LLM, inductive reasoning
narrower: abductive reasoning, Zebra puzzle, logical fallacy, logical entailment
narrower: rule-based reasoning of LLMs, non-monotonic reasoning
broader: language-model-reasoning
related: automated-reasoning

slug: commonsense-reasoning
name: Commonsense reasoning
names: common sense reasoning, commonsense knowledge, common sense, commonsense inference
narrower: physical commonsense, social commonsense, ConceptNet, CommonsenseQA, HellaSwag, Winograd schema
narrower: commonsense question answering, intuitive physics, ATOMIC knowledge graph, physical reasoning
broader: language-model-reasoning

slug: temporal-reasoning
name: Temporal reasoning
names: time reasoning, temporal understanding in language models, reasoning about time
names: temporal question answering
narrower: temporal commonsense, event ordering, temporal relation extraction, TimeML
narrower: temporal logic reasoning, temporal knowledge in LLM, time-sensitive question
broader: language-model-reasoning

slug: spatial-reasoning
name: Spatial reasoning
names: spatial understanding, spatial intelligence, visual-spatial reasoning, spatial cognition
names: 3D spatial reasoning
narrower: spatial relation, spatial VLM, spatial benchmark, mental rotation, spatial question answering
narrower: spatial reasoning of MLLM, VSI-Bench, viewpoint reasoning, spatial perception
broader: language-model-reasoning
related: visual-reasoning, scene-understanding-3d

slug: analogical-reasoning
name: Analogical and abstract reasoning
names: analogical reasoning, abstract reasoning, analogy, abstract visual reasoning
narrower: Raven's progressive matrices, concept learning, word analogy, inductive reasoning, Bongard problem
narrower: fluid intelligence, few-shot abstraction, analogy making, ARC-AGI
narrower: Abstraction and Reasoning Corpus
related: program-synthesis, compositional-generalisation

slug: test-time-compute
name: Test-time compute
names: test-time scaling, inference-time scaling, test-time compute scaling, inference-time compute
names: inference scaling
narrower: best-of-N sampling, self-consistency, tree search for LLM, budget forcing, parallel thinking
narrower: repeated sampling, majority voting, compute-optimal inference, sequential revision
narrower: test-time search, inference-time search, thinking time, parallel reasoning, inference scaling laws
narrower: reward-guided search, sampling multiple solutions, deep thinking
broader: language-model-reasoning
related: process-reward-models, monte-carlo-tree-search, efficient-reasoning, test-time-adaptation

slug: self-correction
name: Self-correction and self-improvement
names: self-correction, self-refinement, self-improvement, self-refine, self-improving language model
names: self-reflection
narrower: self-training of LLM, STaR self-taught reasoner, self-verification, self-critique
narrower: self-rewarding language model, critique model, self-evolving, self-evolution, reflexion
narrower: self-play of language models, iterative refinement, error correction by LLM, self-feedback
narrower: bootstrapping reasoning, self-evolving agent, self-debugging
broader: language-model-reasoning
related: reward-models, language-agents

slug: decoding
name: Decoding and sampling from language models
names: decoding strategy, text decoding, sampling strategy for LLM, decoding algorithm, decoding method
names: language model sampling
narrower: nucleus sampling, beam search, contrastive decoding, min-p sampling, temperature sampling
narrower: speculative-decoding, structured-output, minimum Bayes risk decoding, top-k sampling
narrower: guided decoding, reward-guided decoding, parallel decoding, greedy decoding, decoding-time
narrower: repetition in text generation, inference-time alignment
broader: text-generation

slug: structured-output
name: Structured output and constrained decoding
names: constrained decoding, structured generation, grammar-constrained decoding
names: structured output generation, constrained generation
narrower: JSON output, schema-guided generation, grammar-constrained, lexically constrained decoding
narrower: format following, JSON schema, context-free grammar decoding, type-constrained decoding
broader: decoding
related: code-generation

slug: controllable-generation
name: Controllable text generation
names: controlled text generation, controllable generation, attribute-controlled generation
names: steerable generation
narrower: activation-steering, plug-and-play language models, controlled decoding, length control
narrower: attribute control, style control, inference-time steering, prefix control, detoxification
broader: text-generation
related: text-style-transfer

slug: language-agents
name: Language agents
names: LLM agent, agent, AI agent, agentic AI, LLM-based agent, autonomous agent, agentic system
narrower: tool-use, multi-agent-llms, web-agents, gui-agents, software-engineering-agents, deep-research
narrower: agent-memory, LLM planning, agent benchmark, agentic workflow, embodied agent, agent evaluation
narrower: agentic RL, agent safety, workflow generation, agent framework, model context protocol
narrower: agent trajectory, self-evolving agent, long-horizon agent, agentic reasoning, scientific agent
narrower: agent skill, multi-turn agent, agentic coding, ai-scientist, ReAct agent, data-science-agents
broader: large-language-models, artificial-intelligence
related: automated-planning, self-correction, dialogue, embodied-ai

slug: tool-use
name: Tool use
names: tool learning, function calling, tool-augmented LLM, tool calling, API calling
names: tool-integrated reasoning
narrower: Toolformer, tool selection, tool retrieval, API call, model context protocol, MCP server
narrower: code interpreter, tool-use benchmark, tool creation, tool-augmented agent, multi-tool
narrower: tool invocation, tool learning benchmark
broader: language-agents
related: retrieval-augmented-generation

slug: multi-agent-llms
name: Multi-agent LLM systems
names: multi-agent LLM, LLM multi-agent system, multi-agent debate, LLM-based multi-agent
names: multi-LLM collaboration, multi-agent collaboration
narrower: agent communication, society of agents, role-playing agents, AutoGen, MetaGPT, agent team
narrower: multi-agent workflow, mixture-of-agents, agent orchestration, agent topology, LLM negotiation
narrower: collective intelligence of LLM, multi-agent system failure, agent-to-agent protocol
broader: language-agents, multi-agent-systems
related: multi-agent-reinforcement-learning, social-simulation

slug: gui-agents
name: GUI agents
names: computer-use agent, mobile agent, computer use, graphical user interface agent, GUI automation
narrower: GUI grounding, OSWorld, AndroidWorld, screen understanding, mobile GUI, ScreenSpot
narrower: user interface understanding, smartphone agent, UI automation, device control agent
narrower: GUI navigation
broader: language-agents
related: web-agents

slug: web-agents
name: Web agents
names: web navigation, browser agent, web browsing agent, web automation
narrower: WebArena, Mind2Web, WebShop, BrowseComp, web navigation benchmark, LLM web agent, web interaction
broader: language-agents
related: gui-agents, deep-research

slug: software-engineering-agents
name: Software engineering agents
names: coding agent, SWE-bench, code agent, SWE agent, issue resolution
narrower: GitHub issue resolution, repository-level coding agent, agentic coding, program repair agent
narrower: Claude Code, terminal agent, automated software development, vibe coding, Copilot agent
narrower: autonomous software engineering
broader: language-agents, code-generation, software-engineering-with-llms
related: program-repair

slug: deep-research
name: Deep research and search agents
names: deep research, search agent, deep research agent, agentic search, deep search
narrower: research report generation, web search agent, Search-R1, BrowseComp, information-seeking agent
narrower: search-augmented reasoning, agentic RAG, long-form report, search-augmented LLM, iterative search
broader: language-agents
related: retrieval-augmented-generation, web-agents, web-search

slug: ai-scientist
name: AI scientists and scientific discovery
names: AI scientist, automated scientific discovery, scientific discovery with LLMs, AI for research
names: research automation, automated research, hypothesis generation
narrower: research idea generation, AI co-scientist, autonomous laboratory, self-driving laboratory
narrower: paper reproduction agent, machine learning research agent, scientific agent, MLE-bench
narrower: research agent, autonomous experiment, experiment design by LLM, scientific hypothesis
broader: language-agents, ai-for-science
related: scholarly-documents

slug: agent-memory
name: Memory of agents
names: agent memory, LLM memory, long-term memory of LLM agents, conversational memory
names: memory for language models, memory-augmented LLM
narrower: long-term conversation memory, episodic memory for agents, memory retrieval in agents
narrower: memory management of LLM, LoCoMo, LongMemEval, memory bank, experience memory, procedural memory
narrower: lifelong agent
broader: language-agents
related: memory-networks

slug: data-science-agents
name: Data science agents
names: data analysis agent, automated data science, LLM for data analysis, data analytics agent
narrower: Kaggle agent, data science benchmark, AutoML agent, LLM data analysis
narrower: machine learning engineering agent, spreadsheet agent, data exploration agent, data agent
broader: language-agents, automl
related: table-understanding

slug: social-simulation
name: Social simulation with language models
names: LLM social simulation, generative agents, LLM-based simulation, simulating human behaviour
narrower: user simulator, simulated survey respondents, silicon sampling, society simulation
narrower: opinion dynamics, LLM as human participants, synthetic personas, economic simulation with LLM
narrower: simulating humans with LLM, digital twin of consumers, simulated user, user simulation
narrower: agent-based modelling, agent-based simulation
related: multi-agent-llms, llm-psychology

slug: llm-psychology
name: Psychology of language models
names: LLM psychology, machine psychology, personality of LLM, cognitive evaluation of LLM
narrower: personality traits in LLM, cognitive biases in LLM, false belief, emotional intelligence of LLM
narrower: human-like behaviour of LLM, LLM personality, Big Five, psychometrics of LLM, cognitive bias
narrower: economic rationality of LLM, LLM decision making, theory of mind in language models
narrower: theory-of-mind
related: social-simulation, cognitive-science

slug: role-playing
name: Role-playing, personas and personalisation of LLMs
names: role-playing language model, persona, role-playing agent, persona-based dialogue, character role-play
names: persona prompting
narrower: role-play, character-based LLM, persona consistency, persona vector, character simulation
narrower: PersonaChat, persona dialogue, in-character
broader: large-language-models
related: personalisation, dialogue, creative-writing

slug: personalisation
name: Personalisation
names: personalized model
narrower: LaMP benchmark, user profile, user embedding, personalized text generation, personalized alignment
narrower: personalized federated learning, personalized assistant, user preference modeling
narrower: personalized generation, lifelong user modeling, personalized search, user modelling
narrower: personalized LLM, personalized language model
related: recommender-systems, role-playing

slug: hallucination
name: Hallucination
names: LLM hallucination, hallucinate, confabulation, hallucination in large language models
narrower: object hallucination, factual hallucination, hallucination benchmark, faithfulness of generation
narrower: hallucination in vision-language models, factual inconsistency
narrower: contrastive decoding for hallucination, SelfCheckGPT, semantic entropy, HaluEval
narrower: package hallucination, multimodal hallucination, POPE benchmark, unfaithful generation
narrower: intrinsic hallucination, hallucination detection, hallucination mitigation
broader: large-language-models
related: factuality, llm-uncertainty

slug: factuality
name: Factuality
names: factual accuracy, factual consistency, truthfulness, factual correctness, factuality evaluation
narrower: TruthfulQA, FActScore, faithfulness of summarization, factuality of language models, factual error
narrower: SimpleQA, factual knowledge in language models, groundedness, attribution of generated text
narrower: long-form factuality, citation generation, truthfulness direction, claim decomposition
narrower: factual knowledge
related: hallucination, fact-checking

slug: fact-checking
name: Fact-checking
names: fact verification, claim verification, automated fact-checking, claim detection
narrower: evidence retrieval, check-worthiness, scientific claim verification, multimodal fact-checking
narrower: claim extraction, check-worthy claim, rumour verification, veracity prediction, FEVER dataset
broader: misinformation
related: factuality, natural-language-inference

slug: misinformation
name: Misinformation and fake news
names: misinformation, fake news, disinformation, fake news detection, misinformation detection
names: rumour detection, Misinformation and disinformation, information disorder
narrower: fact-checking, rumor detection, multimodal misinformation, propaganda detection
narrower: out-of-context image, clickbait, LLM-generated misinformation, health misinformation
narrower: conspiracy theory, community notes, influence operation, social bot detection, propaganda
narrower: claim verification, election interference, vaccine misinformation, information operation
narrower: coordinated campaign, infodemic, deepfake detection, debunking, misleading content
narrower: conspiracy beliefs, prebunking
broader: natural-language-processing
related: toxicity, social-media

slug: knowledge-in-language-models
name: Knowledge in language models
names: parametric knowledge, factual knowledge in language models, knowledge probing
names: knowledge acquisition in LLMs, knowledge of language models
narrower: knowledge conflicts, factual recall, knowledge neuron, reversal curse, LAMA probe
narrower: knowledge boundary, knowledge injection, knowledge storage, knowledge cutoff, knowledge capacity
narrower: memorized facts, fact learning, parametric memory, two-hop factual recall
narrower: knowledge integration in LLM
broader: large-language-models
related: knowledge-editing, retrieval-augmented-generation

slug: knowledge-editing
name: Knowledge and model editing
names: knowledge editing, model editing, knowledge update of LLM, editing language models, factual editing
narrower: ROME rank-one model editing, MEMIT, lifelong model editing, locate-then-edit
narrower: ripple effect of editing, sequential editing, knowledge injection, AlphaEdit
narrower: multimodal knowledge editing, edit generalization, batch editing, concept editing
broader: large-language-models
related: machine-unlearning, knowledge-in-language-models

slug: llm-evaluation
name: Evaluation of language models
names: LLM evaluation, evaluation of large language models, language model evaluation, LLM benchmark
names: evaluating LLMs, benchmarking LLMs
narrower: llm-as-a-judge, MMLU, Chatbot Arena, BIG-bench, leaderboard of LLMs, data-contamination
narrower: capability evaluation, multiple-choice evaluation, item response theory for LLM
narrower: human evaluation of text, long-context benchmark, LLM leaderboard, model arena
narrower: efficient LLM evaluation, evaluation of text generation, agent benchmark, pairwise model ranking
narrower: Humanity's Last Exam, multilingual benchmark, dynamic evaluation of LLM
broader: benchmarks-and-evaluation, large-language-models

slug: llm-as-a-judge
name: LLM as a judge
names: LLM judge, LLM-as-judge, LLM evaluator, LLM-based evaluation, automatic evaluator
narrower: judge model, position bias in LLM judges, self-preference bias, pairwise comparison by LLM
narrower: MT-Bench, AlpacaEval, G-Eval, evaluator bias, agent-as-a-judge, MLLM-as-a-judge, judge bias
narrower: rubric evaluation, judge robustness
broader: llm-evaluation, benchmarks-and-evaluation, large-language-models
related: reward-models, text-generation-evaluation

slug: text-generation-evaluation
name: Evaluation of generated text
names: text generation evaluation, NLG evaluation, evaluation metric for text generation
names: automatic metric for generation
narrower: BLEU, BERTScore, ROUGE, BLEURT, COMET metric, reference-free evaluation
narrower: translation-quality-estimation, metric correlation with human judgment
narrower: diversity of generated text, MAUVE
broader: benchmarks-and-evaluation
related: llm-as-a-judge

slug: llm-uncertainty
name: Uncertainty of language models
names: LLM uncertainty, uncertainty quantification for LLMs, LLM calibration, confidence estimation in LLMs
names: LLM confidence, verbalized confidence
narrower: semantic entropy, abstention of LLM, knowledge boundary, verbalized uncertainty
narrower: confidence elicitation, calibration of language models, know what they don't know
narrower: overconfidence of LLM, confidence calibration of LLM, linguistic confidence, I don't know response
narrower: unanswerable question, self-knowledge of LLM
broader: uncertainty-and-calibration, large-language-models
related: hallucination

slug: llm-bias
name: Bias in language models
names: LLM bias, social bias in language models, stereotypes in language models, bias in LLMs
names: gender bias in NLP
narrower: political bias of LLM, stereotype benchmark, debiasing language models, gender bias
narrower: demographic bias in LLM, dialect bias, implicit bias in LLM, stereotype, religious bias
narrower: BBQ benchmark, occupational bias, bias in word embeddings
broader: fairness
related: cultural-nlp

slug: cultural-nlp
name: Culture and language models
names: cultural awareness of LLM, cultural bias, cultural NLP, cultural alignment, cultural knowledge
names: multicultural
narrower: cross-cultural, cultural benchmark, culturally aware, cultural values in LLM, culture-specific
narrower: Western bias, cultural adaptation, cultural commonsense
related: multilingual-nlp, llm-bias

slug: multilingual-nlp
name: Multilingual and cross-lingual NLP
names: multilingual NLP, multilingual, cross-lingual, multilingual language model, cross-lingual transfer
names: multilinguality
narrower: mBERT, XLM-R, cross-lingual alignment, code-switching, bilingual, curse of multilinguality
narrower: zero-shot cross-lingual transfer, language-specific neuron, multilingual pretraining
narrower: cross-lingual embedding, multilingual evaluation, language adaptation, cross-lingual retrieval
narrower: low-resource-languages, transliteration, language confusion, language identification
narrower: multilingual benchmark, multilingual corpus, bilingual lexicon induction, multilingual-llms
narrower: arabic-nlp, chinese-nlp, indic-nlp
broader: natural-language-processing
related: machine-translation, cultural-nlp

slug: multilingual-llms
name: Multilingual LLMs
names: multilingual LLM, multilingual large language model, multilingual capability of LLM
narrower: English-centric LLM, language imbalance in LLM, cross-lingual consistency, multilingual reasoning
narrower: language adaptation of LLM, non-English LLM, multilingual instruction tuning
narrower: multilingual alignment
broader: multilingual-nlp, large-language-models

slug: low-resource-languages
name: Low-resource languages
names: low-resource NLP, under-resourced language, endangered language, minority language
narrower: African languages, Indic languages, indigenous language, low-resource machine translation, Swahili
narrower: dialect NLP, Yoruba, low-resource speech recognition, language documentation
narrower: underrepresented languages, digitally underserved language, Southeast Asian languages
narrower: language preservation
broader: multilingual-nlp, natural-language-processing
related: machine-translation, indic-nlp

slug: arabic-nlp
name: Arabic language processing
names: Arabic NLP, Arabic language, Arabic LLM, Arabic
narrower: Arabic dialect, Quranic, dialectal Arabic, Arabic speech recognition, Arabic sentiment analysis
narrower: diacritization, Modern Standard Arabic
broader: multilingual-nlp

slug: chinese-nlp
name: Chinese language processing
names: Chinese NLP, Chinese language, Chinese LLM
narrower: Chinese word segmentation, Chinese spelling correction, classical Chinese, Chinese benchmark
narrower: Cantonese, Mandarin speech, Chinese poetry, Chinese character, ancient Chinese
broader: multilingual-nlp

slug: indic-nlp
name: Indian language processing
names: Indic NLP, Indian languages, Indic languages
narrower: Hinglish, Bengali, Tamil, Telugu, Marathi, Sanskrit, Urdu, Malayalam, Indic LLM, Gujarati, Kannada
narrower: Hindi
broader: multilingual-nlp
related: low-resource-languages

slug: code-switching
name: Code-switching
names: code-mixing, code-mixed text, code-switched, code mixed
narrower: Hinglish, code-switched speech recognition, code-mixed sentiment, language mixing
broader: multilingual-nlp

slug: machine-translation
name: Machine translation
names: neural machine translation, NMT, MT system, automatic translation, language translation
narrower: document-level translation, low-resource machine translation, back-translation
narrower: translation-quality-estimation, non-autoregressive translation, multilingual translation
narrower: simultaneous translation, speech-translation, LLM translation, unsupervised machine translation
narrower: literary translation, parallel corpus, terminology translation, zero-shot translation
narrower: translation memory, sign language translation, WMT, post-editing, parallel data mining
narrower: multimodal machine translation, translationese
broader: natural-language-processing
related: multilingual-nlp, low-resource-languages, sign-language

slug: translation-quality-estimation
name: Translation quality estimation
names: machine translation evaluation, MT evaluation, translation quality, MT metric
narrower: COMET metric, quality estimation for machine translation, BLEU, MQM, WMT metrics
narrower: word-level quality estimation, error span annotation, reference-free MT metric
broader: machine-translation, text-generation-evaluation

slug: speech-translation
name: Speech translation
names: speech-to-text translation, speech-to-speech translation, spoken language translation
names: simultaneous speech translation
narrower: direct speech translation, simultaneous interpretation, IWSLT, speech-to-speech
narrower: streaming translation, cascaded speech translation, dubbing
broader: machine-translation, speech-processing
related: speech-recognition

slug: tokenisation
name: Tokenisation
names: tokenizer, subword tokenization, subword segmentation, text tokenization
narrower: byte pair encoding, BPE, tokenizer-free, byte-level language model, vocabulary size, SentencePiece
narrower: vocabulary expansion, character-level model, byte latent transformer, glitch token
narrower: tokenizer transfer, vocabulary adaptation, vocabulary trimming, WordPiece
narrower: unigram language model tokenizer, dynamic tokenization, multilingual tokenizer, token-free
narrower: hierarchical byte model
broader: natural-language-processing
related: visual-tokenisers, morphology

slug: word-embeddings
name: Word embeddings
names: word vector, word representation, word2vec, static word embeddings
narrower: GloVe, fastText, skip-gram, contextual word embeddings, distributional semantics
narrower: bilingual word embedding, lexical semantics, semantic change detection, token embedding
narrower: subword embedding, contextualized embeddings, word analogy
broader: natural-language-processing, representation-learning
related: text-embeddings, word-sense-disambiguation

slug: text-embeddings
name: Text and sentence embeddings
names: text embedding, sentence embedding, embedding model, sentence representation, document embedding
narrower: Sentence-BERT, SimCSE, MTEB, LLM-based embedding, universal embedding, Matryoshka representation
narrower: multilingual embedding, instruction-following embedding, anisotropy of embeddings
narrower: embedding inversion, code embedding, multimodal embedding, embedding compression
narrower: long document embedding, sentence encoder, general-purpose embedding
broader: representation-learning, information-retrieval
related: dense-retrieval, semantic-similarity, masked-language-models, word-embeddings

slug: semantic-similarity
name: Semantic similarity
names: semantic textual similarity, sentence similarity, text similarity, text matching
names: paraphrase identification
narrower: STS benchmark, document similarity, semantic matching, sentence matching
narrower: similarity measure for text, word similarity, plagiarism detection
broader: natural-language-processing
related: text-embeddings, paraphrasing

slug: paraphrasing
name: Paraphrasing
names: paraphrase generation, paraphrase, text rewriting, sentence rewriting
narrower: paraphrase identification, sentence simplification, syntactically controlled paraphrase
narrower: rephrasing
broader: text-generation
related: semantic-similarity

slug: text-generation
name: Text generation
names: natural language generation, NLG, language generation, neural text generation
names: open-ended text generation
narrower: controllable-generation, decoding, data-to-text, summarisation, paraphrasing, text degeneration
narrower: long-form generation, creative-writing, headline generation, report generation
narrower: non-autoregressive text generation, text-style-transfer, diverse text generation
narrower: question generation, diffusion for text generation, review generation
broader: natural-language-processing
related: large-language-models

slug: data-to-text
name: Data-to-text generation
names: data-to-text, table-to-text, graph-to-text generation, structured data to text
narrower: chart captioning, table-to-text generation, AMR-to-text, knowledge graph to text
narrower: sports report generation, WebNLG
broader: text-generation
related: table-understanding

slug: creative-writing
name: Creative writing and creativity
names: creative writing, story generation, computational creativity, creativity of LLM, creative generation
names: storytelling
narrower: poetry generation, narrative generation, screenplay, humor generation, lyric generation
narrower: divergent thinking, creative text generation, visual storytelling, novel writing, plot generation
narrower: long story, creativity evaluation, joke generation, narrative understanding
broader: text-generation
related: role-playing

slug: text-style-transfer
name: Text style transfer
names: style transfer of text, formality transfer, text attribute transfer
narrower: author style imitation, politeness transfer, text detoxification, sentiment transfer
narrower: style transfer in NLP, stylized text generation
broader: text-generation
related: controllable-generation

slug: text-simplification
name: Text simplification and readability
names: text simplification, readability, sentence simplification, readability assessment
names: lexical simplification
narrower: plain language, complex word identification, lay summarization, text complexity, easy-to-read
narrower: document simplification, text difficulty
broader: natural-language-processing
related: summarisation

slug: grammatical-error-correction
name: Grammatical error correction and writing aid
names: grammatical error correction, GEC system, grammar correction
narrower: spell checking, text normalization, essay scoring, automated essay scoring, writing assistant
narrower: learner corpus, LLM writing assistance, ASR error correction, Chinese spelling correction
narrower: post-OCR correction, academic writing, spelling correction, writing assistance, text editing
broader: natural-language-processing
related: ai-in-education

slug: summarisation
name: Summarisation
names: text summarization, document summarization, abstractive summarization, automatic summarization
names: summary generation
narrower: extractive summarization, dialogue summarization, meeting summarization
narrower: long document summarization, opinion summarization, multi-document summarization
narrower: faithfulness of summarization, query-focused summarization, news summarization, ROUGE
narrower: CNN/DailyMail, summary evaluation, scientific summarization, timeline summarization
narrower: code summarization, medical summarization, lay summarization, update summarization
broader: natural-language-processing, text-generation
related: text-simplification

slug: question-answering
name: Question answering
names: QA system, open-domain question answering, reading comprehension, machine reading comprehension
narrower: multi-hop question answering, open-domain QA, knowledge base question answering
narrower: conversational question answering, table question answering, SQuAD, long-form question answering
narrower: visual-question-answering, Natural Questions, question generation
narrower: multiple-choice question answering, extractive QA, document question answering, HotpotQA
narrower: answer extraction, KGQA, medical question answering, temporal question answering
narrower: video question answering, unanswerable question, ambiguous question, scientific question answering
narrower: QA benchmark, QA dataset, multi-hop QA, question decomposition, knowledge graph question answering
narrower: commonsense QA
broader: natural-language-processing
related: retrieval-augmented-generation

slug: dialogue
name: Dialogue systems
names: dialogue, conversational AI, chatbot, conversational agent, dialog system, conversation
narrower: task-oriented dialogue, open-domain dialogue, dialogue state tracking, spoken dialogue
narrower: emotional support conversation, dialogue generation, persona-based dialogue, response generation
narrower: multi-turn conversation, dialogue policy, intent-detection, voice assistant, empathetic dialogue
narrower: conversational recommendation, proactive dialogue, dialogue act, persuasive dialogue
narrower: clarifying question, negotiation dialogue, LLM chatbot, mental health chatbot, multi-turn dialogue
narrower: MultiWOZ, dialogue evaluation, visual dialogue, multi-party conversation
broader: natural-language-processing
related: language-agents, role-playing, conversational-search

slug: intent-detection
name: Intent detection and slot filling
names: intent detection, intent classification, slot filling, spoken language understanding, user intent
narrower: out-of-scope intent, intent recognition, joint intent and slot, new intent discovery
narrower: intent discovery, query intent
broader: dialogue
related: text-classification

slug: text-classification
name: Text classification
names: document classification, text categorization, topic classification, short text classification
narrower: hierarchical text classification, extreme multi-label text classification
narrower: zero-shot text classification, sentiment-analysis, spam detection, toxicity detection
narrower: news classification, multi-label text classification, long document classification
narrower: language identification, weakly-supervised text classification, email classification
broader: natural-language-processing, supervised-learning, classification
related: intent-detection

slug: sentiment-analysis
name: Sentiment analysis
names: opinion mining, sentiment classification, aspect-based sentiment analysis, sentiment
narrower: multimodal sentiment analysis, aspect sentiment triplet extraction, aspect extraction
narrower: sentiment lexicon, financial sentiment, review analysis, polarity classification
narrower: Twitter sentiment, emotion classification in text, target-dependent sentiment, product review
narrower: aspect category
broader: natural-language-processing, text-classification
related: emotion-recognition, stance-detection, figurative-language

slug: stance-detection
name: Stance detection and political text
names: stance detection, stance classification
narrower: framing detection, political bias detection, ideology, parliamentary debates, media bias
narrower: persuasion detection, election tweets, zero-shot stance, political discourse
narrower: political text analysis, political ideology detection, computational social science
narrower: political polarization
related: sentiment-analysis, argument-mining, social-media

slug: argument-mining
name: Argument mining
names: argumentation mining, computational argumentation, argument generation, argument quality
narrower: claim detection, argument component, persuasiveness, debate generation, premise-conclusion
narrower: counter-argument generation, LLM persuasion, key point analysis
broader: natural-language-processing
related: stance-detection

slug: figurative-language
name: Figurative language, sarcasm and humour
names: figurative language
narrower: humor recognition, idiom, sarcasm understanding, multimodal sarcasm, meme understanding, pun
narrower: metaphor identification, idiomaticity, sarcasm detection, metaphor detection, humour, irony
narrower: metaphor
broader: natural-language-processing
related: sentiment-analysis

slug: emotion-recognition
name: Emotion recognition and affective computing
names: emotion recognition, affective computing, emotion detection, emotion classification
names: affect recognition
narrower: speech-emotion-recognition, facial-expression-recognition, emotion recognition in conversation
narrower: multimodal emotion recognition, EEG emotion recognition, valence and arousal
narrower: emotion understanding, emotional intelligence, emotion cause extraction
narrower: physiological emotion recognition, multimodal sentiment analysis, empathy
narrower: affective computing model, stress detection
related: sentiment-analysis, mental-health

slug: mental-health
name: Mental health and psychology applications
names: mental health, mental illness detection
narrower: suicidal ideation, counseling dialogue, anxiety detection, mental health chatbot
narrower: psychological counseling, autism, dementia detection from speech, cognitive behavioral therapy
narrower: Alzheimer's detection from speech, emotional support, digital mental health
narrower: depression on social media, depression detection, suicide risk, psychotherapy
broader: medical-ai
related: emotion-recognition

slug: named-entity-recognition
name: Named entity recognition
names: NER model, entity recognition, entity extraction, named entity
narrower: nested NER, few-shot NER, biomedical named entity recognition, cross-lingual NER
narrower: sequence labeling, CoNLL-2003, clinical named entity recognition, entity typing, span-based NER
narrower: distantly supervised NER, fine-grained entity typing, zero-shot NER
narrower: multimodal named entity recognition, entity tagging, GLiNER
broader: information-extraction, natural-language-processing

slug: relation-extraction
name: Relation extraction
names: relation classification, relational triple extraction, joint entity and relation extraction
narrower: distant supervision, document-level relation extraction, triple extraction
narrower: open relation extraction, few-shot relation extraction, relational facts, DocRED
narrower: temporal relation extraction, entity relation extraction
broader: information-extraction
related: knowledge-graph-construction

slug: information-extraction
name: Information extraction
names: open information extraction, IE system, text to structured data, structured information extraction
narrower: named-entity-recognition, relation-extraction, event-extraction, entity-linking
narrower: keyphrase-extraction, slot extraction, knowledge-graph-construction
narrower: document information extraction, triplet extraction, key information extraction
narrower: universal information extraction, LLM-based information extraction, attribute value extraction
narrower: clinical information extraction, material data extraction from papers
broader: natural-language-processing
related: knowledge-graphs

slug: event-extraction
name: Event extraction
names: event detection, event argument extraction, event understanding, event schema
narrower: event causality, script induction, document-level event extraction, trigger detection
narrower: event coreference, temporal event, event knowledge graph, event relation extraction
narrower: event causality identification
broader: information-extraction

slug: entity-linking
name: Entity linking
names: entity disambiguation, named entity disambiguation
narrower: biomedical entity linking, concept normalization, cross-lingual entity linking, wikification
narrower: multimodal entity linking, medical concept normalization, mention disambiguation
narrower: mention detection, entity retrieval
broader: information-extraction
related: knowledge-graphs

slug: coreference-resolution
name: Coreference resolution
names: coreference, anaphora resolution, pronoun resolution, cross-document coreference
narrower: event coreference, Winograd schema, bridging resolution, mention clustering, zero pronoun
broader: natural-language-processing
related: discourse

slug: keyphrase-extraction
name: Keyphrase extraction
names: keyphrase generation, keyword extraction, term extraction
narrower: keyphrase prediction, terminology extraction, tag recommendation, unsupervised keyphrase
broader: information-extraction, text-mining

slug: parsing
name: Syntactic parsing
names: dependency parsing, constituency parsing, syntax, parser
narrower: universal dependencies, part-of-speech tagging, treebank, semantic-parsing, semantic role labeling
narrower: unsupervised parsing, sequence labelling, syntactic structure, POS tagging, discourse parsing
narrower: AMR parsing, syntactic knowledge, syntax tree, combinatory categorial grammar, grammar induction
broader: natural-language-processing
related: linguistics-of-models

slug: semantic-parsing
name: Semantic parsing
names: meaning representation
narrower: text-to-sql, logical form generation, frame semantic parsing, compositional semantic parsing
narrower: natural language to logic, Uniform Meaning Representation, discourse representation structure
narrower: SPARQL generation, natural language to code, AMR parsing, abstract meaning representation
narrower: semantic role labeling
broader: natural-language-processing, parsing

slug: morphology
name: Morphology and phonology
names: morphological analysis, morphological inflection, morphology, lemmatization
names: morphological segmentation
narrower: part-of-speech tagging, grapheme-to-phoneme, morphologically rich language, phonology
narrower: compound splitting, inflection generation, diacritics restoration
broader: natural-language-processing
related: tokenisation

slug: discourse
name: Discourse and pragmatics
names: discourse, pragmatics, pragmatic reasoning
narrower: rhetorical structure theory, implicit discourse relation, conversational implicature
narrower: discourse coherence, rational speech act, text coherence, presupposition, scalar implicature
narrower: text segmentation, discourse parsing, discourse relation, coherence of text
broader: natural-language-processing
related: coreference-resolution

slug: word-sense-disambiguation
name: Word senses and lexical semantics
names: word sense disambiguation, lexical semantics, word sense, polysemy
narrower: lexical substitution, WordNet, word sense induction, lexical ambiguity, idiom
narrower: diachronic word embedding, definition modeling, hypernym, semantic shift
narrower: semantic change detection
broader: natural-language-processing
related: word-embeddings

slug: natural-language-inference
name: Natural language inference
names: textual entailment, NLI model, recognizing textual entailment, entailment
narrower: SNLI, MultiNLI, contradiction detection, hypothesis-only bias, entailment graph
narrower: annotation artifacts, negation understanding, document-level NLI
broader: natural-language-processing
related: fact-checking

slug: linguistics-of-models
name: Linguistic abilities of models
names: linguistic knowledge of language models, linguistic probing, syntactic knowledge in language models
names: language acquisition, grammatical knowledge of LMs, linguistic generalization
narrower: BLiMP, minimal pairs, subject-verb agreement, child language acquisition, BabyLM, psycholinguistic
narrower: surprisal, reading time, grammaticality judgment, linguistic minimal pair, emergent language
narrower: syntactic generalization, language evolution, computational psycholinguistics
related: cognitive-science, probing, parsing

slug: topic-models
name: Topic models
names: topic modelling, latent Dirichlet allocation, LDA topic, neural topic model
narrower: BERTopic, dynamic topic model, topic coherence, topic discovery, hierarchical topic model
narrower: topic evaluation, short text topic, embedded topic model, LLM-based topic modeling
broader: unsupervised-learning, text-mining

slug: knowledge-graphs
name: Knowledge graphs
names: KG reasoning, knowledge graph reasoning
narrower: knowledge-graph-completion, knowledge-graph-construction, temporal knowledge graph
narrower: multimodal knowledge graph, knowledge graph question answering, entity alignment
narrower: link prediction in knowledge graphs, knowledge-graph-enhanced LLM, GraphRAG
narrower: commonsense knowledge graph, ontologies, knowledge hypergraph, Wikidata, triple extraction
narrower: complex query answering, inductive knowledge graph, biomedical knowledge graph, rule mining
narrower: DBpedia, hyper-relational, enterprise knowledge graph, Freebase
broader: knowledge-representation
related: graph-neural-networks, entity-resolution, information-extraction, entity-linking, graph-rag
related: heterogeneous-graphs, relational-data

slug: knowledge-graph-completion
name: Knowledge graph completion and embedding
names: knowledge graph completion, knowledge graph embedding, knowledge base completion
names: knowledge graph link prediction
narrower: TransE, RotatE, temporal knowledge graph forecasting, few-shot knowledge graph completion, ComplEx
narrower: FB15k-237, inductive link prediction, triple classification
narrower: tensor factorization for knowledge graphs, entity embedding, complex query answering
narrower: knowledge graph foundation model
broader: knowledge-graphs
related: link-prediction

slug: knowledge-graph-construction
name: Knowledge graph construction
names: ontology learning, knowledge base construction, automatic knowledge graph generation
narrower: triple extraction, LLM-based knowledge graph construction, knowledge graph refinement
narrower: taxonomy construction, text-to-graph
broader: knowledge-graphs, information-extraction
related: relation-extraction

slug: information-retrieval
name: Information retrieval
names: retrieval, document retrieval, search engine, text retrieval, neural information retrieval
narrower: dense-retrieval, learning-to-rank, reranking, text-embeddings, query-rewriting, web-search
narrower: vector-search, conversational-search, BEIR, TREC, cross-lingual retrieval, relevance judgment
narrower: ad hoc retrieval, product search, legal retrieval, code search, relevance feedback
narrower: generative-retrieval, late interaction, first-stage retrieval, query autocompletion, hybrid search
narrower: multimodal retrieval, MS MARCO, retrieval benchmark, entity retrieval
narrower: scientific document retrieval, retriever, test collection, relevance assessment, inverted index
narrower: enterprise search, retrieval evaluation, search result diversification
narrower: reasoning-intensive retrieval, click model, passage retrieval, sparse-retrieval
related: recommender-systems, retrieval-augmented-generation, natural-language-processing, image-retrieval
related: cross-modal-retrieval, e-commerce

slug: dense-retrieval
name: Dense retrieval
names: dense retriever, dense passage retrieval, neural retrieval, bi-encoder retrieval, dual encoder
names: embedding-based retrieval
narrower: ColBERT, late interaction, multi-vector retrieval, DPR, learned sparse retrieval, SPLADE
narrower: retriever training, LLM-based retriever, zero-shot dense retrieval, Contriever
narrower: unsupervised dense retrieval, hybrid retrieval, retriever distillation
narrower: hypothetical document embedding
broader: information-retrieval
related: text-embeddings, vector-search, hard-negative-mining, sparse-retrieval, generative-retrieval

slug: sparse-retrieval
name: Sparse and lexical retrieval
names: sparse retrieval, lexical retrieval, learned sparse retrieval, BM25, SPLADE
narrower: inverted index, term weighting, dynamic pruning of index, document expansion, lexical matching
narrower: TF-IDF, query term weighting, exact matching retrieval
broader: information-retrieval
related: dense-retrieval

slug: reranking
name: Reranking
names: reranker, document reranking, passage reranking, re-ranking, LLM reranking, cross-encoder
narrower: listwise reranking, RankGPT, pointwise ranking, LLM reranker, setwise ranking, text ranking
narrower: neural ranking model, reasoning reranker, monoT5, neural ranker
broader: information-retrieval
related: learning-to-rank

slug: learning-to-rank
name: Learning to rank
names: ranking model, LTR model, ranking, rank learning
narrower: listwise loss, unbiased learning to rank, LambdaMART, pairwise ranking
narrower: counterfactual learning to rank, click model, position bias in clicks, NDCG, ranking loss
narrower: online learning to rank, fair ranking, ranking metric, rank aggregation, differentiable sorting
narrower: top-k ranking
broader: information-retrieval
related: reranking, preference-learning

slug: generative-retrieval
name: Generative retrieval
names: generative information retrieval, differentiable search index, generative document retrieval
names: semantic ID, docid generation
narrower: generative recommendation, identifier generation, DSI corpus update, semantic identifiers
narrower: generative search engine, autoregressive retrieval, document identifier
broader: information-retrieval
related: dense-retrieval, generative-recommendation

slug: query-rewriting
name: Query rewriting and understanding
names: query rewriting, query expansion, query understanding, query reformulation, query generation
names: query suggestion
narrower: query autocompletion, pseudo-relevance feedback, query intent, query decomposition
narrower: conversational query rewriting, query performance prediction, query clarification
narrower: query classification, query variations, LLM query expansion
broader: information-retrieval
related: conversational-search

slug: conversational-search
name: Conversational search
names: conversational information seeking, conversational retrieval, conversational information retrieval
names: conversational search system
narrower: clarifying question, TREC CAsT, mixed-initiative, conversational query rewriting
narrower: conversational assistant search, asking clarifying questions
broader: information-retrieval
related: dialogue, query-rewriting

slug: web-search
name: Web search and user behaviour
names: web search, search behaviour, search engine users, search log analysis, user search behavior
narrower: click log, search result page, query log, web crawling, search advertising
narrower: generative engine optimization, search engine optimization, AI search engine
narrower: generative search engine, search engine result
broader: information-retrieval
related: deep-research

slug: vector-search
name: Vector search and nearest neighbours
names: vector search, approximate nearest neighbor search, nearest neighbor search, vector database
names: ANN search, similarity search, ANNS, maximum inner product search
narrower: HNSW, product quantization, graph-based index, locality-sensitive hashing, filtered vector search
narrower: proximity graph, vector retrieval index, learning-to-hash, billion-scale
narrower: high-dimensional nearest neighbor, vector index, DiskANN, vector quantization for search
broader: information-retrieval
related: dense-retrieval

slug: learning-to-hash
name: Hashing for retrieval
names: learning to hash, deep hashing, cross-modal hashing, hashing retrieval, image hashing
names: semantic hashing
narrower: binary code, unsupervised hashing, hash code, locality-sensitive hashing, supervised hashing
narrower: hash function learning, video hashing
broader: vector-search, image-retrieval

slug: retrieval-augmented-generation
name: Retrieval-augmented generation
names: RAG, retrieval-augmented language model, retrieval-augmented LLM, RAG system, retrieval augmentation
narrower: agentic RAG, RAG evaluation, RAG benchmark, document chunking, chunking strategy, noisy retrieval
narrower: knowledge conflict in RAG, retriever-generator, RAG poisoning, Self-RAG, iterative retrieval
narrower: adaptive retrieval, corrective retrieval, context utilization, retrieval-augmented, kNN-LM
narrower: citation generation, retrieval-enhanced, grounded generation, RAG security
narrower: long-context versus RAG, in-context retrieval, retrieved documents, HippoRAG
narrower: knowledge-augmented LLM, graph-rag, multimodal-rag
broader: large-language-models
related: information-retrieval, question-answering, tool-use, deep-research, knowledge-in-language-models

slug: graph-rag
name: Graph RAG
names: GraphRAG, graph retrieval-augmented generation, graph-based RAG, knowledge graph RAG
names: knowledge graph-enhanced LLM
narrower: LightRAG, HippoRAG, knowledge graph augmented LLM, subgraph retrieval, think-on-graph
narrower: graph-enhanced retrieval, reasoning on graphs with LLM
broader: retrieval-augmented-generation
related: knowledge-graphs

slug: multimodal-rag
name: Multimodal and document RAG
names: multimodal RAG, multimodal retrieval-augmented generation, visual document retrieval, visual RAG
names: document RAG
narrower: ColPali, visually rich document retrieval, ViDoRe, image retrieval-augmented generation, video RAG
narrower: knowledge-based visual question answering retrieval, page image retrieval, screenshot embedding
broader: retrieval-augmented-generation
related: document-understanding, cross-modal-retrieval

slug: document-understanding
name: Document understanding
names: document AI, visually rich document, document image understanding, document analysis
names: document parsing
narrower: document layout analysis, LayoutLM, key information extraction, form understanding, PDF parsing
narrower: DocVQA, invoice, chart understanding, document question answering, receipt
narrower: document image classification, table detection, layout detection, document conversion
narrower: OCR-free document
related: optical-character-recognition, table-understanding, multimodal-rag, chart-understanding

slug: table-understanding
name: Table understanding
names: table reasoning, table question answering, tabular reasoning, LLM for tables
names: structured data understanding
narrower: text-to-sql, table structure recognition, table LLM, spreadsheet, WikiTableQuestions
narrower: table retrieval, table-to-text, TabFact, table pretraining, column annotation
narrower: table representation learning, table fact verification, data lake, chart question answering
related: tabular-data, document-understanding, data-science-agents, data-to-text

slug: text-to-sql
name: Text-to-SQL
names: NL2SQL, text2SQL, natural language to SQL, natural language interface to databases, SQL generation
narrower: Spider benchmark, BIRD benchmark, schema linking, cross-domain text-to-SQL, SQL query generation
narrower: conversational text-to-SQL, Text-to-Cypher, SQL LLM
broader: code-generation, semantic-parsing, table-understanding
related: databases-and-ml

slug: databases-and-ml
name: Databases and machine learning
names: learned database, LLM for databases, data management for machine learning
narrower: learned query optimizer, cardinality estimation, index selection, learned index structure
narrower: knob tuning, data lake, in-database machine learning, data discovery, vector database
narrower: semantic operators, query processing with LLM, SQL query optimization, learned index
narrower: query optimization, database tuning
related: text-to-sql, machine-learning-systems

slug: code-generation
name: Code generation
names: code LLM, program generation, LLM code generation, code language model, code large language model
names: AI coding assistant, automatic programming
narrower: HumanEval, code completion, program-synthesis, program-repair, text-to-sql, repository-level code
narrower: unit test generation, competitive programming, LiveCodeBench, code translation, code reasoning
narrower: GitHub Copilot, code review, code benchmark, vulnerability in generated code
narrower: code execution feedback, code pretraining, Codex, web page generation, UI code generation
narrower: smart contract generation, scientific code, code editing, code LLM evaluation, Verilog generation
narrower: vibe coding, software-engineering-agents, code optimization by LLM, code search, HPC code
narrower: code understanding and generation
related: software-engineering-with-llms, code-understanding, chip-design, structured-output

slug: software-engineering-with-llms
name: AI for software engineering
names: LLM for software engineering, machine learning for code, software engineering with LLMs, AI4SE
names: neural code intelligence
narrower: program-repair, code-understanding, software-testing, code review, vulnerability-detection
narrower: bug localization, commit message generation, software-engineering-agents, log analysis
narrower: requirements engineering, code refactoring, fault localization, API documentation, code quality
narrower: developer productivity, technical debt, GitHub Copilot, defect prediction, code clone, AIOps
narrower: root cause analysis
related: code-generation

slug: code-understanding
name: Code understanding and representation
names: code understanding, code representation, code representation learning, source code modelling
names: program understanding, code comprehension
narrower: code search, code summarization, clone detection, abstract syntax tree, CodeBERT, code retrieval
narrower: code embedding, type inference, code translation, program analysis with LLM, decompilation
narrower: binary code similarity, code comment generation, GraphCodeBERT, code reasoning
narrower: execution prediction
broader: software-engineering-with-llms
related: code-generation

slug: program-repair
name: Program repair and debugging
names: automated program repair, program repair, debugging, bug fixing, APR tool, code repair
names: automatic bug fixing, bug repair
narrower: fault localization, self-debugging, bug localization, patch generation, vulnerability repair
narrower: Defects4J, LLM debugging, compilation error repair, patch correctness, issue resolution
narrower: fault localization and repair, SWE-bench, self-healing software, student program repair
narrower: type error repair, automated bug fixing
broader: software-engineering-with-llms, code-generation, software-engineering
related: software-engineering-agents

slug: program-synthesis
name: Program synthesis
names: program induction, neural program synthesis, inductive program synthesis, programming by example
narrower: DreamCoder, neurally guided synthesis, domain-specific language synthesis, library learning
narrower: inductive synthesis, syntax-guided synthesis, neural program induction, FunSearch
narrower: sketch-based synthesis
broader: code-generation
related: neuro-symbolic-ai, analogical-reasoning

slug: software-testing
name: Software testing
names: test generation, unit test generation, fuzzing, automated testing, test case generation
names: Software testing and debugging, test automation, software quality assurance
narrower: mutation testing, test oracle, fuzz testing, flaky test, GUI testing, regression testing
narrower: LLM-based fuzzing, testing deep learning systems, metamorphic testing, code coverage
narrower: deep learning library testing, differential testing, program testing, fault localization
narrower: test case prioritization, search-based software testing, symbolic execution
narrower: property-based testing, test suite, autonomous driving testing, bug reproduction, compiler testing
narrower: REST API testing, bug localization, bug report, combinatorial testing, concurrency bugs
narrower: crash reproduction, test smell, performance regression, mobile app testing
narrower: root cause localization, simulation-based testing, test input generation, test adequacy
narrower: integration tests, test selection
broader: software-engineering-with-llms, software-engineering
related: formal-verification

slug: vulnerability-detection
name: Vulnerability detection
names: software vulnerability, code security
narrower: smart contract vulnerability, secure code generation, CVE, exploit generation
narrower: security of AI-generated code, vulnerability repair, vulnerability localization
narrower: code vulnerability, vulnerable code, security vulnerability in code
narrower: static analysis for vulnerabilities
broader: software-engineering-with-llms, cybersecurity
related: adversarial-robustness, security-of-ml-systems

slug: formal-verification
name: Formal verification and methods
names: formal verification, program verification, formal methods, Formal verification and formal methods
names: software verification
narrower: robustness verification, loop invariant, certified neural network, Dafny, specification synthesis
narrower: bound propagation, runtime verification, temporal logic, reachability analysis, verified code
narrower: alpha-beta-CROWN, formal specification, LTL, symbolic execution
narrower: verification of learned controllers, control barrier function, abstract interpretation
narrower: neural network verification, model checking, verified code generation, model-checking
narrower: theorem-proving, SMT solver, SAT solving, separation logic, Hoare logic, Coq, Rocq, Isabelle
narrower: Lean 4, verified software, refinement calculus, hardware verification, bounded model checking
narrower: deductive verification, probabilistic model checking, invariant generation
narrower: contracts specification, TLA+, Event-B, hybrid system verification, cyber-physical verification
narrower: termination proof, concurrent program verification, autoformalization, seL4, formal proof
narrower: protocol verification, equivalence checking, Verus, formally verified, runtime monitor
narrower: reactive synthesis, relational verification, constrained Horn clauses, specification mining
narrower: process algebra, bisimulation
related: certified-robustness, software-testing

slug: model-routing
name: Model routing and cascades
names: LLM routing, LLM cascade, model cascade, model routing, LLM router, query routing
narrower: routing between large and small models, model selection for LLM queries, cost-efficient LLM
narrower: router benchmark, FrugalGPT, hybrid LLM, collaborative inference small large, model orchestration
narrower: multi-LLM routing
broader: efficient-inference
related: conditional-computation, ensemble-learning

slug: machine-generated-text
name: Detection of machine-generated text
names: machine-generated text detection, AI-generated text detection, LLM-generated text detection
names: AI text detection, AI-generated text
narrower: DetectGPT, authorship attribution of LLM, AI-written essay, paraphrase attack on detectors
narrower: human or machine text, synthetic text detection, ghostwriting detection, LLM fingerprint detection
narrower: zero-shot text detector
related: watermarking, authorship

slug: authorship
name: Authorship and stylometry
names: authorship attribution, authorship verification, stylometry, author identification, author profiling
names: writing style
narrower: authorship obfuscation, style embedding, plagiarism detection, forensic linguistics
narrower: code authorship, demographic inference from text, author style
broader: natural-language-processing
related: machine-generated-text

slug: scholarly-documents
name: Scholarly documents and peer review
names: scholarly document processing, scientific text, scientific literature, scientific document
narrower: citation recommendation, AI peer review, citation prediction, scientific paper
narrower: literature review generation, paper-reviewer matching, scientific question answering
narrower: bibliometrics, review generation for papers, related work generation, scientific language model
narrower: reviewer assignment, paper recommendation, academic search, science of science
narrower: automated peer review, conference review, peer review, scientometrics, citation analysis
related: ai-scientist

slug: legal-nlp
name: Legal NLP
names: legal AI, legal text, legal LLM, law and AI
narrower: legal judgment prediction, legal reasoning, contract analysis, legal case retrieval
narrower: statutory reasoning, patent analysis, court decisions, legal document, LegalBench
narrower: privacy policy analysis, legal question answering, patent
broader: natural-language-processing

slug: finance
name: Finance and AI
names: financial NLP, finance, machine learning in finance, financial LLM, financial machine learning
names: quantitative finance, mathematical finance, financial mathematics, q-fin, financial markets
narrower: stock prediction, portfolio optimization, algorithmic trading, financial sentiment, earnings call
narrower: fraud detection, credit scoring, FinBERT, stock price prediction, option pricing, financial report
narrower: financial time series, volatility forecasting, FinQA, limit order book, asset pricing
narrower: cryptocurrency, trading agent, risk management in finance, financial question answering, hedging
narrower: stock movement, market making, portfolio-optimization, option-pricing, risk-management-finance
narrower: algorithmic-trading, market-microstructure, credit risk, stochastic volatility
narrower: interest rate model, insurance-and-actuarial-science, corporate finance, systemic risk, banking
narrower: financial stability, bond market, financial contagion, ESG investing, factor investing
narrower: stock return, derivatives pricing, fintech, decentralized finance, financial crisis
narrower: automated market maker, fund performance, financial forecasting, no-arbitrage, stock market
narrower: equity market, venture capital, mean-variance
related: time-series, fraud-detection

slug: biomedical-nlp
name: Biomedical and clinical NLP
names: biomedical NLP, clinical NLP, biomedical text mining, clinical text, medical text, medical NLP
narrower: PubMed, clinical notes, biomedical named entity recognition, medical coding, ICD coding
narrower: clinical trial matching, medical-llms, BioBERT, biomedical relation extraction, medical dialogue
narrower: biomedical question answering, adverse drug event extraction, discharge summary, medical entity
narrower: de-identification, biomedical literature
broader: natural-language-processing, medical-ai
related: radiology-report-generation, electronic-health-records

slug: medical-llms
name: Medical LLMs
names: medical LLM, medical large language model, clinical LLM, LLM in healthcare, LLM in medicine
names: healthcare LLM
narrower: MedQA, Med-PaLM, medical question answering, clinical reasoning, diagnostic reasoning
narrower: medical dialogue, medical agent, clinical decision support with LLMs, HealthBench
narrower: medical reasoning, USMLE, medical hallucination, medical vision-language, medical RAG
narrower: diagnostic dialogue, patient education, medical licensing exam
broader: medical-ai, biomedical-nlp
related: radiology-report-generation

slug: ai-in-education
name: AI in education
names: educational technology, education, LLM in education
narrower: automated essay scoring, automated grading, student performance prediction, personalized learning
narrower: tutoring, exam question generation, programming education, MOOC, learning analytics
narrower: short answer grading, teaching assistant LLM, computer science education
narrower: automatic short answer scoring, student feedback, learner modeling, intelligent tutoring system
narrower: educational data mining, knowledge-tracing
related: grammatical-error-correction

slug: knowledge-tracing
name: Knowledge tracing
names: student modelling, cognitive diagnosis, knowledge tracing model, learner modelling
narrower: deep knowledge tracing, student performance prediction, item response theory
narrower: computerized adaptive testing, exercise recommendation
broader: ai-in-education

slug: sign-language
name: Sign language
names: sign language translation, sign language recognition, sign language production
names: sign language processing
narrower: gloss-free, fingerspelling, continuous sign language recognition, sign language generation
narrower: American Sign Language
related: machine-translation, action-recognition

slug: social-media
name: Social media analysis
names: social media, social media mining, Twitter, online social network, microblog
narrower: social media posts, Reddit, bot detection, influence maximization, user engagement
narrower: popularity prediction, echo chamber, tweet classification, online community, hashtag
narrower: crisis informatics, filter bubble, cascade prediction, TikTok
related: misinformation, stance-detection, community-detection, network-science

slug: digital-humanities
name: Digital humanities and historical text
names: digital humanities, historical documents, ancient languages, cultural heritage
names: computational literary studies, Digital humanities and cultural heritage, cultural analytics
names: computational humanities
narrower: ancient text restoration, historical newspaper, archaeology, literary analysis
narrower: historical handwriting, inscription, OCR of historical, oracle bone, computational literary
narrower: ancient Greek, art history, cuneiform, Latin text, museum, ancient text, paleography
narrower: archive digitization, authorship attribution of literature, musicology, artwork analysis
narrower: stylometry, heritage digitization, epigraphy, computational history, oral history, folklore
narrower: library collections, radiocarbon, rock art
related: optical-character-recognition
`;
