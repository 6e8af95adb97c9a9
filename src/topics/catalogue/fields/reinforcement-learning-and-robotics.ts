/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Reinforcement learning, control and robotics

slug: reinforcement-learning
name: Reinforcement learning
names: RL, RL algorithm, RL agent
narrower: deep-reinforcement-learning, policy-gradient, q-learning, offline-reinforcement-learning
narrower: model-based-reinforcement-learning, multi-agent-reinforcement-learning, exploration
narrower: hierarchical-reinforcement-learning, safe-reinforcement-learning, inverse-reinforcement-learning
narrower: goal-conditioned-rl, temporal difference learning, meta-and-multi-task-rl, risk-sensitive-rl
narrower: off-policy-evaluation, experience replay, value function, partial-observability, RL environment
narrower: continuous control, RL generalization, off-policy learning, average-reward
narrower: reward function learning, sequential decision making, preference-based reinforcement learning
narrower: policy gradient method, RL benchmark, world model reinforcement learning, rl-theory
narrower: unsupervised-skill-discovery, reward-design
broader: machine-learning
related: bandits, imitation-learning, rlhf, world-models, sim-to-real, game-playing, gflownets, control

slug: deep-reinforcement-learning
name: Deep reinforcement learning
names: deep RL, DRL agent
narrower: DQN, PPO, soft actor-critic, Atari, MuJoCo, scaling deep RL
narrower: plasticity in deep reinforcement learning, Rainbow agent, visual reinforcement learning
narrower: sample-efficient deep RL, distributed RL training, pixel-based RL, deep Q-network
narrower: overestimation bias, replay ratio
broader: reinforcement-learning, deep-learning
related: plasticity-loss

slug: policy-gradient
name: Policy gradients and actor-critic
names: policy gradient, actor-critic, policy optimization
narrower: TRPO, soft actor-critic, natural policy gradient, trust region policy optimization
narrower: advantage estimation, entropy regularization in RL, deterministic policy gradient, DDPG, TD3
narrower: maximum entropy reinforcement learning, policy mirror descent, on-policy learning, softmax policy
narrower: policy gradient convergence, SAC algorithm, proximal-policy-optimisation
broader: reinforcement-learning
related: rl-for-reasoning, group-relative-policy-optimisation

slug: q-learning
name: Value-based RL and Q-learning
names: Q-learning, deep Q-network, DQN, value-based reinforcement learning, value function approximation
narrower: double Q-learning, overestimation bias, fitted Q-iteration, Bellman error, Rainbow agent
narrower: target network, value iteration, SARSA, off-policy TD, TD error, Q-function, successor features
narrower: linear function approximation in RL, eligibility trace, Q-network, deadly triad, gradient TD
narrower: successor representation, temporal difference learning, TD learning
broader: reinforcement-learning

slug: rl-theory
name: RL theory and Markov decision processes
names: reinforcement learning theory, Markov decision process, MDP, RL theory
names: sample complexity of reinforcement learning, regret in reinforcement learning
narrower: linear MDP, value iteration, policy iteration, low-rank MDP, function approximation in RL
narrower: average-reward MDP, reward-free exploration, provably efficient RL, minimax regret RL, tabular RL
narrower: robust MDP, contextual MDP, episodic MDP, approximate dynamic programming
narrower: PAC reinforcement learning, dynamic programming, Bellman equation, coverage condition
broader: reinforcement-learning
related: learning-theory, bandits

slug: exploration
name: Exploration in reinforcement learning
names: intrinsic motivation, curiosity-driven exploration, exploration strategy, exploration-exploitation
names: intrinsic reward
narrower: random network distillation, count-based exploration, sparse reward
narrower: posterior sampling for reinforcement learning, hard exploration, novelty-based exploration
narrower: unsupervised-skill-discovery, exploration bonus, curiosity, maximum entropy exploration
narrower: Go-Explore, optimism in the face of uncertainty, deep exploration, epsilon-greedy
narrower: directed exploration
broader: reinforcement-learning
related: bandits

slug: unsupervised-skill-discovery
name: Skill discovery and unsupervised RL
names: skill discovery, unsupervised skill discovery, unsupervised reinforcement learning, skill learning
names: diverse skills
narrower: DIAYN, reward-free pretraining, zero-shot reinforcement learning, forward-backward representation
narrower: behavioural foundation model, skill chaining, mutual information skill, quality-diversity
narrower: open-ended learning, skill library
broader: reinforcement-learning, exploration
related: hierarchical-reinforcement-learning

slug: reward-design
name: Reward design and shaping
names: reward shaping, reward design, reward function design, sparse reward, reward engineering
names: potential-based reward shaping
narrower: LLM-generated reward, Eureka reward, reward machine, dense reward, reward learning, VLM as reward
narrower: reward redistribution, credit assignment in RL, intrinsic reward, automatic reward design
narrower: delayed reward, reward specification
broader: reinforcement-learning
related: reward-hacking, inverse-reinforcement-learning

slug: offline-reinforcement-learning
name: Offline reinforcement learning
names: offline RL, batch reinforcement learning, data-driven reinforcement learning
narrower: conservative Q-learning, offline-to-online, decision-transformers, implicit Q-learning, D4RL
narrower: off-policy-evaluation, pessimism in offline RL, behaviour regularization, offline model-based RL
narrower: offline multi-agent RL, distributional shift in RL, offline goal-conditioned
narrower: out-of-distribution action, offline policy learning, diffusion policy for offline RL
narrower: offline preference-based, offline dataset RL
broader: reinforcement-learning
related: imitation-learning

slug: decision-transformers
name: Decision transformers and sequence-model RL
names: decision transformer, return-conditioned, sequence modelling for RL, trajectory transformer
names: reinforcement learning as sequence modeling, RL via supervised learning
narrower: in-context reinforcement learning, diffusion planner, Diffuser, algorithm distillation
narrower: conditional sequence policy, return-conditioned supervised learning, generalist agent Gato
broader: offline-reinforcement-learning
related: transformers

slug: off-policy-evaluation
name: Off-policy evaluation
names: off-policy estimation, counterfactual policy evaluation, OPE estimator, policy evaluation
narrower: importance sampling for policies, doubly robust off-policy, off-policy learning
narrower: marginalized importance sampling, slate off-policy, logged bandit feedback
narrower: counterfactual risk minimization, inverse propensity score
broader: reinforcement-learning, offline-reinforcement-learning
related: causal-inference, bandits, treatment-effects

slug: model-based-reinforcement-learning
name: Model-based reinforcement learning
names: model-based RL, learned dynamics model, dynamics model learning, model-based planning
narrower: MuZero, model predictive control with learned models, latent dynamics, MBPO, TD-MPC
narrower: planning with learned models, DreamerV3, model rollouts, uncertainty-aware dynamics
narrower: imagination rollouts, model error in RL, value equivalence, DreamerV2, learned world model
narrower: latent world model, world models for reinforcement learning
broader: reinforcement-learning
related: world-models, control, automated-planning

slug: world-models
name: World models
names: world modelling, learned world model, world simulator, generative world model
narrower: Dreamer, interactive world model, video world model, latent world model, driving world model
narrower: neural game engine, world model for robotics, embodied world model
narrower: action-conditioned video prediction, world foundation model, DreamerV3, world action model
narrower: simulation of environments with generative models, JEPA world model, interactive video generation
narrower: playable world
related: model-based-reinforcement-learning, video-generation, joint-embedding-predictive
related: reinforcement-learning

slug: monte-carlo-tree-search
name: Monte Carlo tree search
names: MCTS, AlphaZero, tree search planning
narrower: UCT, MuZero, MCTS for LLM reasoning, Gumbel AlphaZero, tree search for LLM, Monte Carlo planning
narrower: AlphaGo, online planning in POMDP
broader: automated-planning
related: heuristic-search, game-playing, test-time-compute

slug: hierarchical-reinforcement-learning
name: Hierarchical RL
names: hierarchical reinforcement learning, options framework, temporal abstraction, option discovery
narrower: subgoal discovery, feudal network, option-critic, sub-goal generation, macro-action
narrower: high-level policy, semi-Markov, hierarchical policy, skill hierarchy
broader: reinforcement-learning
related: unsupervised-skill-discovery, goal-conditioned-rl

slug: goal-conditioned-rl
name: Goal-conditioned RL
names: goal-conditioned reinforcement learning, goal-reaching, goal-conditioned policy
names: multi-goal reinforcement learning
narrower: hindsight experience replay, goal-conditioned imitation, contrastive RL, universal value function
narrower: quasimetric RL, offline goal-conditioned, goal relabeling
broader: reinforcement-learning
related: hierarchical-reinforcement-learning

slug: meta-and-multi-task-rl
name: Meta, multi-task and transfer RL
names: meta-reinforcement learning, multi-task reinforcement learning, transfer in reinforcement learning
names: meta-RL
narrower: zero-shot policy transfer, Procgen, in-context reinforcement learning
narrower: contextual reinforcement learning, Meta-World, unsupervised environment design, policy transfer
narrower: adaptive agent, domain randomization in RL, generalist policy, cross-task RL
narrower: continual reinforcement learning, generalization in reinforcement learning, RL generalization
broader: reinforcement-learning
related: meta-learning

slug: safe-reinforcement-learning
name: Safe reinforcement learning
names: safe RL, constrained reinforcement learning, constrained MDP, constrained Markov decision process
narrower: control barrier function, safe exploration, Safety Gym, cost constraint, safe control
narrower: Lagrangian RL, constrained policy optimization, safe offline RL, reach-avoid
narrower: Hamilton-Jacobi reachability, safe learning, CMDP, shielded reinforcement learning
broader: reinforcement-learning
related: control, constrained-optimisation

slug: risk-sensitive-rl
name: Distributional, risk-sensitive and robust RL
names: distributional reinforcement learning, risk-sensitive reinforcement learning, distributional RL
names: risk-averse
narrower: quantile regression DQN, CVaR policy, robust MDP, return distribution, risk measure
narrower: adversarial attack on RL, robust policy, distributional Bellman, entropic risk
narrower: robust adversarial RL, conditional value at risk, robust reinforcement learning
broader: reinforcement-learning
related: robust-optimisation

slug: partial-observability
name: Partial observability
names: POMDP, partially observable Markov decision process, partially observable, belief state
narrower: memory in reinforcement learning, recurrent policy, belief-space planning, POMDP solver, Dec-POMDP
narrower: predictive state representation, non-Markovian, state estimation in POMDP
broader: reinforcement-learning
related: memory-networks

slug: multi-agent-reinforcement-learning
name: Multi-agent reinforcement learning
names: MARL, multi-agent RL, cooperative multi-agent reinforcement learning, multi-agent learning
narrower: centralized training decentralized execution, QMIX, value decomposition, mean-field-games
narrower: Markov game, emergent communication, SMAC, ad hoc teamwork, opponent modelling
narrower: zero-shot coordination, self-play, multi-agent policy gradient, credit assignment in multi-agent
narrower: independent learning agents, social dilemma, offline multi-agent RL, multi-agent coordination
narrower: MAPPO, population-based learning agents, multi-agent exploration, cooperative agents
narrower: StarCraft multi-agent, Overcooked, multi-agent communication
broader: reinforcement-learning, multi-agent-systems
related: game-theory, multi-agent-llms

slug: multi-agent-systems
name: Multi-agent systems
names: multi-agent, multiagent system, distributed AI
narrower: multi-agent path finding, consensus control, agent communication, coordination of agents
narrower: negotiation agents, emergent communication, agent-based simulation, multi-robot, task allocation
narrower: cooperative control, automated negotiation, norms in multi-agent systems, multi-agent-llms
narrower: multi-agent-reinforcement-learning, agent coordination
broader: artificial-intelligence
related: game-theory, multi-robot-systems, cooperative-perception

slug: game-theory
name: Game theory and mechanism design
names: game theory, learning in games, equilibrium computation, algorithmic game theory
names: strategic interaction
narrower: correlated equilibrium, zero-sum game, Stackelberg game, no-regret learning in games
narrower: auction design, extensive-form game, mean-field-games, counterfactual regret minimization
narrower: truthful mechanism, information design, Bayesian persuasion, contract design, auto-bidding
narrower: potential game, last-iterate convergence in games, equilibrium learning, pricing, bimatrix game
narrower: coalitional game, incentive compatibility, evolutionary game, matching markets, cooperative game
narrower: price of anarchy, budget pacing, Nash equilibrium, auction, social-choice, strategic-learning
narrower: mechanism-design, Stackelberg, Shapley value, mean field game, congestion game, repeated game
narrower: evolutionary-game-theory, counterfactual regret, bargaining game, Bayesian game, security game
narrower: Colonel Blotto, stochastic game, core of a game, coalition formation, differential game
narrower: prisoner's dilemma, hedonic game, no-regret dynamics, network game, signaling game
narrower: normal-form game, voting game, Markov game
related: minimax-optimisation, multi-agent-reinforcement-learning, game-playing, multi-agent-systems
related: click-through-rate-prediction

slug: social-choice
name: Voting and social choice
names: social choice, fair division, computational social choice, collective decision making
names: Social choice and fair division, voting theory
narrower: voting rule, participatory budgeting, committee election, stable matching, envy-free
narrower: preference aggregation, resource allocation fairness, cake cutting, indivisible goods
narrower: approval voting, proportional representation, Condorcet, Arrow's theorem, EFX, maximin share
narrower: liquid democracy, districting, gerrymandering, fair allocation, rank aggregation, apportionment
narrower: ranked-choice voting, judgment aggregation, multiwinner, electoral system, indivisible chores
narrower: sortition
broader: game-theory
related: preference-learning

slug: strategic-learning
name: Strategic and performative learning
names: strategic classification, performative prediction, strategic behaviour in learning
names: incentive-aware learning, performativity
narrower: performative stability, algorithmic recourse gaming, decision-dependent distribution
narrower: strategic agents, feedback loop of predictions, algorithmic collective action
broader: game-theory
related: fairness

slug: mean-field-games
name: Mean-field games
names: mean-field control, mean-field reinforcement learning
narrower: mean-field equilibrium, graphon game, mean-field multi-agent
broader: game-theory, multi-agent-reinforcement-learning

slug: bandits
name: Bandits
names: multi-armed bandit, bandit algorithm
narrower: Thompson sampling, best arm identification, adversarial bandit, upper confidence bound, UCB
narrower: dueling bandits, combinatorial bandit, neural bandit, kernelized bandit, restless bandit
narrower: non-stationary bandit, regret bound for bandits, bandit feedback, batched bandit, pure exploration
narrower: cascading bandit, Lipschitz bandit, bandit convex optimization, multi-player bandits
narrower: bandits with knapsacks, generalized linear bandit, federated bandit, arm identification
narrower: corrupted bandit, partial monitoring, off-policy bandit learning, logistic bandit
narrower: fixed-confidence, contextual bandit, linear bandit, stochastic bandit
broader: online-learning
related: reinforcement-learning, rl-theory, exploration, off-policy-evaluation

slug: imitation-learning
name: Imitation learning
names: learning from demonstration, apprenticeship learning
narrower: DAgger, GAIL, inverse-reinforcement-learning, adversarial imitation learning, diffusion-policy
narrower: one-shot imitation, expert demonstrations, imitation from observation, offline imitation learning
narrower: visual imitation, suboptimal demonstrations, human demonstrations, action chunking
narrower: compounding error, robot imitation, demonstration learning, behaviour-cloning
related: reinforcement-learning, robotics, offline-reinforcement-learning, robotic-manipulation
related: end-to-end-driving

slug: behaviour-cloning
name: Behaviour cloning
names: behavioral cloning
broader: imitation-learning

slug: inverse-reinforcement-learning
name: Inverse reinforcement learning
names: inverse RL, reward learning, reward inference, inverse optimal control
narrower: maximum entropy IRL, reward learning from demonstrations, reward identifiability
narrower: adversarial inverse reinforcement learning, inverse game theory, learning reward functions
narrower: Bayesian inverse reinforcement learning
broader: reinforcement-learning, imitation-learning
related: preference-learning, reward-design

slug: control
name: Control theory
names: control systems, learning-based control, controller design, automatic control, systems and control
names: control engineering, feedback control
narrower: MPC controller, linear quadratic regulator, LQR, adaptive control, nonlinear control
narrower: data-driven control, system-identification, robust control, Lyapunov function
narrower: neural network controller, PID controller, stabilization of systems, stochastic control
narrower: learning for control, process control, safe control, iterative learning control
narrower: trajectory optimization, optimal controller, control barrier function, Koopman control
narrower: model-predictive-control, optimal-control, linear quadratic, PID, Lyapunov stability
narrower: multi-agent consensus control, observer design, event-triggered control, sliding mode control
narrower: distributed control, networked control system, state feedback, output feedback, H-infinity
narrower: safety-critical control, hybrid system control, formation control, Kalman filter, switched system
narrower: input-to-state stability, fault-tolerant control, backstepping, port-Hamiltonian
narrower: reference tracking, feedback linearization, time-delay system, extremum seeking, PDE control
narrower: reachability analysis, linear time-invariant, contraction theory, gain scheduling
narrower: attitude control, tube MPC, funnel control, disturbance observer, closed-loop system
narrower: supervisory control, discrete event system, linear matrix inequalities, fault detection
narrower: cyber-physical attack, anti-windup, controller synthesis, resilient consensus, Willems
narrower: kalman-filtering, multi-agent-control
related: reinforcement-learning, dynamical-systems, model-based-reinforcement-learning
related: safe-reinforcement-learning, robotics

slug: system-identification
name: System identification
names: dynamical system identification, linear system identification
names: System identification and data-driven control, data-driven control
names: identification of dynamical systems
narrower: subspace identification, Kalman filtering, particle filter, learning linear dynamical systems
narrower: Hammerstein, state observer, neural state-space identification, extended Kalman filter
narrower: filtering problem, KalmanNet, Kalman filter, state estimation, Koopman operator, DMD
narrower: dynamic mode decomposition, SINDy, sparse identification, behavioral systems theory
narrower: Willems' fundamental lemma, Wiener-Hammerstein, gray-box model, nonlinear system identification
narrower: persistent excitation, data informativity, input-output data, parameter identification
narrower: LPV identification, finite-sample identification, closed-loop identification, Koopman
broader: control, dynamical-systems
related: data-assimilation

slug: robotics
name: Robotics
names: robot, robot learning, robotic system
narrower: robotic-manipulation, motion-planning, legged-robots, vision-language-action-models, sim-to-real
narrower: mobile robot, slam, diffusion-policy, drones, robot perception, embodied-ai, robot policy
narrower: soft robot, robot arm, surgical robot, robot simulation, underwater robot, quadruped
narrower: autonomous vehicle navigation, robot control, whole-body control, robot task planning
narrower: robot world model, assistive robot, multi-robot-systems, robot-navigation, human-robot-interaction
narrower: tactile-sensing
broader: artificial-intelligence
related: control, imitation-learning, autonomous-driving, surgical-ai

slug: robotic-manipulation
name: Robotic manipulation and grasping
names: robotic manipulation, robot manipulation, manipulation policy, grasping, robotic grasping
names: dexterous manipulation
narrower: bimanual manipulation, deformable object manipulation, diffusion-policy, in-hand manipulation
narrower: tactile sensing, grasp detection, grasp synthesis, pick and place, contact-rich manipulation
narrower: cloth manipulation, mobile manipulation, long-horizon manipulation
narrower: articulated object manipulation, affordance learning, imitation learning for manipulation
narrower: visual servoing, object rearrangement, robotic assembly, tool manipulation, loco-manipulation
narrower: dexterous hand, dexterous grasping, manipulation skill, LIBERO benchmark
broader: robotics
related: imitation-learning, 6d-pose-estimation, tactile-sensing

slug: diffusion-policy
name: Diffusion and generative policies
names: diffusion policy, generative policy, flow policy, visuomotor policy, flow-matching policy
narrower: action chunking, 3D diffusion policy, consistency policy, action diffusion, visuomotor imitation
narrower: diffusion-based policy
broader: imitation-learning, robotics, robotic-manipulation
related: diffusion-models

slug: vision-language-action-models
name: Vision-language-action models
names: VLA model, vision-language-action, robot foundation model, generalist robot policy
narrower: OpenVLA, RT-2, Open X-Embodiment, pi0, cross-embodiment, action tokenization, VLA fine-tuning
narrower: dual-system robot, embodied foundation model, language-conditioned manipulation, Octo policy
narrower: action expert, embodied VLM, reasoning VLA
broader: robotics, vision-language-models

slug: embodied-ai
name: Embodied AI and navigation
names: embodied AI, embodied agent, embodied intelligence, embodied navigation, visual navigation
narrower: object-goal navigation, Habitat simulator, embodied question answering, ALFRED, embodied planning
narrower: VLN, household robot, ObjectNav, instruction-following navigation, embodied task planning
narrower: embodied reasoning, embodied benchmark, image-goal navigation, interactive environment
narrower: aerial vision-and-language navigation, embodied multimodal, vision-and-language navigation
broader: robotics
related: language-agents

slug: robot-navigation
name: Robot navigation
names: mobile robot navigation, social navigation, autonomous navigation, obstacle avoidance
narrower: crowd navigation, path planning for mobile robots, visual navigation, off-road navigation
narrower: semantic navigation, traversability, autonomous exploration, map-less navigation
narrower: collision avoidance, terrain, zero-shot navigation, embodied navigation
broader: robotics
related: motion-planning, slam

slug: motion-planning
name: Motion and path planning
names: motion planning, path planning, trajectory planning, trajectory optimization, robot motion planning
narrower: sampling-based planner, RRT, multi-agent path finding, collision avoidance, neural motion planner
narrower: task and motion planning, kinodynamic, trajectory generation for robots, obstacle avoidance
narrower: inverse kinematics, collision-free, roadmap planner, manipulator motion
broader: robotics, automated-planning
related: robot-navigation

slug: legged-robots
name: Legged and humanoid robots
names: legged robot, legged locomotion, legged robot locomotion
narrower: humanoid robot, humanoid, quadruped robot, quadruped, bipedal walking, biped
narrower: whole-body control, humanoid locomotion, locomotion policy, humanoid control, parkour
narrower: loco-manipulation, quadruped locomotion, robot locomotion, gait generation for robots
narrower: humanoid teleoperation, motion tracking policy
broader: robotics
related: sim-to-real

slug: drones
name: Drones and aerial robots
names: drone, UAV, unmanned aerial vehicle, quadrotor, aerial robot
narrower: UAV path planning, drone racing, UAV swarm, UAV detection, aerial vision-and-language navigation
narrower: drone navigation, UAV control, multi-UAV, UAV trajectory, UAV imagery, quadcopter
narrower: autonomous flight
broader: robotics
related: remote-sensing

slug: multi-robot-systems
name: Multi-robot systems and swarms
names: multi-robot, swarm robotics, multi-robot system, robot swarm, multi-robot coordination
narrower: multi-robot task allocation, multi-agent path finding, formation control, multi-robot planning
narrower: cooperative robots, warehouse robots, coverage control, fleet of robots
broader: robotics
related: multi-agent-systems

slug: human-robot-interaction
name: Human–robot interaction
names: human-robot collaboration, HRI, social robot, teleoperation
narrower: shared autonomy, robot assistance, human intent prediction, robot communication
narrower: human-in-the-loop robot, language instruction for robots, assistive robotics, robot handover
narrower: learning from human feedback for robots, cobots
broader: robotics
related: human-ai-interaction

slug: tactile-sensing
name: Tactile sensing
names: tactile sensor, tactile perception, touch sensing
narrower: visuo-tactile, GelSight, vision-based tactile, tactile representation, contact estimation
narrower: tactile manipulation, electronic skin, force sensing
broader: robotics
related: robotic-manipulation, haptics

slug: sim-to-real
name: Sim-to-real and simulators
names: sim-to-real, sim-to-real transfer, simulation to reality, domain randomization, physics simulator
narrower: robot simulation, real-to-sim, reality gap, synthetic environment for robots, Isaac Gym
narrower: differentiable physics, real2sim2real, simulation platform, sim2real, digital twin robot
narrower: simulation environment
broader: robotics
related: synthetic-data, reinforcement-learning, legged-robots

slug: autonomous-driving
name: Autonomous driving
names: self-driving, autonomous vehicle, self-driving car, automated driving
narrower: trajectory-prediction, birds-eye-view, lane detection, nuScenes
narrower: driving world model, occupancy prediction, motion planning for driving, LiDAR segmentation, Waymo
narrower: online mapping, driving scene generation, driver monitoring, vision-language models for driving
narrower: closed-loop driving, CARLA simulator, HD map, driver behaviour, safety-critical scenario
narrower: driving scenario generation, connected vehicles, lane change, automated vehicles, adas
narrower: driving VLM, radar perception, end-to-end-driving, cooperative-perception, traffic-simulation
related: robotics, 3d-object-detection

slug: end-to-end-driving
name: End-to-end driving and planning
names: end-to-end autonomous driving, end-to-end driving, driving planner, autonomous driving planning
names: closed-loop planning
narrower: NAVSIM, Bench2Drive, UniAD, driving VLA, imitation learning for driving, CARLA, nuPlan
narrower: driving policy, vision-language driving model, language-guided driving
broader: autonomous-driving
related: imitation-learning

slug: trajectory-prediction
name: Trajectory prediction
names: motion forecasting, trajectory forecasting, pedestrian trajectory prediction, motion prediction
narrower: vehicle trajectory prediction, Argoverse, multi-agent motion forecasting, human trajectory
narrower: traffic agent behaviour, interaction prediction, pedestrian intention, traffic simulation
narrower: social forces, multi-modal trajectory, Waymo motion
broader: autonomous-driving
related: human-motion

slug: cooperative-perception
name: Cooperative and V2X perception
names: cooperative perception, collaborative perception, V2X, vehicle-to-everything, V2X perception
names: multi-agent perception
narrower: vehicle-infrastructure cooperation, roadside perception, vehicle-to-vehicle
narrower: connected autonomous vehicles, communication-efficient perception
broader: autonomous-driving
related: multi-agent-systems

slug: traffic-simulation
name: Traffic simulation and scenario generation
names: traffic simulation, driving simulation, scenario generation, safety-critical scenario generation
narrower: driving simulator, traffic scenario, sim agents, adversarial driving scenario, LiDAR simulation
narrower: sensor simulation, driving scene generation, signal control with RL, traffic flow control
narrower: traffic signal control
broader: autonomous-driving
related: traffic-forecasting
`;
