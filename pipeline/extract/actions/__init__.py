"""What somebody is to do: promises in prose, Action columns and logs."""
