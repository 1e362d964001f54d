// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/texttable.h"

#include <algorithm>
#include <iterator>

namespace rollcall {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// The blocks that Unicode's EastAsianWidth calls wide or full-width, as far as names of rooms and people use
// them.
constexpr Range wideRanges[] = {
    {0x1100, 0x115f},   // Hangul Jamo
    {0x2e80, 0x303e},   // CJK radicals and punctuation
    {0x3041, 0x33ff},   // kana, Bopomofo, compatibility Jamo, CJK symbols
    {0x3400, 0x4dbf},   // CJK extension A
    {0x4e00, 0x9fff},   // CJK
    {0xa000, 0xa4cf},   // Yi
    {0xa960, 0xa97f},   // Hangul Jamo extended A
    {0xac00, 0xd7a3},   // Hangul syllables
    {0xf900, 0xfaff},   // CJK compatibility
    {0xfe30, 0xfe6f},   // CJK compatibility forms
    {0xff01, 0xff60},   // full-width forms
    {0xffe0, 0xffe6},   // full-width signs
    {0x1b000, 0x1b2ff}, // kana supplement
    {0x1f300, 0x1f64f}, // pictographs
    {0x1f680, 0x1f6ff}, // transport
    {0x1f900, 0x1faff}, // more pictographs
    {0x20000, 0x3fffd}, // CJK extensions B and up
};

int codePointWidth(char32_t c)
{
    if (c < 0x300)
        return c == 0xad ? 0 : 1; // a soft hyphen shows only where a line breaks
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto *const range = std::lower_bound(std::begin(wideRanges), std::end(wideRanges), c,
                                               [](const Range &r, char32_t value) { return r.last < value; });
    return range != std::end(wideRanges) && c >= range->first ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        i += pair ? 1 : 0;
        width += codePointWidth(c);
    }
    return width;
}

QString withoutControls(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        // Bidirectional overrides and isolates would reorder the rest of the line.
        const bool reorders = (c.unicode() >= 0x202a && c.unicode() <= 0x202e) ||
                              (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x2028 ||
                              c.unicode() == 0x2029;
        if (c.category() == QChar::Other_Control || reorders)
            c = QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

TextTable::TextTable(QStringList header)
    : m_header(std::move(header))
{
    for (const QString &cell : std::as_const(m_header))
        m_widths.append(displayWidth(cell));
}

void TextTable::addRow(QStringList cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        cells[i] = cells[i].isEmpty() ? QStringLiteral("-") : withoutControls(cells[i]);
        m_widths[i] = std::max(m_widths[i], displayWidth(cells[i]));
    }
    m_rows.append(std::move(cells));
}

QByteArray TextTable::text() const
{
    QByteArray out;
    const auto append = [&](const QStringList &cells) {
        qsizetype padding = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            out.append(padding, ' ');
            out += cells[i].toUtf8();
            padding = m_widths[i] - displayWidth(cells[i]) + 2;
        }
        out += '\n';
    };
    append(m_header);
    for (const QStringList &row : m_rows)
        append(row);
    return out;
}

} // namespace rollcall
