// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

class QIODevice;

namespace rollcall {

/// Reads CSV along RFC 4180 record by record, in constant memory: UTF-8 with or without a byte order mark,
/// lines that end in CRLF, LF or CR, quoted fields with line breaks in them. Empty lines are passed over.
class CsvReader
{
public:
    struct Record
    {
        qint64 line = 0;    ///< where the record begins; the first line is 1
        QStringList fields; ///< null: empty; "": empty but quoted
        QString trouble;    ///< why the record can't be used; empty when it can
    };

    /// The device must be open and outlive this.
    explicit CsvReader(QIODevice &device);

    /// Reads the next record, a troubled one included. False at the end and when reading failed.
    bool next(Record &record);
    /// What the device said when reading failed; empty otherwise.
    QString readError() const { return m_readError; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    int peek();
    int take();
    void endLine(int c);
    bool readRecord(Record &record);
    bool step(int c, Record &record);
    void finishField(Record &record);
    void spoil(Record &record, const QString &trouble);

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_quoteLine = 0;
    qsizetype m_recordSize = 0;
    State m_state = State::FieldStart;
    QByteArray m_field;
    bool m_wasQuoted = false;
    bool m_begun = false;
    QString m_readError;
};

} // namespace rollcall
