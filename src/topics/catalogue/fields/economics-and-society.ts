/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Economics, finance and society

slug: economics
name: Economics
names: economic theory, economic sciences
narrower: microeconomics, macroeconomics, econometrics, game-theory, mechanism-design, behavioral-economics
narrower: labor-economics, development-economics, international trade, public economics
narrower: industrial organization, environmental economics, health economics, political economy, finance
narrower: auction theory, inequality, tax policy, economic growth, market design, information economics
narrower: innovation economics, urban economics, education economics, welfare economics, supply and demand
narrower: firms' productivity, economic complexity, economics of AI, econophysics, social-choice
narrower: family economics, housing market, migration economics, agricultural economics

slug: microeconomics
name: Microeconomic theory
names: microeconomics
narrower: contract theory, principal-agent, moral hazard, adverse selection, information design
narrower: Bayesian persuasion, matching market, auction, consumer choice, revealed preference
narrower: utility theory, general equilibrium, signaling game, cheap talk, decision theory under ambiguity
narrower: monopoly, oligopoly, screening problem, preferences over lotteries, ambiguity aversion
narrower: social learning, random utility, rational inattention, collusion, competitive equilibrium
narrower: disclosure game, price discrimination
broader: economics

slug: macroeconomics
name: Macroeconomics and monetary economics
names: macroeconomics, monetary policy, monetary economics
narrower: inflation expectations, business cycle, DSGE, central bank, unemployment rate, GDP nowcasting
narrower: interest rate policy, fiscal policy, economic growth, heterogeneous agent macro, New Keynesian
narrower: nowcasting GDP, exchange rate, recession, productivity growth, household consumption
narrower: inflation forecasting, central bank digital currency, public debt, macroeconomic forecasting
narrower: wealth inequality, structural VAR, Phillips curve
broader: economics

slug: econometrics
name: Econometrics
names: econometric methods
narrower: panel data, instrumental variables, difference-in-differences, regression discontinuity
narrower: synthetic control, GMM estimation, structural estimation, fixed effects, cointegration
narrower: treatment effect heterogeneity, shift-share, event study, discrete choice model, weak instruments
narrower: partial identification, local projections, vector autoregression, demand estimation
narrower: quantile treatment effect, volatility model, cluster-robust, interactive fixed effects
narrower: two-way fixed effects, production function estimation, moment inequalities, spatial econometrics
narrower: sample selection model, forecast combination, double machine learning, factor-augmented
broader: economics, statistics

slug: behavioral-economics
name: Behavioural and experimental economics
names: behavioral economics, experimental economics, behavioural finance
narrower: prospect theory, nudge, loss aversion, time preference, lab experiment economics
narrower: bounded rationality, trust game, ultimatum game, risk preference, present bias, social preferences
narrower: dictator game, field experiment, overconfidence, framing effect, economic experiment, altruism
narrower: public goods experiment, willingness to pay, mental accounting
broader: economics

slug: labor-economics
name: Labour economics and inequality
names: labor economics, labor market, income inequality, future of work
narrower: wages, unemployment, gender gap, wage gap, minimum wage, automation of jobs, job search
narrower: occupational exposure to AI, gig economy, human capital, employment effects, remote work
narrower: intergenerational mobility, income distribution, job matching, discrimination in hiring
narrower: skill demand, wealth inequality, worker productivity, returns to education, economic mobility
narrower: job postings, labour supply, wealth distribution
broader: economics

slug: development-economics
name: Development economics and poverty
names: development economics, poverty, economic development
narrower: poverty mapping, cash transfer, microfinance, low-income countries, foreign aid, household survey
narrower: human development, smallholder farmers, economic complexity, poverty prediction
narrower: sub-Saharan Africa, wealth index, financial inclusion, child labor
broader: economics

slug: portfolio-optimization
name: Portfolio optimisation
names: portfolio selection, portfolio management, asset allocation, portfolio theory
narrower: mean-variance, Markowitz, risk parity, Kelly criterion, utility maximization, optimal investment
narrower: Merton problem, portfolio choice, index tracking, robo-advisor, efficient frontier
narrower: optimal consumption, portfolio construction, covariance estimation for portfolios, Black-Litterman
narrower: life-cycle investment
broader: finance

slug: option-pricing
name: Option pricing and derivatives
names: option pricing, derivative pricing
narrower: Black-Scholes, implied volatility, stochastic volatility, rough volatility, Heston model
narrower: American option, deep hedging, local volatility, volatility surface, XVA, exotic option
narrower: jump-diffusion pricing, European option, Bermudan, interest rate derivatives, barrier option, SABR
narrower: VIX, term structure model, rough Bergomi, calibration of volatility
broader: finance

slug: risk-management-finance
name: Financial risk and systemic risk
names: financial risk, systemic risk, credit risk, risk measure
narrower: value-at-risk, expected shortfall, credit scoring, default prediction, financial contagion
narrower: bankruptcy prediction, coherent risk measure, stress test, interbank network, counterparty risk
narrower: loan default, operational risk, tail risk, fraud detection finance, risk aggregation
narrower: convex risk measure, portfolio credit, model risk, liquidity risk, climate financial risk
broader: finance

slug: algorithmic-trading
name: Trading and market microstructure
names: algorithmic trading, market microstructure, quantitative trading, high-frequency trading
names: market making
narrower: limit order book, optimal execution, price impact, statistical arbitrage, order flow imbalance
narrower: pairs trading, trading strategy, bid-ask spread, alpha factor, backtesting, automated market maker
narrower: order book, liquidity provision, momentum trading, market impact, Almgren-Chriss, trading agent
narrower: execution algorithm, alpha mining, stock selection
broader: finance

slug: market-microstructure
name: Econophysics and market dynamics
names: econophysics, financial complex systems, market dynamics
narrower: stylized facts, financial correlation matrix, agent-based market, wealth distribution model
narrower: market crash, financial bubble, minority game, multifractal, heavy-tailed returns
narrower: market efficiency, log-periodic, kinetic wealth exchange, stock correlation network
narrower: financial network
broader: finance

slug: insurance-and-actuarial-science
name: Insurance and actuarial science
names: actuarial science, insurance, insurance mathematics
narrower: ruin theory, claims reserving, mortality forecasting, life insurance, reinsurance
narrower: insurance pricing, longevity risk, pension fund, annuity, premium principle, insurance loss model
narrower: dividend problem, Lee-Carter, insurance claims, catastrophe bond, tontine, telematics insurance
narrower: cyber insurance, variable annuity
broader: finance

slug: mechanism-design
name: Mechanism design and auctions
names: mechanism design, auction, auction theory, market design, auction design
narrower: incentive compatible, truthful mechanism, strategyproof, combinatorial auction
narrower: revenue maximization, VCG, ad auction, posted price, prophet inequality, stable matching
narrower: matching market, school choice, kidney exchange, Myerson, second-price auction
narrower: first-price auction, autobidding, bidding strategy, budget-balanced, peer prediction
narrower: information elicitation, optimal auction, bilateral trade, Bayesian persuasion, contract design
narrower: facility location mechanism, double auction, automated mechanism design, sponsored search auction
narrower: pricing mechanism, bid optimization
broader: game-theory

slug: computational-social-science
name: Computational social science
names: social computing, quantitative social science
narrower: social-networks, misinformation, political polarization, human-mobility, online communities
narrower: agent-based social simulation, collective intelligence, crowdsourcing, digital trace data
narrower: social media analysis, cultural evolution, information diffusion, echo chamber, hate speech online
narrower: Twitter data, Reddit, collective behavior, gender inequality online, Wikipedia, mobile phone data
narrower: news consumption, online discourse, opinion-dynamics, team science, survey simulation
narrower: political communication, TikTok, YouTube recommendation audit, bot detection

slug: social-networks
name: Social networks and social media
names: social network
narrower: Twitter, Mastodon, Facebook, Reddit, Telegram, influence maximization, information diffusion
narrower: information cascade, community detection, echo chamber, social bot, online harassment
narrower: content moderation, viral content, homophily, misinformation, Bluesky, user engagement online
narrower: influencer, friendship network, rumor spreading, Weibo, TikTok, coordinated inauthentic
narrower: polarization online, online communities, social contagion, Instagram, hashtag
related: social-media, network-science

slug: political-science
name: Political science and law
names: political science, politics, law and policy, electoral studies
narrower: election, political polarization, voter behavior, legislature, congressional, public opinion
narrower: partisan, gerrymandering, democracy, political ideology, political bias, voting behavior
narrower: parliamentary debate, redistricting, international relations, armed conflict, conflict forecasting
narrower: authoritarian, political speech, election forecasting, public policy, migration policy, terrorism

slug: human-mobility
name: Human mobility and urban science
names: human mobility, urban science, urban planning, smart city
narrower: mobility data, trajectory data, urban region, city scaling, human movement pattern
narrower: origin-destination, urban growth, urban form, street network, gravity model, GPS trajectories
narrower: next location prediction, point-of-interest, urban mobility, street view, 15-minute city
narrower: urban sustainability, accessibility in cities, housing prices, urban sensing, urban morphology
narrower: mobile phone data
related: spatio-temporal-learning

slug: transportation
name: Transportation and traffic
names: transportation, traffic engineering, transportation science, intelligent transportation system
names: traffic flow
narrower: traffic forecasting, traffic prediction, traffic signal control, ride-sharing, ride-hailing
narrower: public transit, route choice, vehicle routing, traffic assignment, autonomous vehicle traffic
narrower: electric vehicle, car-following, traffic congestion, pedestrian dynamics, air traffic management
narrower: air traffic control, bike sharing, railway, travel demand, road safety, traffic simulation
narrower: micromobility, crash severity, platooning, shared mobility, transport network, traffic accident
narrower: connected and automated vehicles, travel time, traffic state estimation, maritime traffic
narrower: urban air mobility, macroscopic traffic, crowd dynamics, mode choice, bus network, airport
narrower: mobility-on-demand, train scheduling

slug: education-technology
name: Education and educational technology
names: education research, e-learning, edtech, learning sciences
narrower: learning analytics, knowledge tracing, intelligent tutoring system, MOOC, computing education
narrower: programming education, AI in education, automated grading, student performance prediction
narrower: classroom, online learning platform, higher education, teachers' use, STEM education
narrower: educational data mining, automated essay scoring, student engagement, student feedback
narrower: computer science education, K-12, dropout prediction, physics-education, pedagogical
narrower: student modelling, plagiarism, gamification, novice programmer, teacher training
narrower: item response theory, math education, undergraduate students, university teaching
narrower: formative assessment, academic integrity, personalized learning, students' perception
related: ai-in-education

slug: physics-education
name: Physics education
names: physics education research, teaching physics
narrower: introductory physics, Force Concept Inventory, physics lab course, quantum education
narrower: astronomy education, student understanding of physics, physics students, physics teacher
narrower: undergraduate physics, physics instruction

slug: science-of-science
name: Scientometrics, digital libraries and open science
names: scientometrics, science of science, bibliometrics, digital library, metascience, meta-research
names: scholarly communication
narrower: citation analysis, peer review, citation count, open access, research evaluation, h-index
narrower: scientific collaboration, reproducibility crisis, open science, preprint, citation network
narrower: scientific impact, research integrity, altmetrics, gender in science, research funding
narrower: scholarly knowledge graph, author disambiguation, science policy, FAIR data
narrower: research data management, interdisciplinarity, disruption index, research software, journal impact
narrower: reproducibility of research, reviewer assignment, OpenAlex, Web of Science, metadata quality
narrower: scientific publishing, university rankings, paper mills, web archive, researcher careers
narrower: scientific workforce, persistent identifier, patents analysis, citation recommendation, Scopus

slug: history-of-science
name: History and philosophy of science
names: philosophy of science, history of physics, history of science, philosophy of physics
narrower: scientific realism, Einstein's, scientific explanation, interpretation of quantum theory
narrower: philosophy of biology, Newton's Principia, scientific revolution, philosophy of time, Galileo
narrower: laws of nature, philosophy of AI, philosophy of statistics, thought experiment
narrower: history of astronomy, philosophy of mind, epistemology, history of computing
narrower: emergence and reduction, philosophy of cosmology
`;
