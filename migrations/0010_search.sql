CREATE TABLE `passage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment_id` text,
	`submission_id` integer,
	`area` text,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`,`area`) REFERENCES `answer`(`submission_id`,`area`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passage_comment_id_unique` ON `passage` (`comment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `passage_of_answer` ON `passage` (`submission_id`,`area`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`owner_id`,`name`);