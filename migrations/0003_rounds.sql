CREATE TABLE `reopening` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`ended_at` integer,
	`ended_by_id` text,
	FOREIGN KEY (`round_id`) REFERENCES `round_snapshot`(`round_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`member_id`) REFERENCES `round_member`(`round_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reopening_times" CHECK("reopening"."at" < "reopening"."until"),
	CONSTRAINT "reopening_ended" CHECK(("reopening"."ended_at" IS NULL) = ("reopening"."ended_by_id" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `reopening_of_section` ON `reopening` (`round_id`,`section_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `reopening_for_member` ON `reopening` (`member_id`,`until`);--> statement-breakpoint
CREATE TABLE `round_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`before` integer NOT NULL,
	`after` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_change_kind" CHECK("round_change"."kind" IN ('closed-early', 'extended', 'members-added'))
);
--> statement-breakpoint
CREATE INDEX `change_of_round` ON `round_change` (`round_id`);--> statement-breakpoint
CREATE TABLE `round_snapshot` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`taken_at` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
