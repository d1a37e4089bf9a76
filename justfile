# What must pass before a change lands.
ci: format lint test docs

format:
    cargo fmt --check

lint:
    cargo clippy --all-targets --profile quick -- -D warnings

test:
    cargo test

docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

# Loads the exports into the programs that read them; installs those below target/.
consumers *folders:
    tests/consumers/run.sh {{folders}}

# Scores all reference documents and prints what changed since the last time.
score *arguments:
    tests/score.py {{arguments}}

# Rewrites exports/ from the sample and the reports of tests/gold/; read the difference.
bless:
    BLESS=1 cargo test --profile quick --test corpus --test gold

bench:
    cargo bench
