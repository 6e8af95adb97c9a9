/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Vision

slug: computer-vision
name: Computer vision
names: machine vision, visual recognition, visual perception, image understanding, scene understanding
names: visual understanding
narrower: image-classification, object-detection, image-segmentation, 3d-reconstruction, video
narrower: object-tracking, pose-estimation, face-recognition, depth-estimation, optical-flow
narrower: image-restoration, vision-transformers, vision-language-models, optical-character-recognition
narrower: image-retrieval, action-recognition, point-clouds, super-resolution, remote-sensing
narrower: person-re-identification, vision foundation model, image processing
narrower: visual representation learning, image-matching, crowd-counting, scene recognition
narrower: visual recognition model, ImageNet, biometrics, salient-object-detection, edge-detection
narrower: geo-localisation, image-fusion, image-quality, image-compression, camera-pose-estimation
narrower: scene-understanding-3d, scene-graphs, gaze-estimation, event-cameras
broader: artificial-intelligence
related: image-generation

slug: image-classification
name: Image classification
names: image recognition, visual classification, object recognition, image classifier
names: ImageNet classification
narrower: fine-grained-recognition, ImageNet, CIFAR-10, multi-label image classification
narrower: scene classification, food recognition, hyperspectral image classification
narrower: handwritten digit recognition, zero-shot image classification, plant disease classification
narrower: long-tailed image classification, traffic sign recognition, texture classification
narrower: image categorization
broader: computer-vision, supervised-learning, classification
related: convolutional-networks

slug: fine-grained-recognition
name: Fine-grained recognition
names: fine-grained classification, fine-grained visual categorization, fine-grained image recognition
names: fine-grained image classification
narrower: bird species recognition, species classification, fine-grained retrieval
narrower: vehicle re-identification, CUB-200, part-based recognition, species identification
narrower: attribute recognition, vehicle recognition, plant identification, iNaturalist
broader: image-classification, classification
related: agriculture, food-computing

slug: object-detection
name: Object detection
names: object detector, visual detection, target detection
narrower: YOLO, DETR, detection transformer, open-vocabulary-detection, 3d-object-detection
narrower: small object detection, oriented object detection, weakly supervised object detection
narrower: bounding box regression, Faster R-CNN, real-time detector, pedestrian detection
narrower: few-shot object detection, anchor-free, COCO detection, aerial object detection, RT-DETR
narrower: domain adaptive object detection, semi-supervised object detection, non-maximum suppression
narrower: region proposal, camouflaged object detection, video object detection, one-stage detector
narrower: infrared small target, vehicle detection, two-stage detector, object counting
narrower: salient-object-detection, object localization
broader: computer-vision
related: image-segmentation, segmentation-losses, crowd-counting, instance-segmentation

slug: open-vocabulary-detection
name: Open-vocabulary perception
names: open-vocabulary object detection, open-vocabulary detection, open-vocabulary segmentation
names: open-world object detection, zero-shot object detection
narrower: open-vocabulary semantic segmentation, Grounding DINO, open-vocabulary 3D, GLIP
narrower: referring expression, YOLO-World, unknown object detection, open-vocabulary scene understanding
narrower: language-driven segmentation
broader: object-detection
related: vision-language-models

slug: 3d-object-detection
name: 3D object detection
names: 3D detection, monocular 3D object detection, LiDAR object detection
narrower: BEV detection, LiDAR-based 3D object detection, camera-LiDAR fusion, 3D bounding box, PointPillars
narrower: nuScenes detection, multi-view 3D detection, radar object detection, roadside 3D detection
narrower: cooperative perception
broader: object-detection, autonomous-driving
related: point-clouds, birds-eye-view

slug: birds-eye-view
name: Bird's-eye-view and occupancy perception
names: bird's-eye view, BEV perception, BEV
narrower: BEVFormer, semantic scene completion, online HD map, BEV segmentation, occupancy grid
narrower: vectorized map, occupancy forecasting, birds-eye-view perception, HD map construction
narrower: occupancy network for driving, occupancy prediction, 3D occupancy prediction, semantic occupancy
broader: autonomous-driving
related: 3d-object-detection

slug: salient-object-detection
name: Salient and camouflaged object detection
names: salient object detection, saliency detection, visual saliency, saliency prediction
narrower: RGB-D saliency, co-saliency, camouflaged object segmentation, eye fixation prediction
narrower: video saliency, saliency map prediction, human attention prediction, gaze prediction on images
narrower: concealed object segmentation, camouflaged object detection
broader: computer-vision, object-detection, image-segmentation
related: gaze-estimation

slug: image-segmentation
name: Image segmentation
names: segmentation, pixel-wise classification
narrower: medical-image-segmentation, video-segmentation, weakly supervised semantic segmentation
narrower: referring segmentation, open-vocabulary segmentation, Mask2Former, few-shot segmentation
narrower: superpixel, U-Net, amodal segmentation, salient-object-detection, 3D segmentation
narrower: point cloud segmentation, part segmentation, domain adaptive semantic segmentation, image-matting
narrower: semi-supervised semantic segmentation, unsupervised segmentation, Cityscapes
narrower: reasoning segmentation, mask prediction, foreground segmentation, lane segmentation, human parsing
narrower: lesion segmentation, segment-anything, semantic-segmentation, instance-segmentation
broader: computer-vision
related: object-detection, segmentation-losses, referring-segmentation, medical-imaging

slug: segment-anything
name: Segment Anything and promptable segmentation
names: segment anything model, Segment Anything, promptable segmentation, interactive segmentation, SAM 2
narrower: MedSAM, SAM adaptation, click-based segmentation, SAM adapter, segmentation foundation model
narrower: HQ-SAM, EfficientSAM, SAM 3, SAM-based
broader: image-segmentation
related: foundation-models

slug: referring-segmentation
name: Visual grounding and referring expressions
names: visual grounding, referring expression comprehension, referring image segmentation
names: referring expression segmentation, phrase grounding
narrower: 3D visual grounding, reasoning segmentation, grounded multimodal model, RefCOCO
narrower: referring video object segmentation, language-guided segmentation, grounded captioning
narrower: referring multi-object tracking, video grounding, temporal grounding
broader: vision-language-models
related: image-segmentation

slug: image-matting
name: Image matting
names: matting, alpha matting, video matting, portrait matting, background removal
narrower: trimap, human matting, foreground extraction, alpha matte
broader: image-segmentation
related: image-editing

slug: edge-detection
name: Edges, lines and shapes
names: edge detection, boundary detection
narrower: wireframe parsing, vanishing point, lane detection, contour extraction, shape matching
narrower: shape correspondence, corner detection, Hough transform, shape representation, contour detection
narrower: line segment detection, shape analysis
broader: computer-vision

slug: face-recognition
name: Face recognition and analysis
names: face recognition, facial recognition, face verification, face analysis, facial analysis
names: face identification
narrower: face detection, margin-based softmax, ArcFace, face anti-spoofing, face alignment, facial landmark
narrower: low-quality face recognition, age estimation, facial attribute, masked face, face clustering
narrower: kinship verification, face image quality, facial-expression-recognition, face swapping
narrower: synthetic faces for recognition, face presentation attack, face restoration, cross-age, cosFace
narrower: head pose estimation, morphing attack, face template protection
broader: biometrics, computer-vision
related: metric-learning

slug: facial-expression-recognition
name: Facial expression recognition
names: facial expression analysis, micro-expression recognition, expression recognition
names: action unit detection
narrower: facial action unit, micro-expression, dynamic facial expression, FER, facial affect
narrower: engagement detection
broader: face-recognition, emotion-recognition

slug: biometrics
name: Biometrics and anti-spoofing
names: biometric recognition, biometrics, biometric authentication
narrower: fingerprint recognition, iris recognition, gait-recognition, liveness detection, palmprint
narrower: vein recognition, spoofing detection, behavioral biometrics, keystroke dynamics, face-recognition
narrower: speaker-recognition, signature verification, template protection, face anti-spoofing
narrower: presentation attack detection
broader: computer-vision
related: privacy, image-forensics

slug: gait-recognition
name: Gait recognition
names: gait analysis, gait identification
narrower: silhouette-based gait, skeleton-based gait, cross-view gait, gait abnormality
broader: biometrics
related: person-re-identification

slug: person-re-identification
name: Person re-identification
names: ReID, person ReID, pedestrian retrieval, re-identification
narrower: visible-infrared person re-identification, unsupervised person re-identification, cloth-changing
narrower: occluded person re-identification, text-based person retrieval, vehicle re-identification
narrower: domain generalizable re-identification, person search, Market-1501, text-to-image person retrieval
narrower: animal re-identification, pedestrian attribute recognition, video-based re-identification
narrower: aerial-ground re-identification, object re-identification
broader: computer-vision
related: metric-learning, object-tracking, gait-recognition

slug: metric-learning
name: Metric learning
names: deep metric learning, distance metric learning, similarity learning, metric learning method
narrower: triplet loss, proxy-based loss, Mahalanobis metric, margin-based softmax, Siamese network
narrower: contrastive-loss, embedding distance learning, proxy anchor, learned metric, hard-negative-mining
narrower: image retrieval embedding, learned distance
broader: representation-learning
related: contrastive-learning, image-retrieval, loss-functions, face-recognition, person-re-identification

slug: image-retrieval
name: Image retrieval and place recognition
names: image retrieval, content-based image retrieval, instance retrieval, visual search, CBIR
narrower: composed image retrieval, sketch-based image retrieval, landmark retrieval, learning-to-hash
narrower: visual localization, geo-localization, medical image retrieval, place recognition
narrower: fashion retrieval, text-to-image retrieval, remote sensing image retrieval, image search
narrower: copy detection, product image retrieval, patent image retrieval, loop closure detection
narrower: cross-view geo-localization, visual place recognition
broader: computer-vision
related: information-retrieval, metric-learning, geo-localisation

slug: geo-localisation
name: Geo-localisation
names: image geolocation, cross-view geo-localization, visual localization, geolocation
narrower: visual place recognition, camera relocalization, street view, drone localization
narrower: absolute pose regression, satellite-ground matching, image geo-localisation, UAV localization
narrower: planet-scale localization, location encoder, scene coordinate regression
broader: computer-vision
related: image-retrieval, slam

slug: cross-modal-retrieval
name: Cross-modal retrieval
names: image-text retrieval, text-to-image retrieval, text-video retrieval, image-text matching
names: cross-modal matching
narrower: video retrieval, composed image retrieval, text-to-video retrieval, audio-text retrieval
narrower: cross-modal hashing, multimodal retrieval, moment retrieval, video moment retrieval
narrower: universal multimodal retrieval, text-to-music retrieval, image-recipe retrieval, modality gap
narrower: noisy correspondence, video corpus moment retrieval
broader: multimodal-learning
related: information-retrieval, vision-language-models, multimodal-rag

slug: image-restoration
name: Image restoration and enhancement
names: image restoration, image enhancement, low-level vision, blind image restoration
narrower: super-resolution, image-denoising, deblurring, dehazing, all-in-one restoration
narrower: underwater image enhancement, shadow removal, JPEG artifact removal, plug-and-play prior
narrower: face restoration, demosaicing, reflection removal, diffusion-based restoration, video restoration
narrower: blind restoration, old photo restoration, tone mapping, degradation-aware, image signal processor
narrower: motion blur removal, snow removal, low-light-enhancement, image-inpainting, colourisation
broader: computer-vision
related: inverse-problems, computational-imaging, diffusion-inverse-problems

slug: super-resolution
name: Super-resolution
names: image super-resolution, single image super-resolution, upscaling
narrower: video super-resolution, real-world super-resolution, blind super-resolution, arbitrary-scale
narrower: diffusion-based super-resolution, efficient super-resolution, hyperspectral super-resolution
narrower: SRGAN, burst super-resolution, reference-based super-resolution, MRI super-resolution
narrower: lightweight super-resolution, pansharpening, stereo super-resolution, real image super-resolution
broader: image-restoration, computer-vision
related: inverse-problems

slug: image-denoising
name: Denoising
names: image denoising, noise removal, denoiser, blind denoising
narrower: self-supervised denoising, Noise2Noise, blind-spot network, real-world denoising, video denoising
narrower: raw image denoising, low-dose CT denoising, BM3D, noise modelling in images
narrower: Gaussian noise removal, blind image denoising
broader: image-restoration
related: diffusion-models

slug: deblurring
name: Deblurring
names: image deblurring
narrower: motion deblurring, defocus deblurring, blur kernel estimation, video deblurring
narrower: event-based deblurring
broader: image-restoration
related: dehazing

slug: low-light-enhancement
name: Low-light and HDR imaging
names: low-light image enhancement, low-light enhancement, high dynamic range imaging, HDR imaging
names: exposure correction
narrower: Retinex, nighttime image, tone mapping, multi-exposure fusion, underexposed, dark images
narrower: low-light vision, HDR reconstruction, white balance, color constancy
broader: image-restoration
related: computational-imaging, image-fusion

slug: image-inpainting
name: Inpainting
names: image inpainting, image completion, object removal, image outpainting
narrower: video inpainting, face completion, mask-guided inpainting, diffusion inpainting, large mask
narrower: outpainting, object insertion
broader: image-restoration, image-generation, image-editing

slug: colourisation
name: Colour and colourisation
names: image colorization, colorization, color correction, color transfer, video colorization
narrower: line art colorization, palette, white balance, color constancy, color grading, color perception
narrower: color enhancement
broader: image-restoration

slug: image-fusion
name: Image fusion and multispectral imaging
names: image fusion, multi-modal image fusion
narrower: multi-focus image fusion, RGB-T, multi-exposure fusion, medical image fusion, thermal image
narrower: multispectral image, infrared image, RGB-thermal, infrared and visible image fusion
narrower: thermal imaging, pansharpening
broader: computer-vision
related: remote-sensing, low-light-enhancement

slug: computational-imaging
name: Computational imaging
names: computational photography
narrower: ptychography, holography, light field, single-pixel imaging, phase retrieval
narrower: image signal processor, single-photon imaging, non-line-of-sight imaging
narrower: microscopy image reconstruction, polarization imaging, time-of-flight imaging, diffractive optics
narrower: compressive imaging, photometric stereo, raw image processing, camera pipeline, lensless imaging
narrower: snapshot compressive imaging, coded aperture
related: inverse-problems, image-restoration, low-light-enhancement

slug: image-quality
name: Image and video quality assessment
names: image quality assessment, image quality, video quality assessment, IQA
names: no-reference image quality assessment, perceptual quality
narrower: blind image quality assessment, aesthetic assessment, LPIPS, perceptual metric, image aesthetics
narrower: AI-generated image quality, full-reference, quality of experience, perceptual similarity
narrower: point cloud quality assessment, human visual perception metric, video quality
narrower: LLM-based quality assessment, SSIM, quality score prediction
broader: computer-vision
related: benchmarks-and-evaluation, generative-model-evaluation

slug: image-compression
name: Image and video compression
names: learned image compression, image compression, neural image compression, learned compression
names: neural video compression, neural codec
narrower: rate-distortion, video coding, lossless compression, entropy model, generative image compression
narrower: point cloud compression, perceptual compression, data compression with neural networks
narrower: video codec, semantic communication, feature compression, JPEG, HEVC, hyperprior
narrower: LLM compression of data, neural compression, learned lossless compression, coding for machines
narrower: video compression
broader: computer-vision
related: information-theory

slug: machine-learning-for-communications
name: Machine learning for communications
names: semantic communication, deep learning for wireless
narrower: beamforming, MIMO detection, channel coding with neural networks, 6G, neural decoder for codes
narrower: network resource allocation, radio frequency machine learning, modulation classification, OFDM
narrower: wireless sensing, Wi-Fi sensing, CSI feedback, spectrum sensing, over-the-air computation
narrower: reconfigurable intelligent surface, mobile edge computing, network traffic, telecommunication
narrower: channel estimation, joint source-channel coding
related: signal-processing, edge-ai, wireless-networks

slug: depth-estimation
name: Depth estimation
names: monocular depth estimation, depth prediction, depth map
narrower: self-supervised depth estimation, metric depth, stereo depth estimation, Depth Anything
narrower: surface normal estimation, disparity estimation, video depth, depth from defocus, zero-shot depth
narrower: relative depth, multi-frame depth, depth super-resolution, omnidirectional depth, binocular
narrower: stereo vision, depth foundation model, stereo matching, depth completion
broader: computer-vision, 3d-reconstruction
related: optical-flow

slug: optical-flow
name: Optical flow and correspondence
names: optical flow, optical flow estimation, motion estimation, dense correspondence
narrower: scene flow estimation, point tracking, tracking any point, frame interpolation
narrower: event-based optical flow, semantic correspondence, video stabilization, unsupervised optical flow
narrower: self-supervised scene flow, video frame interpolation, motion segmentation, visual correspondence
narrower: scene flow
broader: computer-vision
related: video, image-matching, depth-estimation

slug: image-matching
name: Image matching and features
names: image matching, feature matching, local feature matching, local features, local descriptor
narrower: homography estimation, LoFTR, SuperGlue, image stitching, SIFT, keypoint descriptor
narrower: visual correspondence, cross-modal image matching, medical-image-registration, RANSAC
narrower: interest point, robust fitting, outlier rejection in correspondences, wide-baseline
narrower: semi-dense matching, keypoint detection, image registration
broader: computer-vision
related: slam, 3d-reconstruction, optical-flow

slug: 3d-reconstruction
name: 3D reconstruction and 3D vision
names: 3D reconstruction, 3D vision, 3D computer vision, surface reconstruction, scene reconstruction
names: 3D scene reconstruction, 3D modelling
narrower: multi-view-stereo, neural-radiance-fields, gaussian-splatting, novel-view-synthesis, slam
narrower: single-view reconstruction, mesh reconstruction, human reconstruction
narrower: dynamic scene reconstruction, depth-estimation, signed distance function, neural implicit surface
narrower: DUSt3R, VGGT, feed-forward reconstruction, shape reconstruction, shape completion
narrower: camera-pose-estimation, object reconstruction, 4D reconstruction, bundle adjustment
narrower: CAD reconstruction, hand reconstruction, indoor reconstruction, texture reconstruction
narrower: point cloud reconstruction, reconstruction from point clouds, 3D point cloud reconstruction
broader: computer-vision
related: implicit-neural-representations, inverse-rendering, 3d-generation, point-clouds, image-matching

slug: multi-view-stereo
name: Multi-view stereo and structure from motion
names: multi-view stereo, structure from motion, MVS, multi-view geometry, photogrammetry
narrower: COLMAP, bundle adjustment, DUSt3R, MVSNet, VGGT, epipolar geometry, pointmap regression
narrower: dense reconstruction, feed-forward 3D reconstruction, MASt3R, multiple view geometry
narrower: fundamental matrix, essential matrix, rotation averaging
broader: 3d-reconstruction
related: camera-pose-estimation

slug: camera-pose-estimation
name: Camera pose and calibration
names: camera pose estimation, camera calibration, camera localization, relative pose estimation
names: camera relocalization
narrower: visual localization, extrinsic calibration, perspective-n-point, LiDAR-camera calibration
narrower: absolute pose regression, focal length estimation, visual-inertial, minimal solver
narrower: hand-eye calibration, lens distortion, pose graph, intrinsic calibration
broader: computer-vision, 3d-reconstruction
related: slam, multi-view-stereo

slug: slam
name: SLAM and odometry
names: simultaneous localization and mapping, SLAM, visual SLAM, visual odometry, LiDAR odometry
names: mapping and localization
narrower: dense SLAM, Gaussian splatting SLAM, neural SLAM, visual-inertial odometry, loop closure
narrower: pose graph optimization, LiDAR SLAM, semantic SLAM, monocular SLAM, inertial odometry, RGB-D SLAM
narrower: robot localization, LiDAR-inertial, semantic mapping, radar odometry, map merging
narrower: event-based SLAM
broader: robotics, 3d-reconstruction
related: camera-pose-estimation, geo-localisation, image-matching, robot-navigation

slug: 6d-pose-estimation
name: Object pose estimation
names: 6D pose estimation, 6DoF pose, 6D object pose, category-level pose estimation
narrower: pose tracking of objects, novel object pose, model-based pose, articulated object pose
narrower: FoundationPose, 6-DoF pose, BOP challenge
broader: pose-estimation
related: robotic-manipulation

slug: pose-estimation
name: Pose estimation
names: human pose estimation, body pose estimation, pose recognition, keypoint estimation
narrower: 3D human pose estimation, hand pose estimation, 6d-pose-estimation, human-mesh-recovery
narrower: multi-person pose, animal pose estimation, 2D-to-3D lifting, whole-body pose, head pose estimation
narrower: human motion capture, skeleton extraction, markerless motion capture, pose tracking
narrower: heatmap regression, inertial motion capture, egocentric pose
broader: computer-vision
related: action-recognition, human-motion

slug: human-mesh-recovery
name: Human body and hand reconstruction
names: human mesh recovery, human body reconstruction, hand reconstruction, SMPL, 3D human reconstruction
names: clothed human reconstruction
narrower: hand mesh, hand-object reconstruction, body shape estimation, human-scene interaction, SMPL-X
narrower: hand pose estimation, garment reconstruction, expressive body, hand-object interaction, 3D hand
narrower: parametric body model, monocular human reconstruction
broader: pose-estimation
related: avatars

slug: human-motion
name: Human motion generation and prediction
names: human motion, motion generation, human motion prediction, text-to-motion, motion synthesis
names: human motion generation
narrower: motion diffusion, dance generation, gesture generation, motion capture, character animation
narrower: motion in-betweening, motion retargeting, human-object interaction synthesis, co-speech gesture
narrower: pose forecasting, motion style transfer, crowd motion, motion tokenization, skeleton motion
narrower: physics-based character control, human motion understanding, HumanML3D
narrower: human interaction generation
related: pose-estimation, video-generation, trajectory-prediction

slug: avatars
name: Avatars and talking heads
names: avatar, digital human, human avatar, audio-driven animation
narrower: talking head synthesis, lip sync, face reenactment, Gaussian avatar, portrait animation
narrower: animatable avatar, 3D face, facial animation, lip synchronization, facial reenactment
narrower: 3D morphable model, hair modelling, virtual human, face animation, codec avatar, portrait video
narrower: full-body avatar, speech-driven facial animation, talking head, talking face generation
narrower: head avatar
related: gaussian-splatting, video-generation, human-mesh-recovery

slug: neural-radiance-fields
name: Neural radiance fields
names: NeRF, radiance field
narrower: dynamic NeRF, few-shot NeRF, sparse-view NeRF, Instant-NGP, NeRF editing, generalizable NeRF
narrower: neural volume rendering, mip-NeRF, semantic NeRF, NeRF acceleration, NeRF in the wild
narrower: radiance field editing, camera-free NeRF, large-scale NeRF
broader: 3d-reconstruction, implicit-neural-representations, novel-view-synthesis
related: gaussian-splatting

slug: gaussian-splatting
name: Gaussian splatting
names: 3D Gaussian splatting, 3DGS, Gaussian splat, 3D Gaussians
narrower: 4D Gaussian splatting, dynamic Gaussian splatting, 2D Gaussian splatting, feed-forward Gaussian
narrower: Gaussian primitives, Gaussian SLAM, sparse-view Gaussian, Gaussian splatting compression
narrower: Gaussian avatar, generalizable Gaussian, language-embedded Gaussians, splatting-based rendering
narrower: Gaussian densification, deformable Gaussian
broader: 3d-reconstruction, novel-view-synthesis
related: neural-radiance-fields, avatars

slug: novel-view-synthesis
name: Novel view synthesis and neural rendering
names: novel view synthesis, view synthesis, neural rendering, image-based rendering
narrower: neural-radiance-fields, gaussian-splatting, sparse-view synthesis, free-viewpoint video
narrower: light field rendering, generalizable view synthesis, multi-view diffusion, dynamic view synthesis
narrower: differentiable rendering, single-image novel view, camera-controlled generation
narrower: view extrapolation
broader: 3d-reconstruction
related: inverse-rendering

slug: inverse-rendering
name: Inverse rendering and graphics
names: inverse rendering, differentiable rendering, intrinsic image decomposition, rendering
narrower: BRDF, lighting estimation, albedo, physically based rendering, path tracing, texture synthesis
narrower: neural materials, reflectance, shading estimation, portrait relighting, SVBRDF, ray tracing
narrower: real-time rendering, image relighting, photometric stereo, Monte Carlo rendering
narrower: procedural modelling, relighting, material estimation
related: novel-view-synthesis, 3d-reconstruction, computer-graphics

slug: 3d-generation
name: 3D generation
names: text-to-3D, 3D asset generation, 3D content creation, 3D shape generation, image-to-3D
names: 3D generative model
narrower: score distillation sampling, multi-view diffusion, mesh generation, texture generation
narrower: 3D scene generation, CAD generation, 4D generation, DreamFusion, 3D-aware GAN, shape generation
narrower: 3D diffusion, single image to 3D, point cloud generation, 3D editing, indoor scene synthesis
narrower: text-to-4D, 3D texture, part-aware 3D generation, articulated object generation
narrower: 3D-aware image synthesis
broader: generative-models
related: 3d-reconstruction, diffusion-models, mesh-processing

slug: mesh-processing
name: Mesh, shape and geometry processing
names: mesh processing, 3D shape analysis, mesh generation, CAD model, 3D shape
narrower: shape correspondence, functional maps, mesh simplification, CAD generation, shape completion
narrower: non-rigid shape matching, shape deformation, B-rep, UV parameterization, sketch-to-CAD
narrower: shape retrieval, triangle mesh, surface parameterization, implicit surface, quad mesh
narrower: shape abstraction
related: point-clouds, 3d-generation, geometry-processing

slug: point-clouds
name: Point clouds and LiDAR
names: point cloud, LiDAR, 3D point cloud, point cloud processing, point cloud learning, LiDAR point cloud
narrower: point cloud registration, point cloud segmentation, point cloud completion, PointNet
narrower: LiDAR segmentation, point cloud classification, point cloud upsampling, point transformer
narrower: point cloud pretraining, LiDAR simulation, point cloud denoising, point cloud compression
narrower: ModelNet, 3D semantic segmentation, 3D scene understanding, point cloud generation
narrower: LiDAR generation, LiDAR place recognition, point-based network
broader: computer-vision
related: 3d-object-detection, 3d-reconstruction, mesh-processing, scene-understanding-3d

slug: scene-understanding-3d
name: 3D scene understanding
names: 3D semantic segmentation, indoor scene understanding, 3D large language model, 3D-LLM, 3D perception
narrower: 3D scene graph, 3D question answering, 3D visual grounding, ScanNet, 3D instance segmentation
narrower: room layout estimation, 3D vision-language, 3D dense captioning, open-vocabulary 3D
narrower: panorama understanding, embodied 3D understanding, situated reasoning
broader: computer-vision
related: point-clouds, spatial-reasoning

slug: scene-graphs
name: Scene graphs and visual relationships
names: scene graph, scene graph generation, visual relationship detection
names: human-object interaction detection
narrower: HOI detection, 3D scene graph, video scene graph, panoptic scene graph, human-object interaction
narrower: predicate classification, unbiased scene graph, visual relation, image generation from scene graph
broader: computer-vision
related: visual-reasoning

slug: video
name: Video
names: video analysis, video recognition, video understanding, video representation learning
names: long video understanding, video model
narrower: action-recognition, video-language-models, video question answering, video-segmentation
narrower: video summarization, video captioning, long-form video, video-generation, video retrieval
narrower: video classification, video object detection, temporal grounding, video transformer
narrower: video anomaly detection, egocentric-vision, video super-resolution, video frame interpolation
narrower: video moment retrieval, video compression, video self-supervised learning, key frame selection
narrower: surveillance video, sports video, movie understanding, streaming video, video highlight detection
narrower: video quality assessment, instructional video, video pretraining
broader: computer-vision
related: object-tracking, optical-flow, video-anomaly-detection

slug: video-language-models
name: Video language models
names: video large language model, video LLM, video multimodal large language model
narrower: long video understanding, video QA, streaming video understanding, dense video captioning
narrower: video instruction tuning, video temporal grounding, video reasoning, frame selection, Video-MME
narrower: video token compression, text-video retrieval, video-language pretraining
narrower: video benchmark for MLLM, hour-long video, video question answering, video captioning
broader: multimodal-language-models, video

slug: action-recognition
name: Action recognition and localisation
names: action recognition, human activity recognition, activity recognition, temporal action localization
names: human action recognition, action detection
narrower: skeleton-based action recognition, temporal action segmentation, action anticipation
narrower: few-shot action recognition, gesture recognition, action quality assessment
narrower: video action detection, open-set action recognition, group activity recognition
narrower: sensor-based activity recognition, temporal action detection, Kinetics dataset
narrower: spatio-temporal action detection, sign language recognition, procedural activity
narrower: procedure planning, hand gesture recognition, fall detection
narrower: weakly supervised action localization, UCF101, wearable activity recognition, sports action
broader: video, computer-vision
related: egocentric-vision, sign-language, pose-estimation, wearable-sensing

slug: wearable-sensing
name: Wearables and sensor-based recognition
names: wearable sensor, human activity recognition with sensors, wearable device, inertial sensor, IMU data
names: mobile sensing, sensor data
narrower: accelerometer, smartwatch, photoplethysmography, wearable health, Wi-Fi sensing
narrower: sensor-based human activity recognition, radar sensing, mmWave sensing, ubiquitous computing
narrower: sleep staging, smart home activity, tactile sensor, stress detection wearable
related: action-recognition, time-series, physiological-signals

slug: egocentric-vision
name: Egocentric vision
names: egocentric video, first-person vision, first-person video, egocentric
narrower: Ego4D, EPIC-KITCHENS, egocentric action, gaze estimation, hand-object interaction
narrower: egocentric video understanding, ego-exo, wearable camera, egocentric pose, smart glasses
broader: video
related: action-recognition

slug: gaze-estimation
name: Gaze and eye tracking
names: gaze estimation, eye tracking, gaze tracking, gaze following, eye movement
narrower: gaze target detection, pupil detection, scanpath prediction, fixation prediction, eye gaze
narrower: gaze prediction, reading eye movements
broader: computer-vision
related: salient-object-detection

slug: video-segmentation
name: Video segmentation
names: video object segmentation, video instance segmentation, video semantic segmentation
narrower: referring video object segmentation, SAM 2, video panoptic segmentation
narrower: semi-supervised video object segmentation, mask propagation, DAVIS benchmark
narrower: memory-based video object segmentation, moving object segmentation, audio-visual segmentation
broader: video, image-segmentation
related: object-tracking

slug: object-tracking
name: Object tracking
names: visual tracking, visual object tracking
narrower: multi-camera tracking, RGB-T tracking, 3D multi-object tracking, Siamese tracker
narrower: vision-language tracking, multiple object tracking, pedestrian tracking, point tracking
narrower: tracking-by-detection, UAV tracking, data association, multi-target tracking, MOT17
narrower: event-based tracking, transformer tracker, cell tracking, online tracking, multi-object tracking
narrower: single object tracking, MOT
broader: computer-vision
related: video-segmentation, person-re-identification, video

slug: event-cameras
name: Event cameras
names: event-based vision, dynamic vision sensor, event stream, event-based camera, neuromorphic vision
narrower: event-based optical flow, event-based object detection, event-to-video reconstruction
narrower: event-based deblurring, neuromorphic vision sensor, event data, event representation
narrower: event-frame fusion
broader: computer-vision
related: neuromorphic-computing

slug: crowd-counting
name: Counting and crowd analysis
names: crowd counting, object counting, crowd analysis, class-agnostic counting, crowd localization
narrower: density map estimation, few-shot counting, crowd density, cell counting, pedestrian flow
narrower: counting objects in images, dense crowd, open-world counting
broader: computer-vision
related: object-detection

slug: optical-character-recognition
name: OCR and text in images
names: optical character recognition, OCR, scene text recognition, text recognition, scene text detection
names: handwriting recognition, handwritten text recognition
narrower: text spotting, handwritten mathematical expression, document OCR, historical document recognition
narrower: text detection in images, license plate recognition, formula recognition
narrower: text image super-resolution, OCR benchmark, arbitrary-shaped text, handwriting generation
narrower: scene text editing, character recognition, music score recognition, visual text rendering
narrower: post-OCR
broader: computer-vision
related: document-understanding, digital-humanities

slug: remote-sensing
name: Remote sensing and earth observation
names: remote sensing, Earth observation, satellite imagery, satellite image, aerial imagery, geospatial AI
names: remote sensing image
narrower: change-detection, synthetic aperture radar, SAR image, land cover classification, Sentinel-2
narrower: remote sensing foundation model, building extraction, remote sensing vision-language, crop mapping
narrower: aerial object detection, pansharpening, poverty mapping, oriented object detection in aerial
narrower: cloud removal, geospatial foundation model, land use, road extraction, UAV imagery
narrower: remote sensing segmentation, satellite time series, remote sensing change, forest monitoring
narrower: Landsat, geographic AI, GeoAI, flood mapping, ship detection, drone imagery, wildfire detection
narrower: tree species, hyperspectral-imaging
broader: computer-vision
related: weather-and-climate, image-fusion, spatio-temporal-learning, agriculture, drones

slug: hyperspectral-imaging
name: Hyperspectral imaging
names: hyperspectral image, hyperspectral image classification, hyperspectral
narrower: hyperspectral unmixing, spectral reconstruction, hyperspectral anomaly detection
narrower: hyperspectral super-resolution, hyperspectral denoising, spectral imaging
broader: remote-sensing

slug: change-detection
name: Change detection
names: remote sensing change detection, bi-temporal change detection, change captioning
narrower: building change detection, semantic change detection in images, scene change detection
narrower: bitemporal image
broader: remote-sensing

slug: spatio-temporal-learning
name: Spatial and urban computing
names: spatio-temporal learning, spatiotemporal forecasting, urban computing, spatio-temporal data
names: trajectory data, spatial data
narrower: traffic-forecasting, crime prediction, POI recommendation, next location prediction
narrower: trajectory representation, urban region representation, map matching, mobility prediction
narrower: air quality prediction, spatio-temporal graph, geographic information system
narrower: trajectory similarity, spatial statistics, smart city, urban foundation model
narrower: travel time estimation, location prediction, trajectory generation, bike sharing demand
related: remote-sensing, human-mobility

slug: agriculture
name: Agriculture
names: precision agriculture, smart farming, Agriculture and food science, agricultural science, agronomy
names: food science
narrower: crop yield prediction, plant phenotyping, weed detection, livestock, fruit detection
narrower: pest detection, plant disease, species identification, insect classification, aquaculture
narrower: forest inventory, irrigation, plant disease detection, crop yield, crop mapping, soil health
narrower: plant breeding, food safety, dairy, poultry, fertilizer, greenhouse cultivation, food security
narrower: food processing, crop classification, agricultural robot, nutrition quality of food, cattle
narrower: genomic selection in crops, wheat, rice, maize, crop disease, pesticide, crop model, vineyard
narrower: farmer, food quality, food system
related: remote-sensing, fine-grained-recognition, ecology

slug: industrial-inspection
name: Industrial inspection and fault diagnosis
names: industrial anomaly detection, defect detection, surface defect detection
narrower: MVTec, bearing fault, visual inspection, process monitoring, condition monitoring
narrower: structural health monitoring, crack detection, prognostics, machinery fault, industrial process
narrower: quality control manufacturing, additive manufacturing, fault detection, smart manufacturing
narrower: steel surface defect, PCB defect, battery health, Industry 4.0, remaining useful life
related: anomaly-detection, digital-twins, engineering-applications, fault-diagnosis

slug: digital-twins
name: Digital twins
names: digital twin model, digital twinning, digital twin technology
narrower: virtual replica, industrial digital twin, human digital twin, digital twin network
narrower: digital twin framework, patient digital twin, digital thread, cardiac digital twin
narrower: twin synchronization, digital shadow
related: surrogate-modelling, industrial-inspection

slug: vision-language-models
name: Vision-language models
names: VLM, visual language model, vision and language, vision-language, image-text model
narrower: clip, contrastive language-image pretraining, visual-question-answering, image-captioning
narrower: multimodal-language-models, vision-language pretraining, visual instruction tuning
narrower: referring-segmentation, LLaVA, open-vocabulary, prompt learning for vision-language models
narrower: hallucination in vision-language models, SigLIP, BLIP, visual-reasoning, vision-language alignment
narrower: image-text pretraining, VLM benchmark, zero-shot classification with CLIP, medical vision-language
narrower: vision-language compositionality, object hallucination, cross-modal alignment
narrower: vision-language-action-models, visual token, remote sensing vision-language
broader: multimodal-learning, computer-vision
related: foundation-models, open-vocabulary-detection, cross-modal-retrieval, text-to-image

slug: clip
name: CLIP and contrastive language–image models
names: CLIP, contrastive language-image pre-training, CLIP model, language-image pretraining
narrower: SigLIP, zero-shot classification with CLIP, CLIP adaptation, CLIP fine-tuning, modality gap
narrower: CLIP robustness, CLIP distillation, OpenCLIP, EVA-CLIP, CLIP compositionality, fine-grained CLIP
narrower: long-text CLIP, CLIP-Adapter, ALIGN model, LAION, contrastive vision-language model
broader: vision-language-models
related: contrastive-learning, zero-shot-learning

slug: multimodal-learning
name: Multimodal learning
names: multimodal, multi-modal learning, multimodal fusion, multimodal model, multimodality
narrower: audio-visual-learning, multimodal representation learning, missing modality, modality gap
narrower: cross-modal-retrieval, multimodal-language-models, vision-language-models, multimodal pretraining
narrower: modality imbalance, multimodal alignment, cross-modal distillation, multimodal sentiment analysis
narrower: sensor fusion, multimodal transformer, ImageBind, unified multimodal, late fusion
narrower: multimodal foundation model, cross-modal learning, multimodal benchmark
narrower: multimodal emotion recognition, modality fusion
related: multi-view-learning

slug: multimodal-language-models
name: Multimodal large language models
names: MLLM, large multimodal model, large vision-language model, LVLM, multimodal LLM
narrower: LLaVA, visual instruction tuning, video-language-models, GPT-4V, multimodal-reasoning, Qwen-VL
narrower: token-reduction, MMMU, visual encoder for MLLM, multimodal hallucination, multimodal benchmark
narrower: multimodal in-context learning, high-resolution MLLM, audio large language model, InternVL
narrower: Flamingo, multimodal chain-of-thought, MLLM evaluation, multimodal instruction
narrower: vision encoder of LLM, multimodal preference optimization, multimodal agent, BLIP-2
narrower: unified-multimodal-models
broader: vision-language-models, foundation-models, multimodal-learning
related: large-language-models, speech-language-models

slug: unified-multimodal-models
name: Unified multimodal understanding and generation
names: unified multimodal model, unified understanding and generation, omni-modal model, any-to-any model
names: interleaved image-text generation
narrower: Chameleon model, Show-o, Emu3, native multimodal, early-fusion, omni model
narrower: GPT-4o image generation
broader: multimodal-language-models
related: image-generation

slug: visual-question-answering
name: Visual question answering
names: VQA, image question answering
narrower: knowledge-based VQA, OK-VQA, TextVQA, medical VQA, GQA dataset, chart question answering
narrower: video question answering, DocVQA, compositional visual question answering, VQA benchmark
narrower: audio-visual question answering, 3D question answering, remote sensing VQA
broader: vision-language-models, question-answering
related: visual-reasoning

slug: visual-reasoning
name: Visual and multimodal reasoning
names: visual reasoning, multimodal reasoning, visual commonsense reasoning, thinking with images
names: vision-language reasoning
narrower: multimodal chain-of-thought, chart reasoning, abstract visual reasoning, CLEVR, visual programming
narrower: multimodal math reasoning, visual puzzle, MathVista, compositional visual reasoning
narrower: visual chain-of-thought, visual mathematical reasoning, R1-style multimodal, Winoground
narrower: diagram understanding, science question answering, multi-image reasoning, visual logic
narrower: VLM reasoning
broader: vision-language-models, language-model-reasoning
related: spatial-reasoning, scene-graphs, visual-question-answering

slug: image-captioning
name: Image captioning
names: image caption generation, caption generation, image description, visual captioning
narrower: dense captioning, novel object captioning, recaptioning, detailed caption, caption evaluation
narrower: CIDEr, change captioning, video captioning, remote sensing captioning, alt text
narrower: visual storytelling, controllable captioning, CLIPScore, caption quality
broader: vision-language-models
related: radiology-report-generation

slug: audio-visual-learning
name: Audio-visual learning
names: audio-visual, audiovisual learning, audio-visual speech, sound and vision
narrower: audio-visual speech recognition, lip reading, sound source localization in video
narrower: audio-visual segmentation, video-to-audio generation, audio-visual event localization
narrower: visual sound separation, audio-visual correspondence, talking face, visual speech recognition
narrower: audio-visual synchronization
broader: multimodal-learning
related: speech-recognition

slug: chart-understanding
name: Charts, diagrams and graphics
names: chart understanding, chart question answering, diagram understanding, infographic, vector graphics
names: SVG generation
narrower: chart-to-code, ChartQA, vector graphic generation, sketch understanding, scientific figure
narrower: chart captioning, figure generation, sketch generation, geometric diagram, icon design
narrower: plot-to-code
related: document-understanding, data-visualisation

slug: image-forensics
name: Image forensics and deepfakes
names: deepfake, deepfake detection, image forensics, fake image detection, AI-generated image detection
names: synthetic image detection, face forgery detection
narrower: image manipulation localization, face forgery, audio deepfake detection, video deepfake
narrower: diffusion-generated image detection, image tampering, AI-generated video detection
narrower: face swapping detection, forgery localization, generated image attribution, splicing detection
narrower: image provenance, camera identification, media forensics, multimedia forensics, face swap
narrower: synthetic media
related: watermarking, biometrics

slug: sketches
name: Sketches and design
names: sketch, sketch recognition, freehand sketch
narrower: sketch-based image retrieval, sketch generation, poster generation, font generation, UI design
narrower: interior design, floor plan generation, layout-to-image, architectural design, fashion design
narrower: logo, typography, engineering design, generative design, sketch-to-image, graphic design
narrower: layout generation, design generation
related: image-generation

slug: fashion
name: Fashion and virtual try-on
names: fashion image, fashion AI, fashion design
narrower: fashion recommendation, outfit, garment, virtual try-on diffusion, fashion retrieval
narrower: cloth simulation, image-based virtual try-on, outfit compatibility, virtual try-on
narrower: garment generation
related: image-generation, recommender-systems

slug: food-computing
name: Food computing
names: food recognition, recipe generation, food image, recipe retrieval, nutrition estimation
narrower: recipe recommendation, calorie estimation, food recommendation, cooking recipe, dietary assessment
narrower: food logging
related: fine-grained-recognition
`;
