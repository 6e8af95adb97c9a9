CREATE TABLE "forgotten_phrases" (
	"subscriber_id" bigint NOT NULL,
	"key" text NOT NULL,
	"phrase" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "forgotten_phrases_subscriber_id_key_pk" PRIMARY KEY("subscriber_id","key")
);
--> statement-breakpoint
ALTER TABLE "forgotten_phrases" ADD CONSTRAINT "forgotten_phrases_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;