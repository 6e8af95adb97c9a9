ALTER TABLE "follows" ADD COLUMN "share" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "max_papers" smallint;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "without" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_share" CHECK ("follows"."share" in ('less', 'normal', 'more'));--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_max_papers" CHECK ("follows"."max_papers" between 1 and 10);