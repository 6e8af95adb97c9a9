CREATE TABLE "saved_papers" (
	"subscriber_id" bigint NOT NULL,
	"paper_id" bigint NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"topic" text,
	"topic_id" bigint,
	CONSTRAINT "saved_papers_subscriber_id_paper_id_pk" PRIMARY KEY("subscriber_id","paper_id")
);
--> statement-breakpoint
ALTER TABLE "subscribers" ADD COLUMN "saving_likes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscribers" ADD COLUMN "tell_unread" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_papers" ADD CONSTRAINT "saved_papers_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_papers" ADD CONSTRAINT "saved_papers_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_papers" ADD CONSTRAINT "saved_papers_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_papers_paper" ON "saved_papers" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "saved_papers_topic" ON "saved_papers" USING btree ("topic_id") WHERE "saved_papers"."topic_id" is not null;