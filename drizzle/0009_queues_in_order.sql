DROP INDEX "deliveries_ready";--> statement-breakpoint
DROP INDEX "subscribers_due";--> statement-breakpoint
CREATE INDEX "deliveries_ready" ON "deliveries" USING btree ("priority","ready_at","id") WHERE "deliveries"."status" in ('pending', 'deferred');--> statement-breakpoint
CREATE INDEX "subscribers_due" ON "subscribers" USING btree ("next_due_at","id") WHERE "subscribers"."next_due_at" is not null;