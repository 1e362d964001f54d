// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importjson.h"

#include "app/service/importtext.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace rollcall {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Finder
{
public:
    Finder(QByteArrayView text, qint64 line, const std::function<void(const JsonItem &)> &visit)
        : m_text(text)
        , m_line(line)
        , m_visit(visit)
    {
    }

    const JsonTrouble &trouble() const { return m_trouble; }

    // All documents of the text, one after the other.
    void documents()
    {
        while (skipSpace() && document()) {
        }
    }

private:
    bool fail(const QString &reason)
    {
        m_trouble = {m_line, reason};
        return false;
    }

    bool skipSpace()
    {
        for (; m_at < m_text.size() && isSpace(m_text[m_at]); ++m_at)
            m_line += m_text[m_at] == '\n' ? 1 : 0;
        return m_at < m_text.size();
    }

    bool at(char c) { return skipSpace() && m_text[m_at] == c; }

    bool skipString()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\n')
                break; // JSON has no line breaks in strings: the closing quote is missing here
            if (c == '\\')
                ++m_at;
        }
        return fail(ImportText::tr("A string is not closed"));
    }

    bool skipValue()
    {
        if (!skipSpace())
            return fail(ImportText::tr("The text ends before the document does"));
        QByteArray open;
        do {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!skipString())
                    return false;
            } else if (c == '{' || c == '[') {
                open += c == '{' ? '}' : ']';
                ++m_at;
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || open.back() != c)
                    return fail(ImportText::tr("A bracket is closed that was not opened"));
                open.chop(1);
                ++m_at;
            } else if (!open.isEmpty() && (c == ',' || c == ':')) {
                ++m_at;
            } else if (!skipWord()) {
                return false;
            }
        } while (!open.isEmpty() && skipSpace());
        return open.isEmpty() || fail(ImportText::tr("The text ends before the document does"));
    }

    // A number, true, false, null, or something wrong that an item's reader will tell of.
    bool skipWord()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && !std::strchr(",:{}[]\"", m_text[m_at]))
            ++m_at;
        return m_at > from || fail(ImportText::tr("A value is missing"));
    }

    bool item(JsonPlace place)
    {
        skipSpace();
        const qint64 line = m_line;
        const qsizetype from = m_at;
        if (!skipValue())
            return false;
        m_visit({line, place, m_text.sliced(from, m_at - from)});
        return true;
    }

    bool items(JsonPlace place)
    {
        ++m_at;
        if (at(']')) {
            ++m_at;
            return true;
        }
        while (item(place)) {
            if (at(']')) {
                ++m_at;
                return true;
            }
            if (!at(','))
                return fail(ImportText::tr("A comma or \"]\" is missing"));
            ++m_at;
        }
        return false;
    }

    bool document()
    {
        if (m_text[m_at] == '[')
            return items(JsonPlace::Unknown);
        if (m_text[m_at] != '{')
            return fail(ImportText::tr("A JSON object or array is expected"));
        const qsizetype from = m_at;
        const qint64 line = m_line;
        if (!skipValue())
            return false;
        const qsizetype end = m_at;
        const qint64 endLine = m_line;
        m_at = from;
        m_line = line;
        bool answer = false;
        if (!members(answer))
            return false;
        m_at = end;
        m_line = endLine;
        if (!answer)
            m_visit({line, JsonPlace::Unknown, m_text.sliced(from, end - from)});
        return true;
    }

    // Goes through the members of an object whose brackets are known to match, in search of an answer's
    // lists.
    bool members(bool &answer)
    {
        ++m_at;
        while (at('"')) {
            const qsizetype from = m_at + 1;
            if (!skipString())
                return false;
            const QByteArrayView key = m_text.sliced(from, m_at - from - 1);
            if (!at(':'))
                return true; // no JSON: reported by whoever reads the object
            ++m_at;
            if (!value(key, answer))
                return false;
            if (at(','))
                ++m_at;
        }
        return true;
    }

    bool value(QByteArrayView key, bool &answer)
    {
        const bool array = at('[');
        const auto list = [&](const char *name, JsonPlace place) -> std::optional<bool> {
            if (!array || key != name)
                return std::nullopt;
            answer = true;
            return items(place);
        };
        if (const auto done = list("Devices", JsonPlace::Devices))
            return *done;
        if (const auto done = list("Users", JsonPlace::Users))
            return *done;
        if (const auto done = list("DeviceEvents", JsonPlace::DeviceEvents))
            return *done;
        if (key == "Device" && at('{')) {
            answer = true;
            return item(JsonPlace::Device);
        }
        return skipValue();
    }

    QByteArrayView m_text;
    qint64 m_line;
    qsizetype m_at = 0;
    const std::function<void(const JsonItem &)> &m_visit;
    JsonTrouble m_trouble;
};

// Whether the text has one document a line: the first line that is not empty is whole, and others follow.
bool isLines(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf('\n');
    if (end < 0)
        return false;
    const QByteArrayView first = trimmed.first(end).trimmed();
    const QByteArrayView rest = trimmed.sliced(end).trimmed();
    if (!first.startsWith('{') || !first.endsWith('}') || !rest.startsWith('{'))
        return false;
    const std::function<void(const JsonItem &)> ignore = [](const JsonItem &) {};
    Finder finder(first, 1, ignore);
    finder.documents();
    return finder.trouble().line == 0;
}

} // namespace

JsonTrouble findJsonItems(QByteArrayView text, const std::function<void(const JsonItem &)> &visit)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (!isLines(text)) {
        Finder finder(text, 1, visit);
        finder.documents();
        return finder.trouble();
    }
    qint64 number = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        // A line whose brackets don't match is an item for its reader to refuse: the next line is a new
        // start.
        QList<JsonItem> found;
        const std::function<void(const JsonItem &)> collect = [&](const JsonItem &item) {
            found.append(item);
        };
        Finder finder(line, number, collect);
        finder.documents();
        if (finder.trouble().line != 0)
            found = {JsonItem{number, JsonPlace::Unknown, line}};
        std::for_each(found.cbegin(), found.cend(), visit);
    }
    return {};
}

} // namespace rollcall
