-- Jobs are known by their names: whoever renames one carries its row over, so that it does not run again at once.
UPDATE "jobs" SET "name" = 'retention' WHERE "name" = 'tidy' AND NOT EXISTS (SELECT FROM "jobs" WHERE "name" = 'retention');--> statement-breakpoint
UPDATE "jobs" SET "name" = 'incidents' WHERE "name" = 'watch' AND NOT EXISTS (SELECT FROM "jobs" WHERE "name" = 'incidents');--> statement-breakpoint
UPDATE "jobs" SET "name" = 'counts' WHERE "name" = 'count' AND NOT EXISTS (SELECT FROM "jobs" WHERE "name" = 'counts');--> statement-breakpoint
DELETE FROM "jobs" WHERE "name" IN ('tidy', 'watch', 'count');
