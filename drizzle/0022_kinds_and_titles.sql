ALTER TABLE "papers" DROP CONSTRAINT "papers_title_key";--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "kind" text DEFAULT 'paper' NOT NULL;--> statement-breakpoint
CREATE INDEX "papers_title" ON "papers" USING btree ("title_key");--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_kind" CHECK ("papers"."kind" in ('paper', 'editorial', 'correction', 'contents'));--> statement-breakpoint
-- Papers that are stored already: what their titles say for certain.
UPDATE "papers" SET "kind" = 'correction' WHERE "title" ~* '^((author|publisher|editorial) )?(correction|erratum|corrigendum|addendum|retraction|retraction note|expression of concern)( ?:|$)';--> statement-breakpoint
UPDATE "papers" SET "kind" = 'editorial' WHERE "title" ~* '^((guest )?editorial|preface|foreword)( ?:|$)';--> statement-breakpoint
UPDATE "papers" SET "kind" = 'contents' WHERE "title" ~* '^(table of contents|issue information|front matter|back matter|front cover|back cover|masthead|editorial board)( ?:|$)';
