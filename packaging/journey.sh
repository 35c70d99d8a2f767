#!/bin/sh
# packaging/journey.sh PROGRAMS TARGET: from the first call to a paid invoice by truckroll-cli, without a display.
# Leaves the office, the papers as PDF, and pictures of the windows in TARGET.
set -eu

programs=$(cd "$1" && pwd)
mkdir -p "$2"
target=$(cd "$2" && pwd)
rm -f "$target"/*.pdf "$target"/*.png "$target"/journey.truckroll*
TRUCKROLL_OFFICE=$target/journey.truckroll
export TRUCKROLL_OFFICE

cli() { "$programs/truckroll-cli" --json "$@"; }
# field PATH: the value at "documents.0.number" of the JSON object on the input.
field() {
    python3 -c 'import functools, json, sys
value = functools.reduce(lambda v, k: v[int(k)] if isinstance(v, list) else v[k], sys.argv[1].split("."), json.load(sys.stdin))
print("" if value is None else value)' "$1"
}
step() { printf '%-28s %s\n' "$1" "$2"; }

cli office create --demo --zone America/Chicago >/dev/null
customer=$(cli customer add --name "Kline Bakery" --phone "217 555 0144" --street "12 Long Street" \
    --city Springfield --state IL --zip 62701 | field id)
technician=$(cli technician list | field 0.id)
day=$(date +%Y-%m-%d)
appointment=$(cli appointment add --customer "$customer" --title "Kitchen tap drips" --start "${day}T17:30" \
    --minutes 90 --technician "$technician" | field number)
step "Booked the visit" "$appointment, $day 17:30"
cli call add --appointment "$appointment" --text "Mrs. Kline: the kitchen tap drips, please come today." >/dev/null
quote=$(cli quote add --appointment "$appointment" --line "|1.5|95.00|Labor, plumber" \
    --line "|1|148.50|Kitchen tap, chrome|tax" | field number)
step "Wrote the quote" "$quote"
cli document mark "$quote" sent >/dev/null
cli document mark "$quote" sold >/dev/null
workorder=$(cli document convert "$quote" --to workorder | field number)
step "Sold it: work order" "$workorder"
cli document proforma "$workorder" --pdf "$target/proforma.pdf" >/dev/null
invoice=$(cli document convert "$workorder" --to invoice | field number)
total=$(cli document show "$invoice" | field total)
step "Converted it: invoice" "$invoice, $total"
cli document print "$quote" --pdf "$target/quote.pdf" >/dev/null
cli document print "$workorder" --pdf "$target/workorder.pdf" >/dev/null
cli payment add "$invoice" --amount "$total" --method check --reference 2041 >/dev/null
cli document print "$invoice" --pdf "$target/invoice.pdf" >/dev/null
step "Took the payment" "$invoice is $(cli document show "$invoice" | field status)"
cli office verify >/dev/null

for page in board customers workorders invoices; do
    QT_QPA_PLATFORM=offscreen "$programs/truckroll" "$TRUCKROLL_OFFICE" --date "$day" --page "$page" --size 1440x900 \
        --screenshot "$target/$page.png"
done
echo "The papers and pictures are in $target:"
cd "$target" && ls -1 -- *.pdf *.png
