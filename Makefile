# make demo: the main job on Examples.  make test: every test.  Both install what is missing.
PARBOOK := .build/release/parbook
OUT := out
VENV := .venv/bin/python
AS_OF := 2020-10-20

.PHONY: pictures plans kills demo test unit judges lint format build release install examples blank bent edits faults bench bench-instructions attacks fuzz asan setup-build setup-test setup-bench clean

demo: release
	@mkdir -p $(OUT)
	@$(PARBOOK) consolidate Examples/returns -o $(OUT)/tong-hop.xlsx --json $(OUT)/tong-hop.json \
	  --as-of $(AS_OF) --force; status=$$?; [ $$status -le 1 ] || exit $$status
	@echo "The consolidated workbook: $(OUT)/tong-hop.xlsx"
	@echo "The round after it, as a folder: $(PARBOOK) round new $(OUT)/quy-4 --period 'Quý IV năm 2020' && $(PARBOOK) round add $(OUT)/quy-4 Examples/returns-q4 && $(PARBOOK) round consolidate $(OUT)/quy-4"

test: unit judges

# The program's own tests.
unit: setup-test
	Scripts/test.sh

# Judges that are not ours: JSON Schema, and LibreOffice, which calculates the workbook anew.
judges: setup-test
	swift build --product parbook 2>&1 | tail -1
	python3 Tests/CommandLine/run.py .build/debug/parbook
	python3 Tests/Schema/validate.py
	python3 Tests/Mail/drafts.py
	python3 Tests/Mail/arrivals.py .build/debug/parbook
	@mkdir -p $(OUT)
	.build/debug/parbook --quiet consolidate Examples/returns -o $(OUT)/judged.xlsx --json $(OUT)/judged.json \
	  --force 2>/dev/null \
	  || [ $$? = 1 ]
	python3 Tests/Workbook/recalculate.py $(OUT)/judged.xlsx
	python3 Tests/Workbook/accessible.py $(OUT)/judged.xlsx
	python3 Tests/Workbook/pages.py $(OUT)/judged.xlsx
	python3 Tests/Workbook/questions.py $(OUT)/judged.xlsx $(OUT)/judged.json
	.build/debug/parbook --quiet consolidate Examples/returns-q4 -o $(OUT)/judged-q4.xlsx --json $(OUT)/judged-q4.json \
	  --period 'Quý IV năm 2020' --previous $(OUT)/judged.json --force 2>/dev/null || [ $$? = 1 ]
	python3 Tests/Workbook/questions.py $(OUT)/judged-q4.xlsx $(OUT)/judged-q4.json $(OUT)/judged.json
	python3 Tests/Workbook/pages.py $(OUT)/judged-q4.xlsx
	python3 Tests/Workbook/decide.py Examples/returns
	python3 Tests/Workbook/decide.py --english Examples/returns
	.build/debug/parbook --quiet --plan Examples/plans/nhiem-vu-2025/ke-hoach.xlsx consolidate \
	  Examples/plans/nhiem-vu-2025/returns -o $(OUT)/tasks.xlsx --json $(OUT)/tasks.json --force
	python3 Tests/Workbook/recalculate.py $(OUT)/tasks.xlsx
	python3 Tests/Workbook/sorting.py $(OUT)/judged.xlsx $(OUT)/tasks.xlsx
	python3 Tests/Schema/validate.py $(OUT)/tasks.json
	.build/debug/parbook --quiet template -o $(OUT)/prefilled --period "Quý IV/2020" --from Examples/returns --force
	python3 Tests/Workbook/recalculate.py $(OUT)/prefilled/so-noi-vu.xlsx
	python3 Tests/Report/opens.py .build/debug/parbook Examples/returns
	python3 Tests/Rounds/year.py .build/debug/parbook
	python3 Tests/Rounds/kill.py .build/debug/parbook .build/kills --points 4

lint: setup-build
	swift format lint --strict --recursive Sources Tests Package.swift
	swift build --explicit-target-dependency-import-check=error 2>&1 | tail -3

format:
	swift format --in-place --recursive Sources Tests Package.swift

build: setup-build
	swift build

release: setup-build
	swift build -c release --static-swift-stdlib --product parbook 2>&1 | tail -1

PREFIX := /usr/local
install: release
	install -D -m 755 $(PARBOOK) $(DESTDIR)$(PREFIX)/bin/parbook

# The blank templates of the built-in plan, and the example returns made from them.
blank: release
	rm -rf Templates/dak-lak-2020/blank
	$(PARBOOK) template -o Templates/dak-lak-2020/blank
	$(PARBOOK) template -o Templates/dak-lak-2020/blank --format csv

plans: release $(VENV)
	rm -rf Examples/plans/*/
	$(VENV) Examples/plans/make_plans.py $(PARBOOK) Examples/plans

examples: $(VENV)
	rm -rf Examples/returns
	$(VENV) Examples/make_returns.py Templates/dak-lak-2020/blank Examples/returns
	rm -rf .build/quy-4
	$(PARBOOK) --quiet template -o .build/quy-4 --period "Quý IV năm 2020"
	$(VENV) Examples/make_quarter4.py .build/quy-4 Examples/returns Examples/returns-q4

# Pictures of every page of the workbook, of its English twin's first, of three templates and of the report, in colour
# and in grey: $(OUT)/pictures. Those of docs/pictures are made again.
pictures: setup-test
	swift build --product parbook 2>&1 | tail -1
	Scripts/pictures.sh .build/debug/parbook $(OUT)/pictures docs/pictures

# How many bent values are recovered, reported, lost or wrong; and whether templates come back whole.
bent: release $(VENV)
	rm -rf .build/bent
	$(VENV) Tests/Bent/measure.py $(PARBOOK) Templates/dak-lak-2020 .build/bent/rules --libreoffice
	$(VENV) Tests/Bent/templates.py $(PARBOOK) Templates/dak-lak-2020 .build/bent/templates

# What becomes of COUNT edits made at random in filled templates.
COUNT := 10000
edits: release $(VENV)
	rm -rf .build/edits
	$(VENV) Tests/Bent/edits.py $(PARBOOK) Templates/dak-lak-2020 .build/edits --count $(COUNT)

# Ratios against peers, of reading and of the whole job, on an idle machine; and instructions a cell against those last recorded.
bench: setup-test
	python3 Tests/Benchmarks/run.py

bench-instructions: setup-bench
	python3 Tests/Benchmarks/run.py --instructions

# What becomes of outputs where system calls fail or signals come.
faults: build
	@command -v strace >/dev/null || { echo "apt install strace" >&2; exit 1; }
	rm -rf .build/faults
	python3 Tests/Faults/run.py .build/debug/parbook .build/faults

# What becomes of a round whose commands are killed at 50 points each.
kills: release
	python3 Tests/Rounds/kill.py $(PARBOOK) .build/kills --points 50

# What small files that ask for much cost: none more than 1 s and 200 MiB.
attacks: release
	python3 Tests/Bounds/attacks.py $(PARBOOK) .build/attacks

SECONDS := 60
fuzz: setup-build
	Tests/Fuzz/run.sh $(SECONDS)

# The program's own tests under AddressSanitizer.
asan: setup-test
	ASAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/address.supp \
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/leaks.supp \
	  Scripts/test.sh --sanitize address --scratch-path .build-asan

setup-build:
	@Scripts/setup.sh build

setup-test:
	@Scripts/setup.sh test

setup-bench:
	@Scripts/setup.sh bench

$(VENV): setup-test
	@test -x $@ || python3 -m venv .venv
	@.venv/bin/pip -q install openpyxl==3.1.5 XlsxWriter==3.2.9 jsonschema==4.25.1

clean:
	rm -rf .build .venv $(OUT)
