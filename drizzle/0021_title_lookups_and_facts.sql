CREATE TABLE "title_lookups" (
	"paper_id" bigint PRIMARY KEY NOT NULL,
	"tries" smallint NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "facts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "batches" jsonb;--> statement-breakpoint
ALTER TABLE "title_lookups" ADD CONSTRAINT "title_lookups_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "papers_unlinked" ON "papers" USING btree ("first_seen_at","id") WHERE "papers"."arxiv_id" is null and "papers"."doi" is null and not "papers"."links" @? '$[*] ? (@.kind == "pdf" || @.kind == "page" || @.kind == "abs" || @.kind == "doi")';