CREATE TABLE "summaries" (
	"paper_id" bigint NOT NULL,
	"language" text NOT NULL,
	"model" text NOT NULL,
	"abstract_hash" text NOT NULL,
	"text" text,
	"dropped" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "summaries_paper_id_language_model_abstract_hash_pk" PRIMARY KEY("paper_id","language","model","abstract_hash"),
	CONSTRAINT "summaries_language" CHECK ("summaries"."language" in ('en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'zh', 'ja', 'ko')),
	CONSTRAINT "summaries_kept_or_dropped" CHECK (("summaries"."text" is null) = ("summaries"."dropped" is not null))
);
--> statement-breakpoint
CREATE TABLE "summary_services" (
	"model" text PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"asked" integer NOT NULL,
	"budget" integer NOT NULL,
	"kept" integer DEFAULT 0 NOT NULL,
	"dropped" integer DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone NOT NULL,
	"failing_since" timestamp with time zone,
	"last_error" text,
	"rests_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "subscribers" ADD COLUMN "summaries_in" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "summaries" ADD CONSTRAINT "summaries_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_summaries_in" CHECK ("subscribers"."summaries_in" in ('off', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'zh', 'ja', 'ko'));