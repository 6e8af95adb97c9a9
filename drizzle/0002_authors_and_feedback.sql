CREATE TABLE "author_follows" (
	"subscriber_id" bigint NOT NULL,
	"author_key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "author_follows_subscriber_id_author_key_pk" PRIMARY KEY("subscriber_id","author_key")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"subscriber_id" bigint NOT NULL,
	"paper_id" bigint NOT NULL,
	"topic_id" bigint,
	"verdict" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_subscriber_id_paper_id_pk" PRIMARY KEY("subscriber_id","paper_id"),
	CONSTRAINT "feedback_verdict" CHECK ("feedback"."verdict" in ('more', 'less'))
);
--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "authors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "upvotes" integer;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "arxiv_id" text;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "doi" text;--> statement-breakpoint
ALTER TABLE "author_follows" ADD CONSTRAINT "author_follows_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_paper" ON "feedback" USING btree ("paper_id");--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_arxiv_id" UNIQUE("arxiv_id");--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_doi" UNIQUE("doi");