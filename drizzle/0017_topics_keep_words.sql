ALTER TABLE "subscribers" ADD COLUMN "tell_topics" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Until now words that a reader typed became the catalogue's. What was typed is not known any more: who has such a topic is told, once.
UPDATE "subscribers" SET "tell_topics" = true WHERE EXISTS (SELECT 1 FROM "follows" f JOIN "topics" t ON t."id" = f."topic_id"
  WHERE f."subscriber_id" = "subscribers"."id" AND t."slug" IS NOT NULL);--> statement-breakpoint
-- Topics of the catalogue that lists show by another name now. Readers see it where they saw the former one, unless that is still a name of it.
WITH "renamed" ("slug", "before", "after", "is_a_name") AS (VALUES
  ('language-model-reasoning', 'Language model reasoning', 'Reasoning of language models', true),
  ('3d-reconstruction', '3D reconstruction', '3D reconstruction and 3D vision', true),
  ('video', 'Video understanding and generation', 'Video', false),
  ('transfer-learning', 'Transfer learning and domain adaptation', 'Transfer learning', false),
  ('semi-supervised-learning', 'Semi-supervised learning and noisy labels', 'Semi-supervised learning', false),
  ('automl', 'AutoML and architecture search', 'AutoML', false),
  ('benchmarks-and-evaluation', 'Datasets, benchmarks and evaluation', 'Benchmarks and evaluation', false),
  ('model-compression', 'Quantisation, pruning and compression', 'Model compression', false),
  ('machine-learning-systems', 'Systems and hardware for machine learning', 'Machine-learning systems', false),
  ('alignment-and-safety', 'Alignment and safety', 'AI alignment and safety', false),
  ('interpretability', 'Interpretability', 'Interpretability and explainability', true),
  ('weather-and-climate', 'Weather, climate and Earth observation', 'Weather and climate', false),
  ('neuroscience', 'Neuroscience', 'Neuroscience and brain signals', true)
), "named" AS (
  UPDATE "topics" t SET "name" = r."after" FROM "renamed" r WHERE t."slug" = r."slug"
)
UPDATE "follows" f SET "label" = r."after" FROM "topics" t, "renamed" r
  WHERE t."id" = f."topic_id" AND t."slug" = r."slug" AND f."label" = r."before" AND NOT r."is_a_name";
