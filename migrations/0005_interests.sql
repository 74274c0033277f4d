CREATE TABLE `declaration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` text NOT NULL,
	`round_id` integer,
	`declared_at` integer NOT NULL,
	`interests` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `declaration_of_member` ON `declaration` (`member_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `interest` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interest_of_member` ON `interest` (`member_id`);--> statement-breakpoint
CREATE TABLE `interest_outcome` (
	`interest_id` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`interest_id`, `number`),
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`,`version`) REFERENCES `interest_version`(`interest_id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interest_outcome_outcome" CHECK("interest_outcome"."outcome" IN ('declare-only', 'comment-only', 'excluded'))
);
--> statement-breakpoint
CREATE TABLE `interest_version` (
	`interest_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`organisation` text NOT NULL,
	`description` text NOT NULL,
	`frameworks` text NOT NULL,
	`areas` text NOT NULL,
	`since_year` integer,
	`since_month` integer,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`interest_id`, `version`),
	FOREIGN KEY (`interest_id`) REFERENCES `interest`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interest_version_kind" CHECK("interest_version"."kind" IN ('financial', 'professional', 'personal', 'indirect')),
	CONSTRAINT "interest_version_since" CHECK("interest_version"."since_month" IS NULL OR ("interest_version"."since_year" IS NOT NULL AND "interest_version"."since_month" BETWEEN 1 AND 12))
);
--> statement-breakpoint
CREATE TABLE `terms_acceptance` (
	`person_id` text NOT NULL,
	`version` text NOT NULL,
	`accepted_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `version`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
