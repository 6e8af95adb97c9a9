CREATE TABLE "last_day" (
	"id" smallint PRIMARY KEY NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"papers" "bytea" NOT NULL
);
