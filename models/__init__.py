"""The project of Minutebook's trained model: its data, its training and its evaluation. Nothing in `pipeline` imports it."""
