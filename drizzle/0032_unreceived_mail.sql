CREATE INDEX "deliveries_unreceived" ON "deliveries" USING btree ("kind","ref") WHERE "deliveries"."status" in ('pending', 'deferred', 'failed', 'bounced');--> statement-breakpoint
-- The two largest tables. With 90 days kept, a fifth of their rows, the default, is 18 days of deleting that would wait to be vacuumed.
ALTER TABLE "deliveries" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
--> statement-breakpoint
ALTER TABLE "digests" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
--> statement-breakpoint
-- A block range that is not summed up is read by every query: by default all those since the last vacuum.
ALTER INDEX "deliveries_created" SET (autosummarize = on);
--> statement-breakpoint
ALTER INDEX "digests_planned" SET (autosummarize = on);
