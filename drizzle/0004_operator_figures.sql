CREATE TABLE "subscriber_days" (
	"day" date PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"pending" integer NOT NULL,
	"active" integer NOT NULL,
	"paused" integer NOT NULL,
	"unsubscribed" integer NOT NULL,
	"topics" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "deliveries_ended" ON "deliveries" USING btree ("status","id") WHERE "deliveries"."status" in ('bounced', 'failed', 'uncertain');--> statement-breakpoint
CREATE INDEX "deliveries_created" ON "deliveries" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "digests_planned" ON "digests" USING brin ("planned_at");--> statement-breakpoint
CREATE INDEX "suppressions_created" ON "suppressions" USING btree ("created_at","email_key");