// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// Writes JSON text piece by piece in UTF-8, escaping only what JSON must (ensure_ascii=False), in the form
/// of Python's json.dumps(indent=4), or on one line without spaces. The caller keeps to the grammar: a value
/// or a begin...() after each key().
class JsonLayout
{
public:
    enum class Form { Indented, OneLine };

    /// Appends to out, which must outlive this. level: how many levels deep the text begins.
    JsonLayout(QByteArray &out, Form form, int level = 0);

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void key(QLatin1StringView name);
    void string(QStringView text);
    void number(qint64 number);
    /// In the fewest digits that say it, not in powers of ten. Not finite: null.
    void real(double number);
    void boolean(bool value);
    void null();
    /// key() and string(), unless the text is null, which means absent.
    void member(QLatin1StringView name, const QString &text);

private:
    void begin(char bracket);
    void end(char bracket);
    void beforeItem();
    void newLine();

    QByteArray &m_out;
    Form m_form;
    int m_level;
    bool m_empty = true; ///< nothing stands in the innermost bracket yet
    bool m_afterKey = false;
    bool m_outermost = true;
};

} // namespace rollcall
