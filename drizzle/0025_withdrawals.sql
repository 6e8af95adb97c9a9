CREATE TABLE "withdrawal_notes" (
	"subscriber_id" bigint NOT NULL,
	"paper_id" bigint NOT NULL,
	"digest_id" bigint,
	CONSTRAINT "withdrawal_notes_subscriber_id_paper_id_pk" PRIMARY KEY("subscriber_id","paper_id")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"paper_id" bigint PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "withdrawal_notes" ADD CONSTRAINT "withdrawal_notes_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal_notes" ADD CONSTRAINT "withdrawal_notes_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal_notes" ADD CONSTRAINT "withdrawal_notes_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withdrawal_notes_paper" ON "withdrawal_notes" USING btree ("paper_id");--> statement-breakpoint
CREATE INDEX "withdrawal_notes_digest" ON "withdrawal_notes" USING btree ("digest_id");