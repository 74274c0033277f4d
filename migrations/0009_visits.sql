CREATE TABLE `summary_visit` (
	`person_id` text NOT NULL,
	`area` text NOT NULL,
	`at` integer NOT NULL,
	`seen` text NOT NULL,
	`before_at` integer,
	`seen_before` text,
	PRIMARY KEY(`person_id`, `area`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "summary_visit_area" CHECK("summary_visit"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "summary_visit_before" CHECK(("summary_visit"."before_at" IS NULL) = ("summary_visit"."seen_before" IS NULL))
);
