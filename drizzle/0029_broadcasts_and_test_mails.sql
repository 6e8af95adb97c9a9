CREATE TABLE "broadcasts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "broadcasts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"also_paused" boolean NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"readers" integer DEFAULT 0 NOT NULL,
	"cursor" bigint DEFAULT 0 NOT NULL,
	"last_subscriber" bigint DEFAULT 0 NOT NULL,
	"queued" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"counted_at" timestamp with time zone,
	CONSTRAINT "broadcasts_state" CHECK ("broadcasts"."state" in ('draft', 'queueing', 'queued', 'done', 'stopped')),
	CONSTRAINT "broadcasts_begun" CHECK (("broadcasts"."state" = 'draft') = ("broadcasts"."begun_at" is null)),
	CONSTRAINT "broadcasts_ended" CHECK (("broadcasts"."state" in ('done', 'stopped')) = ("broadcasts"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "test_mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "test_mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"mail" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"report" jsonb
);
