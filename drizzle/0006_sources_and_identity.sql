CREATE TABLE "paper_aliases" (
	"key" text PRIMARY KEY NOT NULL,
	"paper_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_merges" (
	"former_id" bigint PRIMARY KEY NOT NULL,
	"paper_id" bigint NOT NULL,
	"merged_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"name" text PRIMARY KEY NOT NULL,
	"busy_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "snapshots" DROP CONSTRAINT "snapshots_layout";--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "new_to_source" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "location" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "last_papers" integer;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "read_until" date;--> statement-breakpoint
ALTER TABLE "paper_aliases" ADD CONSTRAINT "paper_aliases_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_merges" ADD CONSTRAINT "paper_merges_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_aliases_paper" ON "paper_aliases" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "paper_merges_paper" ON "paper_merges" USING btree ("paper_id");--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_layout" CHECK ("snapshots"."layout" in ('spaced', 'dense', 'daily', 'rss', 'atom', 'json'));