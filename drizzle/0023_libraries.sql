CREATE TABLE "libraries" (
	"subscriber_id" bigint PRIMARY KEY NOT NULL,
	"zotero" jsonb,
	"zotero_due_at" timestamp with time zone,
	"report" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"interests" jsonb,
	"interests_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "library_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "library_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subscriber_id" bigint NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"title_key" text,
	"abstract" text,
	"authors" text[] DEFAULT '{}' NOT NULL,
	"arxiv_id" text,
	"doi" text,
	"year" smallint,
	"paper_id" bigint,
	"added_at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"zotero_keys" text[] DEFAULT '{}' NOT NULL,
	"lookup_tries" smallint DEFAULT 0 NOT NULL,
	"next_lookup_at" timestamp with time zone,
	CONSTRAINT "library_items_key" UNIQUE("subscriber_id","key"),
	CONSTRAINT "library_items_source" CHECK ("library_items"."source" in ('file', 'zotero'))
);
--> statement-breakpoint
ALTER TABLE "libraries" ADD CONSTRAINT "libraries_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "libraries_zotero_due" ON "libraries" USING btree ("zotero_due_at") WHERE "libraries"."zotero_due_at" is not null;--> statement-breakpoint
CREATE INDEX "library_items_paper" ON "library_items" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "library_items_lookup" ON "library_items" USING btree ("next_lookup_at","id") WHERE "library_items"."next_lookup_at" is not null;--> statement-breakpoint
CREATE INDEX "library_items_arxiv_id" ON "library_items" USING btree ("arxiv_id") WHERE "library_items"."paper_id" is null;--> statement-breakpoint
CREATE INDEX "library_items_doi" ON "library_items" USING btree ("doi") WHERE "library_items"."paper_id" is null;--> statement-breakpoint
CREATE INDEX "library_items_title" ON "library_items" USING btree ("title_key") WHERE "library_items"."paper_id" is null;