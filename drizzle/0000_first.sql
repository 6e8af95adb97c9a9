CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"ref" bigint NOT NULL,
	"recipient" text NOT NULL,
	"recipient_key" text NOT NULL,
	"message_id" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"ready_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"fence" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"resent" boolean DEFAULT false NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_message_id" UNIQUE("message_id"),
	CONSTRAINT "deliveries_status" CHECK ("deliveries"."status" in ('pending', 'sending', 'accepted', 'deferred', 'bounced', 'uncertain', 'failed')),
	CONSTRAINT "deliveries_lease_while_sending" CHECK (("deliveries"."status" = 'sending') = ("deliveries"."lease_until" is not null))
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "digests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subscriber_id" bigint NOT NULL,
	"digest_date" date NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"paper_ids" bigint[] NOT NULL,
	"content" jsonb,
	CONSTRAINT "digests_subscriber_date" UNIQUE("subscriber_id","digest_date"),
	CONSTRAINT "digests_outcome" CHECK ("digests"."outcome" in ('composed', 'nothing-new')),
	CONSTRAINT "digests_composed_or_reason" CHECK (("digests"."outcome" = 'composed') = ("digests"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"subscriber_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	"stance" text NOT NULL,
	"label" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "follows_subscriber_id_topic_id_pk" PRIMARY KEY("subscriber_id","topic_id"),
	CONSTRAINT "follows_stance" CHECK ("follows"."stance" in ('followed', 'muted'))
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"last_run_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "papers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title_key" text NOT NULL,
	"title" text NOT NULL,
	"abstract" text NOT NULL,
	"links" jsonb NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "papers_title_key" UNIQUE("title_key")
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"snapshot_id" bigint NOT NULL,
	"paper_id" bigint NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "sightings_snapshot_id_paper_id_pk" PRIMARY KEY("snapshot_id","paper_id")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"content_hash" text NOT NULL,
	"layout" text NOT NULL,
	"listed_on" date,
	"captured_at" timestamp with time zone NOT NULL,
	"paper_count" integer NOT NULL,
	"problems" jsonb NOT NULL,
	CONSTRAINT "snapshots_source_content" UNIQUE("source","content_hash"),
	CONSTRAINT "snapshots_layout" CHECK ("snapshots"."layout" in ('spaced', 'dense'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"source" text PRIMARY KEY NOT NULL,
	"etag" text,
	"last_modified" text,
	"last_attempt_at" timestamp with time zone NOT NULL,
	"last_success_at" timestamp with time zone,
	"last_new_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscribers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"status" text NOT NULL,
	"time_zone" text NOT NULL,
	"hour" smallint NOT NULL,
	"days" text NOT NULL,
	"max_papers" smallint NOT NULL,
	"paused_until" timestamp with time zone,
	"next_due_at" timestamp with time zone,
	"last_digest_date" date,
	"token_version" integer DEFAULT 1 NOT NULL,
	"last_notice_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"unsubscribed_at" timestamp with time zone,
	CONSTRAINT "subscribers_email_key" UNIQUE("email_key"),
	CONSTRAINT "subscribers_status" CHECK ("subscribers"."status" in ('pending', 'active', 'paused', 'unsubscribed')),
	CONSTRAINT "subscribers_days" CHECK ("subscribers"."days" in ('daily', 'weekdays', 'weekly')),
	CONSTRAINT "subscribers_hour" CHECK ("subscribers"."hour" between 0 and 23),
	CONSTRAINT "subscribers_max_papers" CHECK ("subscribers"."max_papers" between 1 and 30),
	CONSTRAINT "subscribers_due_when_live" CHECK ("subscribers"."next_due_at" is null or "subscribers"."status" in ('active', 'paused'))
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"email_key" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suppressions_reason" CHECK ("suppressions"."reason" in ('hard bounce', 'complaint', 'operator'))
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"slug" text,
	CONSTRAINT "topics_key" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_ready" ON "deliveries" USING btree ("ready_at","id") WHERE "deliveries"."status" in ('pending', 'deferred');--> statement-breakpoint
CREATE INDEX "deliveries_lease" ON "deliveries" USING btree ("lease_until") WHERE "deliveries"."status" = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_ref" ON "deliveries" USING btree ("kind","ref");--> statement-breakpoint
CREATE INDEX "deliveries_recipient" ON "deliveries" USING btree ("recipient_key");--> statement-breakpoint
CREATE INDEX "follows_topic" ON "follows" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "papers_first_seen" ON "papers" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "sightings_paper" ON "sightings" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "snapshots_captured" ON "snapshots" USING btree ("captured_at");--> statement-breakpoint
CREATE INDEX "subscribers_due" ON "subscribers" USING btree ("next_due_at") WHERE "subscribers"."next_due_at" is not null;