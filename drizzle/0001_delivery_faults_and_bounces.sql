CREATE TABLE "bounces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bounces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" bigint NOT NULL,
	"recipient_key" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"report_key" text NOT NULL,
	"detail" text NOT NULL,
	"counts" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounces_report" UNIQUE("report_key"),
	CONSTRAINT "bounces_kind" CHECK ("bounces"."kind" in ('hard', 'soft', 'policy', 'complaint'))
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"scope" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"waits" integer NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rates" (
	"name" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "suppressions" DROP CONSTRAINT "suppressions_reason";--> statement-breakpoint
DROP INDEX "deliveries_recipient";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "priority" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "bounces" ADD CONSTRAINT "bounces_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounces_counting" ON "bounces" USING btree ("recipient_key") WHERE "bounces"."counts";--> statement-breakpoint
CREATE INDEX "bounces_delivery" ON "bounces" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "deliveries_recipient" ON "deliveries" USING btree ("recipient_key","id");--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_reason" CHECK ("suppressions"."reason" in ('hard bounce', 'soft bounces', 'complaint', 'operator'));