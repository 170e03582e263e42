#!/usr/bin/env bash
# Shows a workbook as pages: render.sh FILE.xlsx FOLDER [DPI] makes FOLDER/FILE-1.png, -2.png, …
set -euo pipefail
file=$1 folder=$2 dpi=${3:-70}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$folder"
soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$folder" "$file" >/dev/null 2>&1
name=$(basename "${file%.*}")
pdftoppm -r "$dpi" -png "$folder/$name.pdf" "$folder/$name"
ls "$folder/$name"*.png
