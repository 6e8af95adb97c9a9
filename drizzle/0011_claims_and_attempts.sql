ALTER TABLE "deliveries" ADD COLUMN "data_begun" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- What is on its way while the version before is stopped may have been sent.
UPDATE "deliveries" SET "data_begun" = true WHERE "status" = 'sending';
