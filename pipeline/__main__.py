"""`python -m pipeline` is the command `minutebook`."""

from pipeline.cli import main

main(prog_name="minutebook")
