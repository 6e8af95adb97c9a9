CREATE TABLE "domain_counts" (
	"domain" text PRIMARY KEY NOT NULL,
	"queued" integer NOT NULL,
	"accepted" integer NOT NULL,
	"deferred" integer NOT NULL,
	"bounced" integer NOT NULL,
	"failed" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_networks" (
	"hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operator_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"token_mac" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_counts" (
	"outcome" text NOT NULL,
	"shard" smallint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "outcome_counts_outcome_shard_pk" PRIMARY KEY("outcome","shard"),
	CONSTRAINT "outcome_counts_outcome" CHECK ("outcome_counts"."outcome" in ('accepted', 'deferred', 'bounced', 'failed', 'uncertain'))
);
--> statement-breakpoint
CREATE TABLE "used_signatures" (
	"signature" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
INSERT INTO "outcome_counts" ("outcome", "shard", "count")
SELECT "status", 0, count(*) FROM "deliveries"
WHERE "status" IN ('accepted', 'deferred', 'bounced', 'failed', 'uncertain') GROUP BY "status";
