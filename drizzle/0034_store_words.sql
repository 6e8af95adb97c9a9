DROP INDEX "papers_words";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', left(title || ' ' || abstract, 20000))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "papers_words" ON "papers" USING gin ("words");