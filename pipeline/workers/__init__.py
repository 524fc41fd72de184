"""The processes that read papers. Nothing of the store is imported here: a process that reads one paper shall be up soon."""

WARM = "pipeline.workers.warm"  # the module that the server of processes imports
