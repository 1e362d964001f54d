// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/jsonnumbers.h"

#include <cmath>

namespace rollcall {

namespace {

constexpr qsizetype digitsThatFit = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class NumberScan
{
public:
    explicit NumberScan(const QByteArray &json)
        : m_json(json)
    {
    }

    QByteArray run()
    {
        while (m_at < m_json.size()) {
            if (m_json[m_at] == '"')
                skipString();
            else if (m_json[m_at] == '-' || isDigit(m_json[m_at]))
                number();
            else
                ++m_at;
        }
        return m_out + m_json.sliced(m_copied);
    }

private:
    char current() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            m_at += m_json[m_at] == '\\' ? 1 : 0;
        ++m_at;
    }

    qsizetype digits()
    {
        const qsizetype from = m_at;
        while (isDigit(current()))
            ++m_at;
        return m_at - from;
    }

    // What is no number in JSON's grammar stays as it is, for the parser to refuse.
    void number()
    {
        const qsizetype from = m_at;
        const bool negative = current() == '-';
        m_at += negative ? 1 : 0;
        const bool leadingZero = current() == '0';
        const qsizetype whole = digits();
        bool sound = whole == 1 || (whole > 1 && !leadingZero);
        bool isInteger = true;
        if (current() == '.') {
            ++m_at;
            isInteger = false;
            sound = digits() > 0 && sound;
        }
        if (current() == 'e' || current() == 'E') {
            ++m_at;
            isInteger = false;
            m_at += current() == '+' || current() == '-' ? 1 : 0;
            sound = digits() > 0 && sound;
        }
        if (!sound || (isInteger ? whole <= digitsThatFit : fitsDouble(from)))
            return;
        m_out += m_json.sliced(m_copied, from - m_copied) + (negative ? "-1e300" : "1e300");
        m_copied = m_at;
    }

    // One that is too small to be told from 0 is read as 0 by the parser.
    bool fitsDouble(qsizetype from) const
    {
        const QByteArray text = m_json.sliced(from, m_at - from).toLower();
        bool fits = false;
        const double value = text.toDouble(&fits);
        return (fits && std::isfinite(value)) || text.contains("e-");
    }

    const QByteArray &m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
};

} // namespace

QByteArray withReadableNumbers(const QByteArray &json)
{
    return NumberScan(json).run();
}

} // namespace rollcall
