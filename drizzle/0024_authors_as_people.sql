ALTER TABLE "author_follows" ADD COLUMN "namesakes" text DEFAULT 'perhaps' NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "author_keys" text[];--> statement-breakpoint
CREATE INDEX "papers_author_keys" ON "papers" USING gin ("author_keys");--> statement-breakpoint
CREATE INDEX "papers_without_author_keys" ON "papers" USING btree ("id") WHERE "papers"."author_keys" is null;--> statement-breakpoint
ALTER TABLE "author_follows" ADD CONSTRAINT "author_follows_namesakes" CHECK ("author_follows"."namesakes" in ('only', 'perhaps', 'every'));