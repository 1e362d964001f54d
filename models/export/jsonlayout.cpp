// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/jsonlayout.h"

#include <QtCore/qlocale.h>
#include <QtCore/qnumeric.h>
#include <QtCore/qstringconverter.h>
#include <QtCore/qvarlengtharray.h>

namespace rollcall {

namespace {

void appendQuoted(QByteArray &out, QStringView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    static constexpr qsizetype onStack = 256;
    out += '"';
    // On the stack where it fits: a cell is short, and there are a dozen to a row.
    QVarLengthArray<char, onStack> utf8(3 * text.size());
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *const end = encoder.appendToBuffer(utf8.data(), text);
    const char *plain = utf8.constData();
    for (const char *at = plain; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(plain, at - plain);
        plain = at + 1;
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 0xf];
        }
    }
    out.append(plain, end - plain);
    out += '"';
}

} // namespace

JsonLayout::JsonLayout(QByteArray &out, Form form, int level)
    : m_out(out)
    , m_form(form)
    , m_level(level)
{
}

void JsonLayout::key(QLatin1StringView name)
{
    beforeItem();
    m_out += '"';
    m_out.append(name.data(), name.size());
    m_out += m_form == Form::Indented ? "\": " : "\":";
    m_afterKey = true;
}

void JsonLayout::string(QStringView text)
{
    beforeItem();
    appendQuoted(m_out, text);
}

void JsonLayout::number(qint64 number)
{
    beforeItem();
    m_out += QByteArray::number(number);
}

void JsonLayout::real(double number)
{
    if (!qIsFinite(number)) {
        null();
        return;
    }
    beforeItem();
    m_out += QByteArray::number(number, 'f', QLocale::FloatingPointShortest);
}

void JsonLayout::boolean(bool value)
{
    beforeItem();
    m_out += value ? "true" : "false";
}

void JsonLayout::null()
{
    beforeItem();
    m_out += "null";
}

void JsonLayout::member(QLatin1StringView name, const QString &text)
{
    if (text.isNull())
        return;
    key(name);
    string(text);
}

void JsonLayout::begin(char bracket)
{
    beforeItem();
    m_out += bracket;
    ++m_level;
    m_empty = true;
    m_outermost = false;
}

void JsonLayout::end(char bracket)
{
    --m_level;
    if (!m_empty)
        newLine();
    m_out += bracket;
    m_empty = false;
}

void JsonLayout::beforeItem()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_outermost)
        return;
    if (!m_empty)
        m_out += ',';
    newLine();
    m_empty = false;
}

void JsonLayout::newLine()
{
    if (m_form == Form::Indented) {
        m_out += '\n';
        m_out.append(4 * m_level, ' ');
    }
}

} // namespace rollcall
