# The commands of daily work. Each installs what it needs first and does nothing twice.

FLAGS := --explicit-target-dependency-import-check error

.PHONY: run build lint test bench clean help

help: ## Shows this list
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile

run: ## Builds, fills a new database with the demonstration, serves on 127.0.0.1:8080
	@Support/run.sh

build: ## Builds everything, tests included
	@Support/packages.sh build
	@swift build $(FLAGS) --build-tests

lint: ## Checks the style of every Swift file
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

test: ## Runs every suite: Swift, databases, instruments, browser
	@Support/test.sh

bench: ## Measures scoring and serving beside other tools
	@Support/packages.sh build bench
	@bench/run

clean: ## Removes what building and testing made; keeps var/
	@rm -rf .build .venv .postgres
