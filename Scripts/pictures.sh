#!/usr/bin/env bash
# Makes pictures of every page that people see: pictures.sh PARBOOK OUT DOCS. All pages go to OUT, in colour and in grey;
# the first pages of workbook, template and report to DOCS.
set -euo pipefail
parbook=$(realpath "$1")
mkdir -p "$2" "$3"
out=$(realpath "$2")
docs=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -f "$out"/*.png

# 1: done, and errors were found.
run() { "$parbook" --quiet "$@" 2>/dev/null || [ $? = 1 ]; }
run consolidate Examples/returns -o "$work/q3.xlsx" --json "$work/q3.json" --as-of 2020-10-20
run consolidate Examples/returns-q4 -o "$work/so-tong-hop.xlsx" --previous "$work/q3.json" \
  --period 'Quý IV năm 2020' --report "$work/bao-cao.docx"
run consolidate --workbook-lang en Examples/returns-q4 -o "$work/workbook.xlsx" --previous "$work/q3.json" \
  --period 'Quý IV năm 2020'
run template -o "$work/mau"
run template -o "$work/mau-dien-san" --from Examples/returns --period 'Quý IV năm 2020'
for agency in so-noi-vu ubnd-huyen-cu-mgar; do cp "$work/mau/$agency.xlsx" "$work/mau-$agency.xlsx"; done
cp "$work/mau-dien-san/so-tu-phap.xlsx" "$work/mau-so-tu-phap-dien-san.xlsx"

cd "$work"
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
  so-tong-hop.xlsx workbook.xlsx bao-cao.docx mau-*.xlsx >/dev/null 2>&1
for pdf in *.pdf; do
  name=${pdf%.pdf}
  pages=()
  [ "$name" != workbook ] || pages=(-l 1)
  pdftoppm -r 90 -png "${pages[@]}" "$pdf" "$out/$name"
  pdftoppm -r 60 -gray -png "${pages[@]}" "$pdf" "$out/$name-xam"
done
for name in so-tong-hop mau-so-noi-vu bao-cao; do
  pdftoppm -r 60 -f 1 -l 1 -singlefile -png "$name.pdf" "$docs/$name"
done
echo "$(ls "$out" | wc -l) pictures in $out"
