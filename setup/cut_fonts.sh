#!/bin/sh
# Cut the shipped fonts from Debian's fonts-noto-core, the only source, into planner/ui/assets/fonts.
# Run by hand when that package changes. Needs `pyftsubset` (fonttools) and brotli on the PATH.
set -eu
cd "$(dirname "$0")/.."
from=/usr/share/fonts/truetype/noto
to=planner/ui/assets/fonts

# Hints are left out: they are half of each file and neither typst nor a tablet's screen reads them.
cut_font() { # family-style, characters, file to write, further options
    font=$1 characters=$2 file=$3
    shift 3
    pyftsubset "$from/$font.ttf" --unicodes="$characters" --output-file="$to/$file" \
        --layout-features='*' --no-hinting --notdef-outline --name-IDs='*' "$@"
}

# The ranges of the screen files are repeated in css/fonts.css, so that a browser fetches what it shows.
latin='U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0300-0301,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD'
latin_more='U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D9,U+02DB,U+02DD-02FF,U+0302-036F,U+1D00-1DBF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF'
cyrillic='U+0400-052F,U+1C80-1C88,U+20B4,U+2116,U+2DE0-2DFF,U+A640-A69F'

rm -f "$to"/paper/*.ttf "$to"/screen/*.woff2
for style in Regular Bold; do
    for family in NotoSans NotoNaskhArabic NotoSansDevanagari NotoSansBengali NotoSansEthiopic; do
        cut_font "$family-$style" '*' "paper/$family-$style.ttf"
    done
    cut_font "NotoSans-$style" "$latin" "screen/NotoSans-$style-latin.woff2" --flavor=woff2
    cut_font "NotoSans-$style" "$latin_more" "screen/NotoSans-$style-latin-more.woff2" --flavor=woff2
    cut_font "NotoSans-$style" "$cyrillic" "screen/NotoSans-$style-cyrillic.woff2" --flavor=woff2
    for family in NotoNaskhArabic NotoSansDevanagari NotoSansBengali NotoSansEthiopic; do
        cut_font "$family-$style" '*' "screen/$family-$style.woff2" --flavor=woff2
    done
done
